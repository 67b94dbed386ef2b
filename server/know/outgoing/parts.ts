import type { Parts } from "../../platform/parts/index.ts";
import { firstContactRules } from "./contact-rules.ts";
import { forgetFiles } from "./outgoing-files.ts";
import { outgoingFaults } from "./faults.ts";
import { routes } from "./routes.ts";
import { rules } from "./rules.ts";
import { ripenTouches, sweepHanded } from "./sweep-handed.ts";

export const parts: Parts = {
  routes,
  faults: outgoingFaults,
  checks: rules,
  newWorkspace: firstContactRules,
  schedules: [
    { name: "files of mails that were never sent", every: "local-day", run: forgetFiles },
    {
      name: "touches whose time has come",
      every: { minutes: 1 },
      run: async (ctx) => {
        await ripenTouches(ctx);
        await sweepHanded(ctx);
      },
    },
  ],
};
