import { keepCount } from "../../../platform/counts/index.ts";
import { newId, type Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { changeSet } from "../../../platform/records/index.ts";
import { dayAt, thereOn } from "../../people/index.ts";

/**
 * People of one household belong to one account of that kind: the one that any of them belongs to already, else a new one named after them. They stay
 * as many as they are.
 */
export async function makeHousehold(
  tx: Tx,
  people: string[],
  name?: string,
): Promise<{ account_id: string; set: string | null }> {
  const rows = await tx.query<{ id: string; name: string; family_name: string | null }>(
    "select p.id, p.name, p.family_name from people p where p.workspace_id = $1 and p.id = any ($2::uuid[]) order by p.id for update",
    [tx.workspace, people],
  );
  const missing = people.find((id) => !rows.some((row) => row.id === id));
  if (missing) throw new Fault("not_found", { what: "person", id: missing });
  const there = await tx.query<{ account_id: string; person_id: string }>(
    `select e.account_id, e.person_id from employments e join accounts a on a.workspace_id = $1 and a.id = e.account_id and a.kind = 'household'
     where e.workspace_id = $1 and e.person_id = any ($2::uuid[]) and ${thereOn("e", dayAt("$3"))} order by e.id`,
    [tx.workspace, people, tx.ctx.clock.now()],
  );
  const set = changeSet(tx, { kind: "make-household" });
  let account = there[0]?.account_id;
  if (!account) {
    account = newId();
    await set.create("account", [
      {
        id: account,
        name: name ?? rows[0]?.family_name ?? rows[0]?.name,
        kind: "household",
        sample: false,
        revision: 1,
      },
    ]);
    await keepCount(tx, "accounts", 1);
  }
  const members = new Set(there.filter((row) => row.account_id === account).map((row) => row.person_id));
  await set.create(
    "employment",
    rows
      .filter(({ id }) => !members.has(id))
      .map(({ id }) => ({ person_id: id, account_id: account, evidence: "manual", revision: 1 })),
  );
  return { account_id: account, set: await set.close() };
}
