/**
 * What rules see of a batch: queue rows joined to their touches, as the relation `batch`. A touch that is late would leave now, so its `due_at` is
 * never before the moment it is asked about. Rules join by these columns; they are kept, more may come.
 */
export const batchColumns = `t.id as touch_id, greatest(q.due_at, $2::timestamptz) as due_at, t.created_at as touch_created_at, t.account_id, t.person_id,
  t.channel, t.manner, t.contact_point_id, c.normal as address, c.kind as address_kind, c.state as address_state, t.purpose, t.topic, q.sender_id,
  q.batch_id, $1::uuid as workspace_id`;

/**
 * The join behind it, of a relation `queued` of rows of `outgoing`; `$1` is the workspace. Each has one touch, which the database can't know: of two
 * columns that match it expects a fraction of the rows, and an outer join is never thought smaller than what it began with. That both were found is
 * said so that it stays one.
 */
export const batchJoin = `queued q
  left join touches t on ${inLedger("t", "queued")} and t.id = q.touch_id and t.created_at = q.touch_created_at
  left join contact_points c on c.workspace_id = $1 and c.id = t.contact_point_id
  where case when t.id is null then false else true end`;

/**
 * That touches `t` are among those of a relation with `touch_id` and `touch_created_at`, by their keys and in the quarters concerned: so the ledger is
 * never read from end to end, however long it and the relation are.
 */
export function inLedger(t: string, of: string): string {
  return `${t}.workspace_id = $1 and ${t}.id = any (array(select x.touch_id from ${of} x))
    and ${t}.created_at between (select min(x.touch_created_at) from ${of} x) and (select max(x.touch_created_at) from ${of} x)`;
}

/** The same of rows `o` of the queue. */
export const inQueue = (o: string, of: string): string =>
  `${o}.workspace_id = $1 and ${o}.touch_id = any (array(select x.touch_id from ${of} x))`;
