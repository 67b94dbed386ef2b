import type { Tx } from "../../platform/db/index.ts";
import { whereNow } from "../../platform/history/index.ts";
import type { ChangeSet, Row } from "../../platform/records/index.ts";
import type { FoundMove } from "./life.ts";

interface Gone {
  spell: string;
  /** Whose the spell is and where, and where the one is that came after it: a merge that was undone may have moved them since. */
  person: string;
  account: string;
  next_account: string | null;
  move: Row;
  plays: Row[];
  tasks: Row[];
}

/**
 * A move that was taken back because its spell was gone, and whose spell ended on the same day stands there again (two people came apart, an undo was
 * undone), is the same move: it comes back with its plays and what was open of their tasks, as it was. Returns the spells it came back for.
 */
export async function comeBack(set: ChangeSet, found: FoundMove[]): Promise<Set<string>> {
  const ends = found.filter((one) => !one.ends);
  if (ends.length === 0) return new Set();
  const gone = await takenBack(set.tx, ends);
  if (gone.length === 0) return new Set();
  const now = await placesNow(set.tx, gone);
  const back = gone.flatMap((one) => standing(one, now) ?? []);
  const all = (what: "tasks" | "plays"): Row[] => back.flatMap((one) => one[what]);
  await set.create("task", all("tasks"));
  await set.create(
    "move",
    back.map(({ move }) => move),
  );
  await set.create("play", all("plays"));
  return new Set(back.map(({ spell }) => spell));
}

/** The rows as they point today; nothing where somebody they point to is gone for good. */
function standing(gone: Gone, now: Map<string, string>): Gone | undefined {
  const { move } = gone;
  const moved = new Map<unknown, string>([
    [move["to_account_id"], gone.next_account ?? (move["to_account_id"] as string)],
    [move["from_account_id"], gone.account],
    [move["person_id"], gone.person],
  ]);
  let whole = true;
  const placed = (row: Row): Row => {
    const placedAt = { ...row };
    for (const column of places) {
      const id = row[column] as string | null | undefined;
      if (id == null) continue;
      placedAt[column] = moved.get(id) ?? now.get(id);
      whole &&= placedAt[column] !== undefined;
    }
    return placedAt;
  };
  const rows = { move: placed(move), plays: gone.plays.map(placed), tasks: gone.tasks.map(placed) };
  return whole ? { ...gone, ...rows } : undefined;
}

/** Columns by which these rows point to people and accounts. */
const places = ["person_id", "account_id", "from_account_id", "to_account_id"];

/** As they went last. Plays whose task is neither there nor went with them have nothing to show. */
async function takenBack(tx: Tx, ends: FoundMove[]): Promise<Gone[]> {
  return tx.query<Gone>({
    name: "moves.taken-back",
    text: `with spell as (select s.id, s.ended_on from unnest($2::uuid[], $3::date[]) as s (id, ended_on)),
      gone as (
        select distinct on (s.id) s.id as spell, c.record_id as id, c.set_id, c.fields from change_sets r
        join changes c on c.workspace_id = $1 and c.set_id = r.id and c.record_kind = 'move' and c.op = 'removed'
        join spell s on s.id = (c.fields ->> 'from_employment_id')::uuid and s.ended_on = (c.fields ->> 'moved_on')::date
        where r.workspace_id = $1 and r.kind = 'retract-moves' order by s.id, c.set_id desc),
      play as (
        select g.spell, g.set_id, c.fields, (c.fields ->> 'task_id')::uuid as task_id from gone g
        join changes c on c.workspace_id = $1 and c.set_id = g.set_id and c.record_kind = 'play' and c.op = 'removed'
          and (c.fields ->> 'move_id')::uuid = g.id),
      task as (
        select p.spell, p.task_id, c.fields from play p
        join changes c on c.workspace_id = $1 and c.set_id = p.set_id and c.record_kind = 'task' and c.op = 'removed' and c.record_id = p.task_id
        where not exists (select from tasks k where k.workspace_id = $1 and k.id = p.task_id))
      select g.spell, e.person_id as person, e.account_id as account, o.account_id as next_account, g.fields as move,
        coalesce((select jsonb_agg(p.fields) from play p where p.spell = g.spell
          and (exists (select from tasks k where k.workspace_id = $1 and k.id = p.task_id) or exists (select from task t where t.task_id = p.task_id))), '[]') as plays,
        coalesce((select jsonb_agg(t.fields) from task t where t.spell = g.spell), '[]') as tasks
      from gone g join employments e on e.workspace_id = $1 and e.id = g.spell
      left join employments o on o.workspace_id = $1 and o.id = (g.fields ->> 'to_employment_id')::uuid
      where not exists (select from moves m where m.workspace_id = $1 and m.id = g.id) order by g.spell`,
    values: [tx.workspace, ends.map(({ from }) => from.id), ends.map(({ from }) => from.ended_on)],
  });
}

/** Where the people and accounts are that these rows point to: who became part of another since is found there, who is gone nowhere. */
async function placesNow(tx: Tx, gone: Gone[]): Promise<Map<string, string>> {
  const ids = gone.flatMap(({ move, plays, tasks }) =>
    [move, ...plays, ...tasks].flatMap((row) => places.flatMap((column) => (row[column] as string | null) ?? [])),
  );
  const there = await tx.query<{ id: string }>(
    `select a.id from accounts a where a.workspace_id = $1 and a.id = any ($2::uuid[])
     union all select p.id from people p where p.workspace_id = $1 and p.id = any ($2::uuid[])`,
    [tx.workspace, [...new Set(ids)]],
  );
  return new Map([...there.map(({ id }): [string, string] => [id, id]), ...(await whereNow(tx, ids))]);
}
