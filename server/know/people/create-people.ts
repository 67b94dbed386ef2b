import { dayOf } from "../../platform/clock/index.ts";
import { newId, type Tx } from "../../platform/db/index.ts";
import { openSet } from "../../platform/history/index.ts";
import { announce } from "../../platform/notices/index.ts";
import type { changeSet } from "../../platform/records/index.ts";
import { pointRow } from "./contact-points.ts";
import type { NewPerson, Person } from "./contract.ts";
import { insertPeople, refuseUnknownAccounts } from "./insert-people.ts";
import { personName } from "./person.ts";

/** Makes people, each with their employments and contact points: one statement for all of it, however many people. */
export async function createPeople(tx: Tx, wanted: NewPerson[]): Promise<{ people: Person[]; set: string | null }> {
  if (wanted.length === 0) return { people: [], set: null };
  const now = tx.ctx.clock.now();
  const people = wanted.map((one) => personRow(one, now));
  const employments = people.flatMap((row, at) =>
    (wanted[at]?.employments ?? []).map((spell) => ({ evidence: "manual", ...spell, id: newId(), person_id: row.id })),
  );
  // The day of a state that was told with the person; the workspace's zone is asked only where somebody tells one.
  const today = wanted.some((one) => one.contact_points?.some((point) => point.state)) ? await dayHere(tx, now) : "";
  const points = people.flatMap((row, at) =>
    (wanted[at]?.contact_points ?? []).map((point) => ({
      ...pointRow({ ...point, person_id: row.id }, today),
      id: newId(),
    })),
  );
  const summary = people.length === 1 ? (people[0]?.name ?? "") : `${people.length} people`;
  const set = await openSet(tx, { kind: "create-people", summary });
  await insertPeople(tx, set, { people, employments, points });
  await announce(
    tx,
    "people.changed",
    people.map((row) => row.id),
  );
  await announce(
    tx,
    "accounts.changed",
    employments.map((spell) => spell.account_id),
  );
  return { people, set };
}

/** Employments of people who are there; at an account that isn't there it is the caller's mistake, said with its id. */
export async function employ(
  set: ReturnType<typeof changeSet>,
  spells: Record<string, unknown>[],
): Promise<Record<string, unknown>[]> {
  await refuseUnknownAccounts(
    set.tx,
    spells.map((spell) => spell["account_id"] as string),
  );
  return set.create("employment", spells);
}

function personRow(wanted: NewPerson, now: Date): Person {
  const at = now as unknown as string;
  return {
    id: newId(),
    name: personName(wanted),
    given_name: wanted.given_name ?? null,
    family_name: wanted.family_name ?? null,
    honorific: wanted.honorific ?? null,
    birthday: wanted.birthday ?? null,
    language: wanted.language ?? null,
    time_zone: wanted.time_zone ?? null,
    sample: wanted.sample ?? false,
    revision: 1,
    created_at: at,
    updated_at: at,
  };
}

async function dayHere(tx: Tx, now: Date): Promise<string> {
  const row = await tx.one<{ time_zone: string }>("select time_zone from workspaces where id = $1", [tx.workspace]);
  return dayOf(now, row?.time_zone ?? "UTC");
}
