import type { Parts } from "../../platform/parts/index.ts";
import { emailFaults } from "./faults.ts";
import { sendJob, sendSchedule } from "./jobs.ts";
import { mailingRoutes } from "./mailing-routes.ts";
import { routes } from "./routes.ts";

export const parts: Parts = {
  routes: async (app, options) => {
    await routes(app, options);
    await mailingRoutes(app, options);
  },
  faults: emailFaults,
  jobs: [sendJob],
  schedules: [sendSchedule],
  records: [
    {
      kind: "mailing-recipient",
      table: "mailing_recipients",
      same: ["mailing_id"],
      refersTo: [{ column: "person_id", kind: "person" }],
    },
  ],
};
