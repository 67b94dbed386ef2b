import type { Parts } from "../../platform/parts/index.ts";
import { touchCommands } from "./cli.ts";
import { ensureTouchPartitions } from "./ensure-partitions.ts";
import { touchFaults } from "./faults.ts";
import { routes } from "./routes.ts";
import { conversationsOf, settleAnswers } from "./settle-answers.ts";

export const parts: Parts = {
  routes,
  faults: touchFaults,
  commands: touchCommands,
  schedules: [
    {
      name: "make quarters of touches ahead",
      every: "local-day",
      run: async (ctx) => {
        await ensureTouchPartitions(ctx.db, ctx.clock.now());
      },
    },
  ],
  records: [
    {
      kind: "touch",
      table: "touches",
      refersTo: [
        { column: "account_id", kind: "account" },
        { column: "person_id", kind: "person" },
        { column: "item_id", kind: "item" },
        { column: "contact_point_id", kind: "contact-point" },
      ],
      joined: { column: "person_id", by: ["import", "create-people"] },
      kin: [{ column: "conversation_id", kind: "touch" }],
      announces: [
        { topic: "accounts.changed", id: "t.account_id" },
        { topic: "people.changed", id: "t.person_id" },
        { topic: "touches.changed", id: "t.id", ofWords: true },
      ],
      afterUndo: async (tx, ids) => {
        await settleAnswers(tx, await conversationsOf(tx, ids));
      },
      omit: ["updated_at", "answered_at"],
    },
  ],
};
