import type { Tx } from "../../../platform/db/index.ts";
import { type ChangeSet, changeSet } from "../../../platform/records/index.ts";
import { choicesOf, claimsOf } from "./claims.ts";
import { type SurvivingKind, survivingFields } from "./fields.ts";
import { type Held, heldBeside } from "./held.ts";
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
      const some = mine.slice(from, from + atOnce);
      const edits = await wonBy(tx, survival, kind, some);
      changed += new Set(edits.map(({ owner }) => owner)).size;
      await writeWon(set, edits);
    }
  }
  return { set: await set.close(), changed };
}

interface Won {
  owner: string;
  kind: SurvivingKind | Held["kind"];
  id: string;
  fields: Record<string, string>;
}

async function wonBy(tx: Tx, survival: Survival, kind: SurvivingKind, settled: Settled[]): Promise<Won[]> {
  const ids = [...new Set(settled.map(({ id }) => id))];
  const stored = await storedFields(tx, kind, ids);
  const beside = await storedBeside(tx, kind, ids);
  const claims = await claimsOf(tx, survival, kind, ids);
  const choices = await choicesOf(tx, kind, ids);
  return settled.flatMap(({ id, fields }) => {
    const row = stored.get(id);
    if (!row) return [];
    const held = beside.get(id) ?? new Map<string, Held>();
    const won = new Map<string, Won>();
    for (const field of fields ?? [...survivingFields[kind], ...held.keys()]) {
      const mark = `${id}|${field}`;
      const at = held.get(field);
      // A colleague is settled by the name in the row, at the next import.
      const said = field === "owner_ref" ? undefined : claims.get(mark);
      const winner = said && winnerOf(said, survival.ruleFor(kind, field), choices.get(mark) ?? null);
      if (!winner || winner.value === null || winner.value === (at ? at.value : row[field])) continue;
      if (!at && !(field in row)) continue;
      const edit = won.get(at?.id ?? id) ?? { owner: id, kind: at?.kind ?? kind, id: at?.id ?? id, fields: {} };
      edit.fields[at?.column ?? field] = winner.value;
      won.set(edit.id, edit);
    }
    return [...won.values()].filter((edit) => !turnsAround(edit, [...held.values()]));
  });
}

/** A last day that wins before a first day that stays, or the other way round: neither is written. */
function turnsAround(edit: Won, held: Held[]): boolean {
  const day = (column: string): string | null =>
    edit.fields[column] ?? held.find((one) => one.id === edit.id && one.column === column)?.value ?? null;
  const [from, until] = [day("started_on"), day("ended_on")];
  if (edit.kind === "account" || edit.kind === "person" || !from || !until || from <= until) return false;
  delete edit.fields["started_on"];
  delete edit.fields["ended_on"];
  return Object.keys(edit.fields).length === 0;
}

async function writeWon(set: ChangeSet, won: Won[]): Promise<void> {
  for (const kind of ["account", "person", "employment", "relationship", "custom-value"] as const)
    await set.edit(
      kind,
      won.filter((one) => one.kind === kind),
    );
}

/** What stands beside these records, by record and field. */
export async function storedBeside(
  tx: Tx,
  kind: SurvivingKind,
  ids: string[],
): Promise<Map<string, Map<string, Held>>> {
  const stored = new Map<string, Map<string, Held>>();
  for (const one of await heldBeside(tx, kind, ids, ["employment", "relationship", "custom"])) {
    const there = stored.get(one.owner) ?? new Map<string, Held>();
    stored.set(one.owner, there.set(one.mark, one));
  }
  return stored;
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
