import type { Day } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import { workspaceDay } from "../people/index.ts";
import type { NewTrait, Trait, TraitName } from "./contract.ts";

/** How sure we usually are of what somebody wrote down after a talk. */
const usualConfidence = 90;
/** Rows of the database as a change set takes them. */
type Stored = Trait & Record<string, unknown>;

/** Writes down what is known: a new value ends the one before it, the same value again confirms it. */
export async function tellTraits(tx: Tx, wanted: NewTrait[]): Promise<{ traits: Trait[]; set: string | null }> {
  const names = await namesOf(tx, wanted);
  for (const trait of wanted) refuse(trait, names.get(trait.name_id));
  const today = await workspaceDay(tx);
  const set = changeSet(tx, {
    kind: "tell-traits",
    summary: wanted[0] ? (names.get(wanted[0].name_id)?.name ?? "") : "",
  });
  const running = await runningTraits(tx, wanted);
  const same = (trait: NewTrait): Stored | undefined =>
    running.find((one) => ofSame(one, trait) && one.value === trait.value && !trait.quote);
  const confirmed = wanted.flatMap((trait) => same(trait) ?? []);
  await set.edit(
    "trait",
    confirmed.map(({ id, confirmed_on }) => ({
      id,
      fields: { confirmed_on: confirmed_on > today ? confirmed_on : today },
    })),
  );
  const fresh = wanted.filter((trait) => !same(trait));
  await set.edit(
    "trait",
    running
      .filter((one) => fresh.some((trait) => ofSame(one, trait)))
      .map(({ id }) => ({ id, fields: { ended_on: today } })),
  );
  const actor = tx.ctx.actor;
  const made = await set.create<Stored>(
    "trait",
    fresh.map((trait) => ({
      ...trait,
      source_kind: trait.source_kind ?? "manual",
      confidence_percent: trait.confidence_percent ?? usualConfidence,
      author_id: actor.kind === "user" ? actor.user : null,
      learned_on: trait.learned_on ?? today,
      confirmed_on: trait.learned_on ?? today,
      revision: 1,
    })),
  );
  const after = await tx.query<Stored>(
    "select t.* from traits t where t.workspace_id = $1 and t.id = any ($2::uuid[]) order by t.id",
    [tx.workspace, [...made, ...confirmed].map((trait) => trait.id)],
  );
  return { traits: after.map(plain), set: await set.close() };
}

/** It is still so, as of today. */
export async function confirmTrait(tx: Tx, id: string, check?: Check): Promise<{ trait: Trait; set: string | null }> {
  return change(tx, "confirm-trait", id, { confirmed_on: await workspaceDay(tx) }, check);
}

/** It is no longer so; it was, until today. */
export async function endTrait(tx: Tx, id: string, check?: Check): Promise<{ trait: Trait; set: string | null }> {
  return change(tx, "end-trait", id, { ended_on: await workspaceDay(tx) }, check);
}

/** It never was so. */
export async function removeTrait(tx: Tx, id: string, check?: Check): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "remove-trait" });
  const gone = await set.remove("trait", [id], check);
  return { removed: gone.length, set: await set.close() };
}

async function change(
  tx: Tx,
  kind: string,
  id: string,
  fields: { confirmed_on?: Day; ended_on?: Day },
  check?: Check,
): Promise<{ trait: Trait; set: string | null }> {
  const set = changeSet(tx, { kind });
  const [trait] = await set.edit<Stored>("trait", [{ id, check, fields }]);
  return { trait: plain(trait as Stored), set: await set.close() };
}

async function namesOf(tx: Tx, wanted: NewTrait[]): Promise<Map<string, TraitName>> {
  const rows = await tx.query<TraitName>(
    "select n.* from trait_names n where n.workspace_id = $1 and n.id = any ($2::uuid[]) and n.removed_at is null",
    [tx.workspace, wanted.map((trait) => trait.name_id)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function refuse(trait: NewTrait, name: TraitName | undefined): void {
  const of = trait.account_id ? "account" : "person";
  if (!name || name.record_kind !== of) throw new Fault("not_found", { what: "trait name", id: trait.name_id });
  if (name.reads) throw new Fault("trait_elsewhere", { name: name.name });
  if (name.kind === "psychographic" && !trait.quote) throw new Fault("trait_without_words", { name: name.name });
}

/** What is held true of the same things now, locked in one order. */
async function runningTraits(tx: Tx, wanted: NewTrait[]): Promise<Stored[]> {
  return tx.query<Stored>(
    `select t.* from traits t where t.workspace_id = $1 and t.ended_on is null and t.name_id = any ($2::uuid[])
       and (t.account_id = any ($3::uuid[]) or t.person_id = any ($4::uuid[])) order by t.id for update`,
    [
      tx.workspace,
      wanted.map((trait) => trait.name_id),
      wanted.flatMap((trait) => trait.account_id ?? []),
      wanted.flatMap((trait) => trait.person_id ?? []),
    ],
  );
}

const ofSame = (one: Stored, trait: NewTrait): boolean =>
  one.name_id === trait.name_id &&
  one.account_id === (trait.account_id ?? null) &&
  one.person_id === (trait.person_id ?? null);

function plain({ workspace_id: _workspace, ...trait }: Stored): Trait {
  return trait as Trait;
}
