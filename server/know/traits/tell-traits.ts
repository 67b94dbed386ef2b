import type { Day } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import { workspaceDay } from "../people/index.ts";
import type { Confirmation, NewTrait, Trait, TraitName } from "./contract.ts";

/** How sure we usually are of what somebody wrote down after a talk. */
const usualConfidence = 90;
/** Rows of the database as a change set takes them. */
type Stored = Trait & Record<string, unknown>;

/**
 * Writes down what is known: a new value ends the one before it, the same value from the same teller confirms it. From another teller it stands beside
 * with its own source, day and confidence. A value of a day before what is known now is history, and ends nothing.
 */
export async function tellTraits(tx: Tx, wanted: NewTrait[]): Promise<{ traits: Trait[]; set: string | null }> {
  const names = await namesOf(tx, wanted);
  for (const trait of wanted) refuse(trait, names.get(trait.name_id));
  const today = await workspaceDay(tx);
  const set = changeSet(tx, {
    kind: "tell-traits",
    summary: wanted[0] ? (names.get(wanted[0].name_id)?.name ?? "") : "",
  });
  const running = await runningTraits(tx, wanted);
  const day = (trait: NewTrait): Day => trait.learned_on ?? today;
  const same = (trait: NewTrait): Stored | undefined =>
    running.find((one) => ofSame(one, trait) && one.value === trait.value && !trait.quote && ofSameTeller(one, trait));
  const confirmed = wanted.flatMap((trait) => {
    const one = same(trait);
    return one ? [{ one, trait }] : [];
  });
  await set.edit(
    "trait",
    confirmed.map(({ one, trait }) => ({
      id: one.id,
      fields: {
        confirmed_on: one.confirmed_on > day(trait) ? one.confirmed_on : day(trait),
        ...(one.confirmed_on > day(trait)
          ? {}
          : confirmedBy(tx, { source_kind: trait.source_kind ?? "manual", source: trait.source })),
        confidence_percent: trait.confidence_percent,
      },
    })),
  );
  const fresh = wanted.filter((trait) => !same(trait));
  const replaced = (one: Stored): boolean =>
    fresh.some((trait) => ofSame(one, trait) && one.value !== trait.value && one.learned_on <= day(trait));
  // The same words with a new quote, too: the newer words are the evidence.
  const requoted = (one: Stored): boolean =>
    fresh.some(
      (trait) => ofSame(one, trait) && one.value === trait.value && trait.quote && one.learned_on <= day(trait),
    );
  await set.edit(
    "trait",
    running.filter((one) => replaced(one) || requoted(one)).map(({ id }) => ({ id, fields: { ended_on: today } })),
  );
  /** The first day on which something else was known, where that is later than what is told. */
  const overtaken = (trait: NewTrait): Day | null =>
    running
      .filter((one) => ofSame(one, trait) && one.value !== trait.value && one.learned_on > day(trait))
      .map((one) => one.learned_on)
      .toSorted()[0] ?? null;
  const made = await set.create<Stored>(
    "trait",
    fresh.map((trait) => ({
      ...trait,
      source_kind: trait.source_kind ?? "manual",
      confidence_percent: trait.confidence_percent ?? usualConfidence,
      author_id: whoOf(tx),
      learned_on: day(trait),
      confirmed_on: day(trait),
      ended_on: overtaken(trait),
      revision: 1,
    })),
  );
  const after = await tx.query<Stored>(
    "select t.* from traits t where t.workspace_id = $1 and t.id = any ($2::uuid[]) order by t.id",
    [tx.workspace, [...made, ...confirmed.map(({ one }) => one)].map((trait) => trait.id)],
  );
  return { traits: after.map(plain), set: await set.close() };
}

/** It is still so, as of today, and who said so is kept with the day. What somebody values is confirmed by their own word only. */
export async function confirmTrait(
  tx: Tx,
  id: string,
  by: Confirmation,
  check?: Check,
): Promise<{ trait: Trait; set: string | null }> {
  const name = await tx.one<Pick<TraitName, "name" | "kind">>(
    "select n.name, n.kind from traits t join trait_names n on n.workspace_id = $1 and n.id = t.name_id where t.workspace_id = $1 and t.id = $2",
    [tx.workspace, id],
  );
  if (name?.kind === "psychographic" && !theirWords.includes(by.source_kind))
    throw new Fault("trait_not_their_word", { name: name.name });
  return change(tx, "confirm-trait", id, { confirmed_on: await workspaceDay(tx), ...confirmedBy(tx, by) }, check);
}

/** In these somebody speaks for themselves. */
const theirWords: readonly Confirmation["source_kind"][] = ["conversation", "mail", "survey", "document"];

const confirmedBy = (tx: Tx, { source_kind, source }: Confirmation) => ({
  confirmed_source_kind: source_kind,
  confirmed_source: source ?? null,
  confirmed_by_id: whoOf(tx),
});

const whoOf = ({ ctx: { actor } }: Tx): string | null => (actor.kind === "user" ? actor.user : null);

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
  fields: Partial<Trait>,
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

/** Who told it: from what, and where exactly. Left out, somebody wrote it down as before. */
const ofSameTeller = (one: Stored, trait: NewTrait): boolean =>
  (trait.source_kind === undefined || one.source_kind === trait.source_kind) &&
  (trait.source === undefined || one.source === trait.source);

function plain({ workspace_id: _workspace, ...trait }: Stored): Trait {
  return trait as Trait;
}
