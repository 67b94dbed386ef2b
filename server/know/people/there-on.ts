/**
 * Whether a spell of employment counts on a day: begun by then, and not over; its last day still counts. A last day that lies ahead ends nothing yet.
 * `e` is the alias of the row, `day` a parameter or an expression.
 */
export function thereOn(e: string, day: string): string {
  return `((${e}.started_on is null or ${e}.started_on <= ${day}) and (${e}.ended_on is null or ${e}.ended_on >= ${day}))`;
}

/** The workspace's day at an instant, read once a statement; `$1` is the workspace. */
export function dayAt(instant: string): string {
  return `(select (${instant}::timestamptz at time zone z.time_zone)::date from workspaces z where z.id = $1)`;
}

/** Of spells `e` in an aggregate their one account: the only one, else the only one of those that no day ends. Null where it is not certain. */
export function oneAccount(e: string): string {
  const lasting = `filter (where ${e}.ended_on is null)`;
  return `case when count(distinct ${e}.account_id) = 1 then (array_agg(${e}.account_id))[1]
    when count(distinct ${e}.account_id) ${lasting} = 1 then (array_agg(${e}.account_id) ${lasting})[1] end`;
}
