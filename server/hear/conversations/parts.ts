import { inWorkspace } from "../../platform/db/index.ts";
import type { Parts } from "../../platform/parts/index.ts";
import { mailChannel } from "./answer-mail.ts";
import { bringChannel } from "./channels.ts";
import { forgetReaders } from "./edit-conversation.ts";
import { conversationFaults } from "./faults.ts";
import { loseAnswers, watchAnswers } from "./keep-answers.ts";
import { routes } from "./routes.ts";
import { templateRoutes } from "./template-routes.ts";

bringChannel("email", mailChannel);

export const parts: Parts = {
  routes: async (app, options) => {
    await routes(app, options);
    await templateRoutes(app, options);
  },
  faults: conversationFaults,
  notices: [{ topic: "touches.failed", name: "hear/conversations", handle: loseAnswers }],
  schedules: [
    { name: "answers on their way", every: { minutes: 1 }, run: (ctx) => inWorkspace(ctx, watchAnswers) },
    {
      name: "forget who had conversations open",
      every: { minutes: 60 },
      run: (ctx) => inWorkspace(ctx, forgetReaders),
    },
  ],
  records: [
    { kind: "reply-template", table: "reply_templates", omit: ["created_at"] },
    {
      kind: "conversation-answer",
      table: "conversation_answers",
      // Belongs to its conversation and its touch, and goes where they go.
      derived: true,
      refersTo: [
        { column: "conversation_id", kind: "conversation" },
        { column: "touch_id", kind: "touch" },
      ],
    },
    {
      kind: "conversation-note",
      table: "conversation_notes",
      refersTo: [{ column: "conversation_id", kind: "conversation" }],
      announces: [{ topic: "conversations.changed", id: "t.conversation_id" }],
    },
  ],
};
