import type { Parts } from "../../platform/parts/index.ts";
import { hearProviders } from "../providers/index.ts";
import { hearTextProvider } from "./hear-texts.ts";
import { schedules, sendJob } from "./jobs.ts";
import { routes } from "./routes.ts";
import { forgetThoseGone } from "./view-texts.ts";

hearProviders("text", hearTextProvider);

export const parts: Parts = {
  routes,
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
