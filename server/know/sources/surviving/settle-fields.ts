import type { Tx } from "../../../platform/db/index.ts";
import { changeSet } from "../../../platform/records/index.ts";
import { choicesOf, claimsOf } from "./claims.ts";
import { type SurvivingKind, survivingFields } from "./fields.ts";
import { loadSurvival, type Survival } from "./survival.ts";
import { winnerOf } from "./winner.ts";

/** Which fields of which records; without fields all that can be contradicted. */
export interface Settled {
  kind: SurvivingKind;
  id: string;
  fields?: string[];
}

/**
 * Gives each of these fields to whom is believed now: after an undone import the next value, after a changed rule the rule's. Fields nobody claims
 * stay. One change set, so that it can be undone; null where nothing changed.
 */
export async function settleFields(
  tx: Tx,
  settled: Settled[],
  given?: Survival,
  atOnce = 500,
): Promise<{ set: string | null; changed: number }> {
  const set = changeSet(tx, { kind: "settle-fields", summary: "whom is believed" });
  const survival = given ?? (await loadSurvival(tx));
  let changed = 0;
  for (const kind of ["account", "person"] as const) {
    const mine = settled.filter((one) => one.kind === kind);
    for (let from = 0; from < mine.length; from += atOnce) {
      const edits = await wonBy(tx, survival, kind, mine.slice(from, from + atOnce));
      changed += edits.length;
      await set.edit(kind, edits);
    }
  }
  return { set: await set.close(), changed };
}

async function wonBy(
  tx: Tx,
  survival: Survival,
  kind: SurvivingKind,
  settled: Settled[],
): Promise<{ id: string; fields: Record<string, string> }[]> {
  const ids = [...new Set(settled.map(({ id }) => id))];
  const stored = await storedFields(tx, kind, ids);
  const claims = await claimsOf(tx, survival, kind, ids);
  const choices = await choicesOf(tx, kind, ids);
  return settled.flatMap(({ id, fields = survivingFields[kind] }) => {
    const row = stored.get(id);
    if (!row) return [];
    const won: Record<string, string> = {};
    for (const field of fields) {
      const mark = `${id}|${field}`;
      // A colleague is settled by the name in the row, at the next import.
      const said = field === "owner_ref" ? undefined : claims.get(mark);
      const winner = said && winnerOf(said, survival.ruleFor(kind, field), choices.get(mark) ?? null);
      if (winner && winner.value !== null && winner.value !== row[field]) won[field] = winner.value;
    }
    return Object.keys(won).length > 0 ? [{ id, fields: won }] : [];
  });
}

/** As text, the way claims are. */
export async function storedFields(
  tx: Tx,
  kind: SurvivingKind,
  ids: string[],
): Promise<Map<string, Record<string, string | null>>> {
  const rows = await tx.query<Record<string, string | null> & { id: string }>(
    `select t.id, ${survivingFields[kind].map((field) => `t.${field}::text as ${field}`).join(", ")}
     from ${kind === "account" ? "accounts" : "people"} t where t.workspace_id = $1 and t.id = any ($2::uuid[])`,
    [tx.workspace, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
