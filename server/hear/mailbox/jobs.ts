import { defineJob } from "../../platform/jobs/index.ts";
import { watchMailboxes } from "./watch-mailboxes.ts";

/** A box was added or settled anew: it is watched at once. */
export const readJob = defineJob({
  name: "mailbox.read",
  retries: 1,
  handle: async (ctx) => {
    await watchMailboxes(ctx);
  },
});
