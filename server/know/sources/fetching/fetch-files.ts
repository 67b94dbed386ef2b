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
}

/** Asks the source's connector, with its password opened for this moment. `anew`: all there is, whatever came before. */
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
  const asked = {
    ctx,
    source: source.name,
    settings: settings.data,
    secrets,
    cursor: anew ? null : source.cursor,
    folder,
    signal,
  };
  try {
    const { files, whole, cursor } = await connector.fetch(asked);
    const written: RunFile[] = [];
    for (const [at, file] of files.entries())
      written.push("path" in file ? { ...file } : await writeRows(folder, file, at));
    return { files: written, whole, cursor };
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
