import { createHash } from "node:crypto";
import { type Ctx, inWorkspace } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { readSecrets } from "../../../platform/secrets/index.ts";
import { broken, connectorOf } from "./connector.ts";
import type { RunFile } from "./run.ts";
import { emptyRunFolder, writeRows } from "./run-files.ts";
import type { Source } from "./source.ts";

export interface FetchedFiles {
  files: RunFile[];
  whole: boolean;
  cursor: unknown;
  /** Of the settings it was fetched with. */
  cursor_of: string;
}

/** What a cursor belongs to: fetched or read by other settings, all that came before may say something else. */
export function cursorOf(source: Source): string {
  const { kind, settings, reading, recognise, relationship, create_missing } = source;
  const said = [kind, sorted(settings), sorted(reading), sorted(recognise), relationship, create_missing];
  return createHash("sha256").update(JSON.stringify(said)).digest("base64url");
}

const sorted = (settings: object): [string, unknown][] =>
  Object.entries(settings).toSorted(([a], [b]) => (a < b ? -1 : 1));

/**
 * Asks the source's connector, with its password opened for this moment. `anew`: all there is, whatever came before; so too where the settings are
 * others than those the cursor was made with.
 */
export async function fetchFiles(
  ctx: Ctx,
  source: Source,
  run: string,
  signal: AbortSignal,
  anew = false,
): Promise<FetchedFiles> {
  const connector = connectorOf(source.kind);
  const settings = connector.settings.safeParse(source.settings);
  if (!settings.success)
    throw broken({ source: source.name }, `its settings can't be used: ${settings.error.issues[0]?.message}`);
  const secrets = await inWorkspace(ctx, (tx) => readSecrets(tx, { kind: "source", id: source.id }), "read");
  const folder = await emptyRunFolder(ctx, run);
  const of = cursorOf(source);
  const asked = {
    ctx,
    source: source.name,
    settings: settings.data,
    secrets,
    cursor: anew || (source.cursor_of !== null && source.cursor_of !== of) ? null : source.cursor,
    folder,
    signal,
  };
  try {
    const { files, whole, cursor } = await connector.fetch(asked);
    const written: RunFile[] = [];
    for (const [at, file] of files.entries())
      written.push("path" in file ? { ...file } : await writeRows(folder, file, at));
    return { files: written, whole, cursor, cursor_of: of };
  } catch (error) {
    throw withoutSecrets(error, Object.values(secrets));
  }
}

/** Whatever another system's words repeat, a password is not among them when they are kept or shown. */
export function withoutSecrets(error: unknown, secrets: string[]): unknown {
  const hide = (text: string): string =>
    secrets.filter((secret) => secret.length > 0).reduce((said, secret) => said.replaceAll(secret, "•••"), text);
  if (error instanceof Fault) {
    for (const [name, value] of Object.entries(error.detail))
      if (typeof value === "string") error.detail[name] = hide(value);
    if (error.cause !== undefined) error.cause = new Error(hide(String(error.cause)));
    return error;
  }
  return new Error(hide(error instanceof Error ? error.message : String(error)));
}
