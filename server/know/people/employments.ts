import type { Tx } from "../../platform/db/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import { workspaceDay } from "./contact-points.ts";
import type { Employment, EmploymentEdit, NewEmployment } from "./contract.ts";
import { employ } from "./create-people.ts";

/** Starts employments; one person may have several at a time. */
export async function startEmployments(
  tx: Tx,
  wanted: NewEmployment[],
): Promise<{ employments: Employment[]; set: string | null }> {
  const set = changeSet(tx, { kind: "start-employments" });
  const employments = await employ(
    set,
    wanted.map((spell) => ({ evidence: "manual", ...spell, revision: 1 })),
  );
  return { employments: employments as Employment[], set: await set.close() };
}

/** Ends a spell: the person worked there until that day. They keep their other employments and their life. */
export async function endEmployment(
  tx: Tx,
  id: string,
  endedOn: string | undefined,
  check?: Check,
): Promise<{ employment: Employment; set: string | null }> {
  return applyEdit(tx, "end-employment", id, { ended_on: endedOn ?? (await workspaceDay(tx)) }, check);
}

export async function editEmployment(
  tx: Tx,
  id: string,
  fields: EmploymentEdit,
  check?: Check,
): Promise<{ employment: Employment; set: string | null }> {
  return applyEdit(tx, "edit-employment", id, fields, check);
}

/** Takes a spell away: it never was. */
export async function removeEmployment(
  tx: Tx,
  id: string,
  check?: Check,
): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "remove-employment" });
  const gone = await set.remove("employment", [id], check);
  return { removed: gone.length, set: await set.close() };
}

async function applyEdit(
  tx: Tx,
  kind: string,
  id: string,
  fields: EmploymentEdit,
  check?: Check,
): Promise<{ employment: Employment; set: string | null }> {
  const set = changeSet(tx, { kind });
  const [employment] = await set.edit<Employment>("employment", [{ id, check, fields }]);
  return { employment: employment as Employment, set: await set.close() };
}
