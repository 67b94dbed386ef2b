import { z } from "zod";
import type { Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { ownersOnly } from "../../../platform/history/index.ts";
import { type Check, changeSet } from "../../../platform/records/index.ts";
import { keepSecrets } from "../../../platform/secrets/index.ts";
import { findField, kinds } from "../mapping/index.ts";
import { connectorOf } from "./connector.ts";
import { nextRun, type Schedule } from "./schedule.ts";
import { isBrought, type Source } from "./source.ts";
import { readSource } from "./view-sources.ts";

/**
 * What owners settle about a source: it reads folders and other systems with this program's rights, so nobody else chooses where. Secrets go beside
 * it and never into history.
 */
export type SourceFields = Partial<
  Pick<
    Source,
    | "name"
    | "kind"
    | "settings"
    | "reading"
    | "recognise"
    | "relationship"
    | "create_missing"
    | "brings_all"
    | "schedule"
    | "trust"
    | "guards"
  >
>;

export async function createSource(
  tx: Tx,
  fields: SourceFields & { name: string; kind: string },
  secrets: Record<string, string | null> = {},
): Promise<{ id: string; set: string | null }> {
  await ownersOnly(tx);
  checkKind(fields.kind, fields.settings ?? {}, secrets);
  checkFields(fields.reading?.fields ?? {});
  const same = await tx.one<{ id: string; removed: boolean }>(
    "select s.id, s.removed_at is not null as removed from sources s where s.workspace_id = $1 and lower(s.name) = lower($2)",
    [tx.workspace, fields.name],
  );
  if (same && !same.removed) throw new Fault("already_exists", { what: "source", name: fields.name });
  if (same) return bringBack(tx, same.id, fields, secrets);
  const set = changeSet(tx, { kind: "create-source", summary: fields.name });
  const [made] = await set.create<Source>("source", [
    { ...fields, ...chosen(fields), next_run_at: await dueAt(tx, fields.schedule ?? null) },
  ]);
  const { id } = made as Source;
  await keepSecrets(tx, { kind: "source", id }, secrets);
  return { id, set: await set.close() };
}

/** A name that was taken out of the list is free; what the source of that name brought before is known to it again. */
async function bringBack(
  tx: Tx,
  id: string,
  fields: SourceFields & { name: string },
  secrets: Record<string, string | null>,
): Promise<{ id: string; set: string | null }> {
  const set = changeSet(tx, { kind: "create-source", summary: fields.name });
  const usual = { settings: {}, reading: {}, schedule: null, guards: {} };
  await set.edit<Source>("source", [
    { id, fields: { ...usual, ...fields, ...chosen(fields), state: "active", removed_at: null } },
  ]);
  await tx.query(
    `update sources s set cursor = null, cursor_of = null, fault = null, misses = 0, next_run_at = $3
     where s.workspace_id = $1 and s.id = $2`,
    [tx.workspace, id, await dueAt(tx, fields.schedule ?? null)],
  );
  await keepSecrets(tx, { kind: "source", id }, secrets);
  return { id, set: await set.close() };
}

export async function editSource(
  tx: Tx,
  id: string,
  fields: SourceFields,
  secrets: Record<string, string | null> = {},
  check?: Check,
): Promise<{ set: string | null }> {
  await ownersOnly(tx);
  const before = await readSource(tx, id);
  const kind = fields.kind ?? before.kind;
  if (fields.kind !== undefined || fields.settings !== undefined || Object.keys(secrets).length > 0)
    checkKind(kind, fields.settings ?? before.settings, secrets);
  checkFields(fields.reading?.fields ?? {});
  const set = changeSet(tx, { kind: "edit-source", summary: before.name });
  await set.edit<Source>("source", [{ id, check, fields: { ...fields, ...chosen(fields) } }]);
  if (fields.schedule !== undefined)
    await tx.query("update sources s set next_run_at = $3 where s.workspace_id = $1 and s.id = $2", [
      tx.workspace,
      id,
      await dueAt(tx, fields.schedule),
    ]);
  await keepSecrets(tx, { kind: "source", id }, secrets);
  return { set: await set.close() };
}

/** Paused: its time passes without a run. Going on: from its next time, and what stopped it is forgotten. */
export async function setPaused(tx: Tx, id: string, paused: boolean): Promise<{ set: string | null }> {
  await ownersOnly(tx);
  const before = await readSource(tx, id);
  const set = changeSet(tx, { kind: paused ? "pause-source" : "resume-source", summary: before.name });
  await set.edit<Source>("source", [{ id, fields: { state: paused ? "paused" : "active" } }]);
  if (!paused)
    await tx.query(
      "update sources s set fault = null, misses = 0, next_run_at = $3 where s.workspace_id = $1 and s.id = $2",
      [tx.workspace, id, await dueAt(tx, before.schedule)],
    );
  return { set: await set.close() };
}

/** Takes a source out of the list: it runs no more. What it brought stays, with its name on it. */
export async function retireSource(tx: Tx, id: string): Promise<{ set: string | null }> {
  await ownersOnly(tx);
  const before = await readSource(tx, id);
  const set = changeSet(tx, { kind: "retire-source", summary: before.name });
  await set.edit<Source>("source", [{ id, fields: { removed_at: tx.ctx.clock.now(), state: "paused" } }]);
  return { set: await set.close() };
}

/** Whoever says that each run brings everything wants what is missing to be noticed, whichever way its files come. */
const chosen = ({ brings_all }: SourceFields): Partial<Pick<Source, "brings_all_chosen">> =>
  brings_all === undefined ? {} : { brings_all_chosen: brings_all };

function checkKind(kind: string, settings: Record<string, unknown>, secrets: Record<string, string | null>): void {
  if (isBrought(kind)) return;
  const connector = connectorOf(kind);
  const read = connector.settings.safeParse(settings);
  if (!read.success)
    throw new Fault("source_settings_invalid", { problem: z.prettifyError(read.error).replaceAll("\n", " ") });
  const unknown = Object.keys(secrets).find((name) => !connector.secrets.includes(name));
  if (unknown)
    throw new Fault("source_settings_invalid", {
      problem: `there is no secret ${unknown}; it has: ${connector.secrets.join(", ") || "none"}`,
    });
}

function checkFields(fields: Record<string, string | null>): void {
  const unknown = Object.values(fields).find((field) => field !== null && !kinds.some((as) => findField(as, field)));
  if (unknown) throw new Fault("source_settings_invalid", { problem: `there is no field ${unknown}` });
}

async function dueAt(tx: Tx, schedule: Schedule | null): Promise<Date | null> {
  if (!schedule) return null;
  const zone = await tx.one<{ time_zone: string }>("select w.time_zone from workspaces w where w.id = $1", [
    tx.workspace,
  ]);
  return nextRun(schedule, tx.ctx.clock.now(), zone?.time_zone ?? "UTC");
}
