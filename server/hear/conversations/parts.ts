import { inWorkspace } from "../../platform/db/index.ts";
import type { Parts } from "../../platform/parts/index.ts";
import { forgetReaders } from "./edit-conversation.ts";
import { conversationFaults } from "./faults.ts";
import { routes } from "./routes.ts";

export const parts: Parts = {
  routes,
  faults: conversationFaults,
  schedules: [
    {
      name: "forget who had conversations open",
      every: { minutes: 60 },
      run: (ctx) => inWorkspace(ctx, forgetReaders),
    },
  ],
  records: [
    {
      kind: "conversation-note",
      table: "conversation_notes",
      refersTo: [{ column: "conversation_id", kind: "conversation" }],
      announces: [{ topic: "conversations.changed", id: "t.conversation_id" }],
    },
  ],
};
