import type { Kind, Mapping } from "../mapping/index.ts";
import type { Found, Tripped } from "./guards.ts";

export type RunState = "waiting" | "fetching" | "looking" | "held" | "importing" | "done" | "failed" | "dismissed";

/** One file of a run, where it lies and how it will be read. */
export interface RunFile {
  name: string;
  path: string;
  as?: Kind | "auto";
  sheet?: string;
  /** Settled by the look over it. */
  mapping?: Mapping;
}

/** One row of `source_runs`. */
export interface SourceRun {
  id: string;
  source_id: string;
  state: RunState;
  asked_by: "hand" | "schedule";
  brings_all: boolean;
  /** All there is was asked for, whatever came before. */
  anew: boolean;
  files: RunFile[];
  found: Found | null;
  held: Tripped[] | null;
  confirmed_at: Date | null;
  confirmed_by: string | null;
  import_id: string | null;
  cursor: unknown;
  cursor_of: string | null;
  fault: Record<string, unknown> | null;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
  /** When somebody who works at it last said so. */
  beat_at: Date | null;
}

export const openStates: readonly RunState[] = ["waiting", "fetching", "looking", "held", "importing"];
