import { registerEvidence } from "../../know/identity/index.ts";
import { ownersOnly } from "../../platform/history/index.ts";
import type { Parts } from "../../platform/parts/index.ts";
import { mailboxCommands } from "./commands.ts";
import { ensureMessagePartitions } from "./ensure-partitions.ts";
import { mailboxFaults } from "./faults.ts";
import { readJob } from "./jobs.ts";
import { routes } from "./routes.ts";
import { mailEvidence } from "./mail-evidence.ts";
import { watchMailboxes } from "./watch-mailboxes.ts";

registerEvidence(mailEvidence);

export const parts: Parts = {
  routes,
  faults: mailboxFaults,
  commands: mailboxCommands,
  jobs: [readJob],
  schedules: [
    { name: "watch mailboxes", every: { minutes: 1 }, run: watchMailboxes },
    {
      name: "make quarters of messages ahead",
      every: "local-day",
      run: async (ctx) => {
        await ensureMessagePartitions(ctx.db, ctx.clock.now());
      },
    },
  ],
  records: [
    {
      kind: "mailbox",
      table: "mailboxes",
      mayUndo: ownersOnly,
      omit: ["updated_at", "fault", "synced_at", "lease", "leased_until"],
    },
    // Read from a box and never changed by people; what they decide about it stands on the conversation.
    {
      kind: "message",
      table: "messages",
      derived: true,
      moves: true,
      refersTo: [
        { column: "account_id", kind: "account" },
        { column: "person_id", kind: "person" },
        { column: "contact_point_id", kind: "contact-point" },
      ],
      announces: [{ topic: "messages.moved", id: "t.id" }],
    },
    {
      kind: "conversation",
      table: "conversations",
      refersTo: [
        { column: "account_id", kind: "account" },
        { column: "person_id", kind: "person" },
      ],
      announces: [{ topic: "conversations.changed", id: "t.id" }],
      omit: ["updated_at"],
    },
  ],
};
