import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { Person, PersonRow } from "./contract.ts";
import { dayAt, thereOn } from "./there-on.ts";

const columns =
  "p.id, p.name, p.given_name, p.family_name, p.honorific, p.birthday, p.language, p.time_zone, p.sample, p.revision, p.created_at, p.updated_at";

/** Where they work: of the spells that count today one that no day ends, the newest, looked up for the rows of the page only; `now` is the parameter of the instant. */
const withAccount = (now: string): string => `left join lateral (
    select e.account_id, e.title, a.name as account_name from employments e
    join accounts a on a.workspace_id = $1 and a.id = e.account_id
    where e.workspace_id = $1 and e.person_id = p.id and ${thereOn("e", dayAt(now))}
    order by e.ended_on is not null, e.started_on desc nulls last, e.id desc limit 1) w on true`;

export async function readPerson(tx: Tx, id: string): Promise<Person> {
  const found = await tx.one<Person>({
    name: "people.read",
    text: `select ${columns} from people p where p.workspace_id = $1 and p.id = $2`,
    values: [tx.workspace, id],
  });
  if (!found) throw new Fault("not_found", { what: "person", id });
  return found;
}

/**
 * One page of people by name, after the name and id of the last one seen; with the account they work at. The limit stands in the statement: known, it lets
 * the database keep its plan, and planning took half as long as running.
 */
export async function listPeople(
  tx: Tx,
  after: [name: string, id: string] | undefined,
  limit: number,
): Promise<PersonRow[]> {
  if (!after) {
    return tx.query<PersonRow>({
      name: `people.first-page-${limit}`,
      text: `select p.*, w.account_id, w.account_name, w.title from (
               select ${columns} from people p where p.workspace_id = $1 order by p.name, p.id limit ${limit}) p ${withAccount("$2")} order by p.name, p.id`,
      values: [tx.workspace, tx.ctx.clock.now()],
    });
  }
  return tx.query<PersonRow>({
    name: `people.next-page-${limit}`,
    text: `select p.*, w.account_id, w.account_name, w.title from (
             select ${columns} from people p where p.workspace_id = $1 and (p.name, p.id) > ($2, $3::uuid) order by p.name, p.id limit ${limit}) p ${withAccount("$4")} order by p.name, p.id`,
    values: [tx.workspace, after[0], after[1], tx.ctx.clock.now()],
  });
}
