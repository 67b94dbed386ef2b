import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What somebody types for an account: its id, its number or its whole name. */
export async function findAccount(tx: Tx, words: string): Promise<string> {
  if (uuid.test(words)) return words.toLowerCase();
  return only(
    "account",
    words,
    await tx.query<{ id: string }>(
      `select a.id from accounts a where a.workspace_id = $1 and lower(a.name) = lower($2)
       union select a.id from accounts a where a.workspace_id = $1 and a.number = $2 limit 4`,
      [tx.workspace, words],
    ),
  );
}

/** A person by id or whole name; with an account given, of those who work or worked there. */
export async function findPerson(tx: Tx, words: string, account?: string): Promise<string> {
  if (uuid.test(words)) return words.toLowerCase();
  return only(
    "person",
    words,
    await tx.query<{ id: string }>(
      `select p.id from people p where p.workspace_id = $1 and lower(p.name) = lower($2)
         and ($3::uuid is null or exists (
           select from employments e where e.workspace_id = $1 and e.person_id = p.id and e.account_id = $3)) limit 4`,
      [tx.workspace, words, account ?? null],
    ),
  );
}

/** An item of the library by id or title. */
export async function findItem(tx: Tx, words: string): Promise<string> {
  if (uuid.test(words)) return words.toLowerCase();
  return only(
    "item",
    words,
    await tx.query<{ id: string }>(
      "select i.id from items i where i.workspace_id = $1 and lower(i.title) = lower($2) and i.retired_at is null limit 4",
      [tx.workspace, words],
    ),
  );
}

function only(what: string, name: string, found: { id: string }[]): string {
  if (found.length === 0)
    throw new Fault("name_unknown", {
      what,
      name,
      how: "Its whole name or its id is taken here, of an account its number as well; `tilth search` finds them by some of their words.",
    });
  if (found.length > 1)
    throw new Fault("several_of_that_name", { what, name, ids: found.map((row) => row.id).join(", ") });
  return (found[0] as { id: string }).id;
}
