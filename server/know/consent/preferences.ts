import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { type ChangeSet, type Check, changeSet } from "../../platform/records/index.ts";
import type { Preferences, PreferencesEdit } from "./contract.ts";

/** What holds for somebody who never said anything. */
export const noWishes: Preferences = {
  topics_on: [],
  topics_off: [],
  channels_off: [],
  rhythm_days: null,
  paused_until: null,
  tracking: null,
  revision: 0,
};

type Row = Preferences & { id: string } & Record<string, unknown>;

export async function readPreferences(tx: Tx, person: string): Promise<Preferences> {
  const row = await rowOf(tx, person);
  return row ? shown(row) : noWishes;
}

/** Writes down what somebody asked for: only what is given changes. */
export async function setPreferences(
  tx: Tx,
  person: string,
  fields: PreferencesEdit,
  check?: Check,
): Promise<{ preferences: Preferences; set: string | null }> {
  const set = changeSet(tx, { kind: "set-preferences", summary: Object.keys(fields).join(", ") });
  const preferences = await changePreferences(set, person, fields, check);
  return { preferences, set: await set.close() };
}

/** The same as part of a larger change. Two who say something for the first time at once make one row: the person is locked. */
export async function changePreferences(
  set: ChangeSet,
  person: string,
  fields: PreferencesEdit,
  check?: Check,
): Promise<Preferences> {
  const { tx } = set;
  const there = await tx.one("select from people p where p.workspace_id = $1 and p.id = $2 for no key update", [
    tx.workspace,
    person,
  ]);
  if (!there) throw new Fault("not_found", { what: "person", id: person });
  await refuseUnknownTopics(tx, [...(fields.topics_on ?? []), ...(fields.topics_off ?? [])]);
  const row = await rowOf(tx, person);
  if (row) {
    const [after] = await set.edit<Row>("preferences", [{ id: row.id, check, fields: { ...fields } }]);
    return shown(after as Row);
  }
  check?.({ revision: 0 });
  const wanted = { ...noWishes, ...fields };
  if (JSON.stringify({ ...wanted, revision: 0 }) === JSON.stringify(noWishes)) return noWishes;
  const [made] = await set.create<Row>("preferences", [{ ...wanted, person_id: person, revision: 1 }]);
  return shown(made as Row);
}

/**
 * Two records of one person become one: whoever asked for less is heard. A topic refused by one stays refused, the longer pause and the slower rhythm
 * hold.
 */
export function settlePreferences(
  kept: Record<string, unknown>,
  folded: Record<string, unknown>,
): Record<string, unknown> {
  const [ours, theirs] = [kept as unknown as Preferences, folded as unknown as Preferences];
  const both = <T>(one: T[], other: T[]): T[] => [...new Set([...one, ...other])];
  const topics_off = both(ours.topics_off, theirs.topics_off);
  const greater = <T extends string | number>(one: T | null, other: T | null): T | null =>
    one === null || (other !== null && other > one) ? other : one;
  return {
    topics_off,
    topics_on: both(ours.topics_on, theirs.topics_on).filter((topic) => !topics_off.includes(topic)),
    channels_off: both(ours.channels_off, theirs.channels_off),
    rhythm_days: greater(ours.rhythm_days, theirs.rhythm_days),
    paused_until: greater(ours.paused_until, theirs.paused_until),
    tracking: [ours.tracking, theirs.tracking].includes("no") ? "no" : (ours.tracking ?? theirs.tracking),
  };
}

const rowOf = (tx: Tx, person: string): Promise<Row | undefined> =>
  tx.one<Row>("select q.* from preferences q where q.workspace_id = $1 and q.person_id = $2", [tx.workspace, person]);

function shown(row: Preferences): Preferences {
  const { topics_on, topics_off, channels_off, rhythm_days, paused_until, tracking, revision } = row;
  return { topics_on, topics_off, channels_off, rhythm_days, paused_until, tracking, revision };
}

async function refuseUnknownTopics(tx: Tx, topics: string[]): Promise<void> {
  if (topics.length === 0) return;
  const missing = await tx.one<{ id: string }>(
    `select w.id from unnest($2::uuid[]) as w (id)
     where not exists (select from topics t where t.workspace_id = $1 and t.id = w.id) limit 1`,
    [tx.workspace, topics],
  );
  if (missing) throw new Fault("not_found", { what: "topic", id: missing.id });
}
