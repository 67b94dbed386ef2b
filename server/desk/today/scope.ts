import { leftUsers } from "../../know/accounts/index.ts";

/**
 * Hand-overs in force: given before the day ended, not taken back, and no valued touch since. That touch ends the hand-over by being there,
 * so undoing it brings the hand-over back. Given to somebody who may not sign in any more it is as if it had not been. `$6` is the end of the day.
 */
export const handedCte = `handed as materialized (
    select given.account_id, given.to_user_id from (
    select distinct on (h.account_id) h.account_id, h.to_user_id
    from handovers h
    join standing_then s on s.account_id = h.account_id
    where h.workspace_id = $1 and h.ended_at is null and h.created_at < $6
      and (s.last_valued_touch_at is null or s.last_valued_touch_at < h.created_at)
    order by h.account_id, h.created_at desc, h.id desc) given
    where given.to_user_id <> all (${leftUsers}))`;

/**
 * Whom a user (`$7`) answers for: accounts handed to them; else their own and those nobody looks after, unless handed to somebody else. Without a
 * user everybody's. Today's rows and the promise beside them cover the same accounts.
 */
export function scopeCte(user: boolean): string {
  if (!user) return "scope as not materialized (select s.* from standing_then s where $7::uuid is null)";
  const notHanded = "not exists (select from handed h where h.account_id = s.account_id)";
  return `scope as not materialized (
    select s.* from standing_then s where s.owner_id = $7 and ${notHanded}
    union all
    select s.* from standing_then s where s.owner_id is null and ${notHanded}
    union all
    select s.* from standing_then s where s.owner_id = any (${leftUsers}) and s.owner_id <> $7 and ${notHanded}
    union all
    select s.* from handed h join standing_then s on s.account_id = h.account_id where h.to_user_id = $7)`;
}

/** Put off for everybody or for this user: until a later day, before the day ended, and no valued touch since. */
export const notSnoozed = `not exists (
      select from snoozes z where z.workspace_id = $1 and z.account_id = s.account_id and z.until_on > $3 and z.created_at < $6
        and (z.user_id is null or z.user_id = $7) and (s.last_valued_touch_at is null or s.last_valued_touch_at < z.created_at))`;
