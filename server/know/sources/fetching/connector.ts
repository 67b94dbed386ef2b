import type { z } from "zod";
import type { Ctx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import type { Kind } from "../mapping/index.ts";

/**
 * How a kind of source is fetched: a folder, an address, another database. A later feature lists its own by `registerConnectors` in its parts.ts.
 * A connector only brings what is there; reading, guarding, mapping and taking in are the same for all.
 */
export interface Connector {
  /** The word in the API and on the screen: `folder`, `https`, `postgresql`. */
  kind: string;
  /** What its owner fills in, without secrets. A strict object, so that a screen can be made of it. */
  settings: z.ZodObject;
  /** Names of what is kept sealed and never shown again: `password`, `private_key`. */
  secrets: readonly string[];
  /** `whole`: each fetch brings all there is, so what is missing is gone there. `changes`: only what came behind the cursor. */
  brings: "whole" | "changes";
  /**
   * Fetches once. Throws `refused` where a password or a right is wrong (the source stops), `unreachable` where trying again may help, `broken`
   * where what came can't be right (shorter than announced). Nothing of a secret may stand in what is thrown.
   */
  fetch(asked: FetchAsked): Promise<Fetched>;
}

export interface FetchAsked {
  ctx: Ctx;
  /** The source's name, for what is said about it. */
  source: string;
  /** As `settings` parsed them. */
  settings: Record<string, unknown>;
  secrets: Record<string, string>;
  /** What the last good run gave back; null at the first run, and where all is asked for (a connector of changes then brings all). */
  cursor: unknown;
  /** An empty folder for files; it goes when they are no longer needed. */
  folder: string;
  signal: AbortSignal;
}

export interface Fetched {
  files: (FetchedFile | FetchedRows)[];
  /** All there is, or only what changed. */
  whole: boolean;
  /** Kept when the run has ended well; JSON. */
  cursor: unknown;
}

/** A file as it came, in the folder that was given. */
export interface FetchedFile {
  name: string;
  path: string;
  as?: Kind | "auto";
  sheet?: string;
}

/** Rows without a file: written down as CSV by the core. */
export interface FetchedRows {
  name: string;
  columns: string[];
  rows: AsyncIterable<readonly (string | number | bigint | boolean | Date | null)[]>;
  as?: Kind | "auto";
}

let connectors: Connector[] = [];

export function registerConnectors(more: Connector[]): void {
  connectors = [...connectors.filter((known) => !more.some((one) => one.kind === known.kind)), ...more];
}

export const allConnectors = (): readonly Connector[] => connectors;

export function connectorOf(kind: string): Connector {
  const found = connectors.find((connector) => connector.kind === kind);
  if (!found) {
    const kinds = connectors.map((connector) => connector.kind).join(", ");
    throw new Fault("source_kind_unknown", { kind, kinds: kinds || "none" });
  }
  return found;
}

/** A password or a right is wrong. `problem` is a clause without a full stop: “the password is wrong”. */
export const refused = ({ source }: { source: string }, problem: string, cause?: unknown): Fault =>
  new Fault("source_refused", { source, problem }, cause);

export const unreachable = ({ source }: { source: string }, problem: string, cause?: unknown): Fault =>
  new Fault("source_unreachable", { source, problem }, cause);

export const broken = ({ source }: { source: string }, problem: string, cause?: unknown): Fault =>
  new Fault("source_broken", { source, problem }, cause);
