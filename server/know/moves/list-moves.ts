import type { Tx } from "../../platform/db/index.ts";
import type { MoveQuestion, MoveRow } from "./contract.ts";

interface Of {
  account_id?: string;
  person_id?: string;
}

const text = `
  select m.id, m.person_id, m.from_account_id, m.to_account_id, m.from_employment_id, m.to_employment_id, m.moved_on, m.evidence, m.told_by,
    m.confidence_percent, m.message_id, m.revision, m.created_at, p.name as person_name, f.name as from_name, t.name as to_name,
    (select e.title from employments e where e.workspace_id = $1 and e.id = m.from_employment_id) as title,
    coalesce((select jsonb_agg(jsonb_build_object('id', y.id, 'kind', y.kind, 'task_id', y.task_id,
        'done_at', to_char(k.done_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by y.kind desc)
      from plays y join tasks k on k.workspace_id = $1 and k.id = y.task_id
      where y.workspace_id = $1 and y.move_id = m.id), '[]') as plays
  from moves m
  join people p on p.workspace_id = $1 and p.id = m.person_id
  join accounts f on f.workspace_id = $1 and f.id = m.from_account_id
  left join accounts t on t.workspace_id = $1 and t.id = m.to_account_id`;

/** Moves, the latest first: of an account (who left it, who came), of a person, or all; after the day and id of the last one seen. */
export async function listMoves(
  tx: Tx,
  of: Of,
  after: [day: string, id: string] | undefined,
  limit: number,
): Promise<MoveRow[]> {
  const values: unknown[] = [tx.workspace, limit];
  // Two accounts that were merged since are one: the move rests, and shows again where they are told apart.
  const where: string[] = ["m.to_account_id is distinct from m.from_account_id"];
  if (of.account_id)
    where.push(`(m.from_account_id = $${values.push(of.account_id)} or m.to_account_id = $${values.length})`);
  if (of.person_id) where.push(`m.person_id = $${values.push(of.person_id)}`);
  if (after) where.push(`(m.moved_on, m.id) < ($${values.push(after[0])}, $${values.push(after[1])})`);
  return tx.query<MoveRow>(
    `${text} where m.workspace_id = $1 ${where.map((one) => `and ${one}`).join(" ")} order by m.moved_on desc, m.id desc limit $2`,
    values,
  );
}

/** Open questions, the oldest first. */
export async function listQuestions(tx: Tx, of: Of, limit: number): Promise<MoveQuestion[]> {
  const values: unknown[] = [tx.workspace, limit];
  const where: string[] = [];
  if (of.account_id)
    where.push(`(q.account_id = $${values.push(of.account_id)} or q.against_account_id = $${values.length})`);
  if (of.person_id) where.push(`q.person_id = $${values.push(of.person_id)}`);
  return tx.query<MoveQuestion>(
    `select q.id, q.person_id, p.name as person_name, q.account_id, a.name as account_name, q.against_account_id, g.name as against_account_name,
       q.told_by, q.against_told_by, q.evidence, q.confidence_percent, q.answer, q.answered_at, q.created_at
     from move_questions q
     join people p on p.workspace_id = $1 and p.id = q.person_id
     join accounts a on a.workspace_id = $1 and a.id = q.account_id
     join accounts g on g.workspace_id = $1 and g.id = q.against_account_id
     where q.workspace_id = $1 and q.answer is null ${where.map((one) => `and ${one}`).join(" ")} order by q.id limit $2`,
    values,
  );
}
