import { keepCount } from "../../platform/counts/index.ts";
import { newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import { pointRow } from "./contact-points.ts";
import type { NewPerson, Person } from "./contract.ts";
import { personName } from "./person.ts";

/** Makes people, each with their employments and contact points, in as many statements as there are tables, however many people. */
export async function createPeople(tx: Tx, wanted: NewPerson[]): Promise<{ people: Person[]; set: string | null }> {
  const rows = wanted.map(personRow);
  const set = changeSet(tx, { kind: "create-people", summary: rows.length === 1 ? (rows[0]?.name ?? "") : `${rows.length} people` });
  const people = await set.create<Person>("person", rows);
  await employ(set, rows.flatMap((row, at) => (wanted[at]?.employments ?? []).map((spell) => ({ evidence: "manual", ...spell, person_id: row.id, revision: 1 }))));
  const day = tx.ctx.clock.now().toISOString().slice(0, 10);
  await set.create("contact-point", rows.flatMap((row, at) => (wanted[at]?.contact_points ?? []).map((point) => pointRow({ ...point, person_id: row.id }, day))));
  await keepCount(tx, "people", people.length);
  return { people, set: await set.close() };
}

/** An employment at an account that isn't there is the caller's mistake, said with its id. */
export async function employ(set: ReturnType<typeof changeSet>, spells: Record<string, unknown>[]): Promise<Record<string, unknown>[]> {
  const wanted = [...new Set(spells.map((spell) => spell["account_id"] as string))];
  if (wanted.length > 0) {
    const missing = await set.tx.one<{ id: string }>({
      name: "people.missing-account",
      text: `select w.id from unnest($2::uuid[]) as w (id)
             where not exists (select from accounts a where a.workspace_id = $1 and a.id = w.id) limit 1`,
      values: [set.tx.workspace, wanted],
    });
    if (missing) throw new Fault("unknown_account", { account: missing.id });
  }
  return set.create("employment", spells);
}

function personRow(wanted: NewPerson) {
  const { employments: _, contact_points: __, ...own } = wanted;
  return { ...own, id: newId(), name: personName(own), sample: own.sample ?? false, revision: 1 };
}
