/**
 * What rules see of a batch: queue rows joined to their touches, as the relation `batch`. A touch that is late would leave now, so its `due_at` is
 * never before the moment it is asked about. Rules join by these columns; they are kept, more may come.
 */
export const batchColumns = `$1::uuid as workspace_id, t.id as touch_id, t.created_at as touch_created_at, t.account_id, t.person_id, t.contact_point_id,
  t.channel, t.purpose, t.topic, t.manner, o.sender_id, o.batch_id, greatest(o.due_at, $2::timestamptz) as due_at`;

/** The join behind it; `$1` is the workspace. */
export const batchJoin = `outgoing o join touches t on t.workspace_id = $1 and t.id = o.touch_id and t.created_at = o.touch_created_at`;
