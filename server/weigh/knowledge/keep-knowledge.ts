import { traitKinds } from "../../know/traits/contract.ts";
import { foldCounts } from "../../platform/counts/index.ts";
import { type Ctx, inWorkspace, newId, type Tx } from "../../platform/db/index.ts";
import { workspaceTerms } from "../standing/index.ts";
import { kindColumns, subjectCte, sumsCte } from "./cells-sql.ts";

/** So few accounts are computed when they change: what somebody writes down shows at once. More come from an import and wait for the background. */
const computedAtOnce = 1000;
/** Accounts a transaction in the background: a moment's work, so that nobody waits for it. */
const accountsPerTurn = 1000;

const counters = [...traitKinds.flatMap((kind) => kindColumns(kind)), "customers"];
/** The name under which a total over all customers is kept. */
export const totalOf = (counter: string): string => `knowledge ${counter}`;

/** What changed about these accounts is reckoned with: at once where they are few, else marked for the background. Bears repetition. */
export async function keepKnowledge(tx: Tx, accounts: string[]): Promise<void> {
  if (accounts.length <= computedAtOnce) return compute(tx, accounts);
  await tx.query(
    `update account_knowledge k set stale_on = '-infinity'
     where k.workspace_id = $1 and k.account_id = any ($2::uuid[]) and k.stale_on is distinct from '-infinity'`,
    [tx.workspace, accounts],
  );
}

/** The list of what we need to know has changed: everybody's knowledge is another. */
export async function askAnew(tx: Tx): Promise<void> {
  await tx.query(
    `update account_knowledge k set stale_on = '-infinity' where k.workspace_id = $1 and k.stale_on is distinct from '-infinity'`,
    [tx.workspace],
  );
}

/** Computes what is marked, what the clock has made stale, and who has no row yet. Cheap where there is nothing to do. */
export async function tickKnowledge(ctx: Ctx): Promise<number> {
  let done = 0;
  // Those without a row are walked through by id, once: looked for at every turn, a million would be looked at a thousand times.
  let seen: string | undefined = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const turned = await inWorkspace(ctx, async (tx) => {
      const { today } = await workspaceTerms(tx);
      const stale = await tx.query<{ id: string }>(
        `select k.account_id as id from account_knowledge k where k.workspace_id = $1 and k.stale_on <= $2 order by k.stale_on limit $3`,
        [tx.workspace, today, accountsPerTurn],
      );
      const unknown =
        seen === undefined
          ? []
          : await tx.query<{ id: string }>(
              `select a.id from accounts a where a.workspace_id = $1 and a.id > $3
           and not exists (select from account_knowledge k where k.workspace_id = $1 and k.account_id = a.id)
         order by a.id limit $2`,
              [tx.workspace, accountsPerTurn, seen],
            );
      const waiting = [...stale, ...unknown].map(({ id }) => id);
      await compute(tx, waiting);
      return { n: waiting.length, seen: unknown.length < accountsPerTurn ? undefined : unknown.at(-1)?.id };
    });
    done += turned.n;
    if (turned.n === 0) break;
    seen = turned.seen;
  }
  await inWorkspace(ctx, async (tx) => {
    for (const counter of counters) await foldCounts(tx, totalOf(counter));
  });
  return done;
}

/** Writes the rows that differ, and the difference to the totals with them, in one statement. */
async function compute(tx: Tx, accounts: string[]): Promise<void> {
  if (accounts.length === 0) return;
  // Two at once would each add the same difference.
  await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`knowledge ${tx.workspace}`]);
  const { today } = await workspaceTerms(tx);
  await tx.query({
    name: "knowledge.compute",
    text,
    values: [tx.workspace, [...new Set(accounts)].sort(), today, counters.map(() => newId())],
  });
}

const columns = [
  "account_id",
  "customer",
  "worth_minor",
  ...traitKinds.flatMap((kind) => kindColumns(kind)),
  "blanks",
  "missing_worth_minor",
  "stale_on",
];
const list = (prefix: string): string => columns.map((column) => `${prefix}${column}`).join(", ");
const total = (table: string, counter: string): string =>
  counter === "customers"
    ? `count(*) filter (where ${table}.customer)`
    : `coalesce(sum(${table}.${counter}) filter (where ${table}.customer), 0)`;

const text = `
  with ${subjectCte}, ${sumsCte}, before as materialized (
    select k.* from account_knowledge k where k.workspace_id = $1 and k.account_id = any ($2::uuid[])
  ), gone as (
    delete from account_knowledge k where k.workspace_id = $1 and k.account_id = any ($2::uuid[])
      and not exists (select from subject b where b.account_id = k.account_id)
  ), written as (
    insert into account_knowledge as k (workspace_id, ${list("")})
    select $1, ${list("s.")} from sums s order by s.account_id
    on conflict (workspace_id, account_id) do update set ${columns
      .slice(1)
      .map((column) => `${column} = excluded.${column}`)
      .join(", ")}
    where (${list("k.")}) is distinct from (${list("excluded.")})
  ), moved as (
    ${counters
      .map(
        (counter, at) =>
          `select ($4::uuid[])[${at + 1}] as id, '${totalOf(counter)}' as name,
       (select ${total("s", counter)} from sums s) - (select ${total("b", counter)} from before b) as n`,
      )
      .join("\n    union all ")}
  )
  insert into counts (workspace_id, name, id, n) select $1, m.name, m.id, m.n from moved m where m.n <> 0`;
