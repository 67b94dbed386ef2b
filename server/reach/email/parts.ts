import { registerOwnAddresses } from "../../hear/mailbox/index.ts";
import type { Parts } from "../../platform/parts/index.ts";
import { askToConfirm } from "./ask-to-confirm.ts";
import { emailFaults } from "./faults.ts";
import { callSenders, sendJob, sendSchedule } from "./jobs.ts";
import { ownSenderCheck } from "./own-sender.ts";
import { mailDoor } from "./door.ts";
import { mailingRoutes } from "./mailing-routes.ts";
import { routes } from "./routes.ts";
import { sameAddressCheck } from "./same-address.ts";
import { templateRoutes } from "./template-routes.ts";
import { classNewEvents } from "./tracking/class-events.ts";
import { trackingDoor } from "./tracking/door.ts";
import { forgetOldEvents, forgetUnagreed, forgetUncounted } from "./tracking/forget-events.ts";

// Also those that are no more: their mail still lies in boxes.
registerOwnAddresses("select lower(s.from_address) as address from sending_accounts s where s.workspace_id = $1");

export const parts: Parts = {
  routes: async (app, options) => {
    await routes(app, options);
    await mailingRoutes(app, options);
    await templateRoutes(app, options);
  },
  faults: emailFaults,
  doors: [mailDoor, trackingDoor],
  jobs: [sendJob],
  schedules: [
    sendSchedule,
    { name: "humans and machines among readers", every: { minutes: 1 }, run: classNewEvents },
    { name: "forget what was counted long ago", every: "local-day", run: forgetOldEvents },
  ],
  checks: [ownSenderCheck, sameAddressCheck],
  notices: [
    { topic: "people.changed", name: "reach/email", handle: forgetUncounted },
    { topic: "workspace.changed", name: "reach/email", handle: forgetUnagreed },
    { topic: "consents.asked", name: "reach/email", handle: askToConfirm },
    // Whatever planned it: nobody waits for the minute to be over.
    {
      topic: "touches.planned",
      name: "reach/email",
      handle: async (tx) => {
        tx.afterCommit(() => callSenders(tx.ctx));
      },
    },
  ],
  records: [
    { kind: "mail-template", table: "mail_templates", omit: ["updated_at", "created_at"] },
    {
      kind: "mailing-recipient",
      table: "mailing_recipients",
      same: ["mailing_id"],
      refersTo: [
        { column: "person_id", kind: "person" },
        { column: "account_id", kind: "account" },
      ],
    },
    {
      kind: "mailing",
      table: "mailings",
      derived: true,
      refersTo: [{ column: "item_id", kind: "item" }],
    },
  ],
};
