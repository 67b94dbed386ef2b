import type { StandingPart } from "../../weigh/standing/index.ts";
import { defaultGapDays } from "./promise.ts";

/** Gap and next due of each customer: an override of the account, else the default promise; from the last valued touch or the start. */
export const promiseStanding: StandingPart = {
  name: "promise",
  joins: `left join promise_states on promise_states.workspace_id = $1 and promise_states.account_id = a.id
    left join promises on promises.workspace_id = $1 and promises.is_default`,
  longestGapDays: `coalesce(promise_states.gap_days, promises.longest_gap_days, ${defaultGapDays})`,
  columns: {
    gap_days: "case when own.relationship = 'customer' then own.longest_gap_days end",
    next_due_on:
      "case when own.relationship = 'customer' then greatest(own.last_valued_touch_on, own.since_on) + own.longest_gap_days end",
  },
};
