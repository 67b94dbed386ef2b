import { ownersOnly } from "../../platform/history/index.ts";
import type { Parts } from "../../platform/parts/index.ts";
import { registerStandingParts } from "../../weigh/standing/index.ts";
import { createDefaultPromise } from "./create-default-promise.ts";
import { keepWeeks, rebuildWeeks, tickWeeks } from "./keep-weeks.ts";
import { settleGaps } from "./set-gap.ts";
import { routes } from "./routes.ts";
import { promiseStanding } from "./standing-columns.ts";

registerStandingParts([promiseStanding]);

export const parts: Parts = {
  routes,
  newWorkspace: createDefaultPromise,
  schedules: [
    {
      name: "the promise's weeks after Sunday",
      every: { minutes: 5 },
      run: async (ctx) => {
        await tickWeeks(ctx);
      },
    },
  ],
  records: [
    // The default promise concerns every customer: whoever computes what is due hears of the whole workspace.
    {
      kind: "promise",
      table: "promises",
      announces: [{ topic: "workspace.changed", id: "t.workspace_id" }],
      mayUndo: ownersOnly,
    },
    {
      kind: "promise-state",
      table: "promise_states",
      same: [],
      chosenAs: () => "gap",
      settle: settleGaps,
      refersTo: [{ column: "account_id", kind: "account" }],
      announces: [{ topic: "accounts.changed", id: "t.account_id" }],
    },
    {
      kind: "promise-week",
      table: "promise_weeks",
      derived: true,
      refersTo: [{ column: "account_id", kind: "account" }],
    },
  ],
  notices: [
    { topic: "accounts.changed", name: "plan/promise", handle: keepWeeks },
    { topic: "workspace.changed", name: "plan/promise", handle: rebuildWeeks },
  ],
};
