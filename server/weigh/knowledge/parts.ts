import type { Parts } from "../../platform/parts/index.ts";
import { askAnew, keepKnowledge, tickKnowledge } from "./keep-knowledge.ts";
import { routes } from "./routes.ts";

export const parts: Parts = {
  routes,
  schedules: [
    {
      name: "knowledge in the background",
      every: { minutes: 5 },
      run: async (ctx) => {
        await tickKnowledge(ctx);
      },
    },
  ],
  records: [
    {
      kind: "account-knowledge",
      table: "account_knowledge",
      derived: true,
      refersTo: [{ column: "account_id", kind: "account" }],
    },
  ],
  notices: [
    // After standing's own ear, whose worth it reads.
    { topic: "accounts.changed", name: "weigh/knowledge", handle: keepKnowledge },
    { topic: "standing.changed", name: "weigh/knowledge", handle: keepKnowledge },
    { topic: "trait-names.changed", name: "weigh/knowledge", handle: askAnew },
  ],
};
