import { addDays } from "../../platform/clock/index.ts";
import { type Ctx, inWorkspace, type Tx } from "../../platform/db/index.ts";
import { dayAt, thereOn, workspaceDay } from "../people/index.ts";

/**
 * Notes whose cards changed, under the next tick of the clock. The clock's row stays locked until the commit, so ticks come in the order of
 * commits, and whoever has seen one has seen all before it. Where no device was ever made there is no clock, and nothing is noted.
 */
export async function logChanges(tx: Tx, people: string[]): Promise<void> {
  await tx.query(
    `with clock as (update card_clocks k set ticks = k.ticks + 1 where k.workspace_id = $1 returning k.ticks)
     insert into card_changes (workspace_id, person_id, tick)
     select $1, w.id, clock.ticks from clock cross join unnest($2::uuid[]) as w (id)
     on conflict (workspace_id, person_id) do update set tick = excluded.tick`,
    [tx.workspace, people],
  );
}

/** An account's name and owner stand on the cards, and decide over the books, of all who work there. */
export async function logAccountChanges(tx: Tx, accounts: string[]): Promise<void> {
  const clock = await tx.one("select from card_clocks k where k.workspace_id = $1", [tx.workspace]);
  if (!clock) return;
  const people = await tx.query<{ id: string }>(
    `select distinct e.person_id as id from employments e
     where e.workspace_id = $1 and e.account_id = any ($2::uuid[]) and ${thereOn("e", dayAt("$3"))}`,
    [tx.workspace, accounts, tx.ctx.clock.now()],
  );
  if (people.length === 0) return;
  await logChanges(
    tx,
    people.map((row) => row.id),
  );
}

/** How far back is looked where no day was told yet: a device that synchronised before knows the days before. */
const daysBack = 40;

/** With a new day some begin to work where they will be from then on, and the last day of others is over; nobody writes anything about it. */
export async function turnCards(ctx: Ctx): Promise<void> {
  await inWorkspace(ctx, async (tx) => {
    const clock = await tx.one<{ turned_on: string | null }>(
      "select k.turned_on from card_clocks k where k.workspace_id = $1 for update",
      [tx.workspace],
    );
    if (!clock) return;
    const today = await workspaceDay(tx);
    const people = await tx.query<{ id: string }>(
      `select distinct e.person_id as id from employments e
       where e.workspace_id = $1 and (e.ended_on >= $2 and e.ended_on < $3 or e.started_on > $2 and e.started_on <= $3)`,
      [tx.workspace, clock.turned_on ?? addDays(today, -daysBack), today],
    );
    if (people.length > 0)
      await logChanges(
        tx,
        people.map((row) => row.id),
      );
    await tx.query("update card_clocks k set turned_on = $2 where k.workspace_id = $1", [tx.workspace, today]);
  });
}
