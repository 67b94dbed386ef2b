import type { Parts } from "../../platform/parts/index.ts";
import { keepStanding, rebuildStanding, renameOwners } from "./keep-standing.ts";
import { tickStanding } from "./tick-standing.ts";

export const parts: Parts = {
  records: [
    { kind: "standing", table: "standing", derived: true, refersTo: [{ column: "account_id", kind: "account" }] },
  ],
  schedules: [
    {
      name: "standing after midnight",
      every: { minutes: 5 },
      run: async (ctx) => {
        await tickStanding(ctx);
      },
    },
  ],
  notices: [
    { topic: "accounts.changed", name: "weigh/standing", handle: keepStanding },
    { topic: "users.changed", name: "weigh/standing", handle: renameOwners },
    {
      topic: "workspace.changed",
      name: "weigh/standing",
      handle: async (tx) => {
        await rebuildStanding(tx);
      },
    },
  ],
};
