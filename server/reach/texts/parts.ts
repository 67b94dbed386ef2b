import type { Parts } from "../../platform/parts/index.ts";
import { bringChannel } from "../../hear/conversations/index.ts";
import { hearProviders } from "../providers/index.ts";
import { textChannel } from "./answer-text.ts";
import { textFaults } from "./faults.ts";
import { hearTextProvider } from "./hear-texts.ts";
import { schedules, sendJob } from "./jobs.ts";
import { routes } from "./routes.ts";
import { forgetThoseGone } from "./view-texts.ts";

hearProviders("text", hearTextProvider);
bringChannel("text", textChannel);

export const parts: Parts = {
  routes,
  faults: textFaults,
  jobs: [sendJob],
  schedules,
  notices: [{ topic: "people.changed", name: "reach/texts", handle: forgetThoseGone }],
  records: [
    {
      kind: "text",
      table: "texts",
      derived: true,
      moves: true,
      refersTo: [
        { column: "provider_id", kind: "channel-provider" },
        { column: "touch_id", kind: "touch" },
        { column: "account_id", kind: "account" },
        { column: "person_id", kind: "person" },
        { column: "contact_point_id", kind: "contact-point" },
      ],
    },
  ],
};
