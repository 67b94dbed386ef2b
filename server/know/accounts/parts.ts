import { recountAfterUndo, recountMadeElsewhere } from "../../platform/counts/index.ts";
import type { Parts } from "../../platform/parts/index.ts";
import { accountFaults } from "./faults.ts";
import { routes } from "./routes.ts";

export const parts: Parts = {
  routes,
  notices: [
    {
      topic: "accounts.changed",
      name: "know/accounts count",
      handle: (tx, ids) => recountMadeElsewhere(tx, "accounts", ids, "create-accounts"),
    },
  ],
  faults: accountFaults,
  records: [
    {
      kind: "account",
      table: "accounts",
      announces: [{ topic: "accounts.changed", id: "t.id" }],
      omit: ["updated_at"],
      afterUndo: (tx, ids) => recountAfterUndo(tx, "accounts", ids),
    },
    {
      kind: "relationship",
      table: "relationships",
      same: ["status", "started_on", "ended_on"],
      refersTo: [{ column: "account_id", kind: "account" }],
      announces: [{ topic: "accounts.changed", id: "t.account_id" }],
    },
    { kind: "story-reason", table: "story_reasons" },
    {
      kind: "account-story-reason",
      table: "account_story_reasons",
      same: ["reason_id"],
      refersTo: [
        { column: "account_id", kind: "account" },
        { column: "reason_id", kind: "story-reason" },
      ],
      announces: [{ topic: "accounts.changed", id: "t.account_id" }],
    },
  ],
};
