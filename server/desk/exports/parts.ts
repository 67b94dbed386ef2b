import type { Parts } from "../../platform/parts/index.ts";
import { exportCommands } from "./commands.ts";
import { removeOldExports } from "./end-export.ts";
import { exportFaults } from "./faults.ts";
import { exportJob } from "./jobs.ts";
import { routes } from "./routes.ts";

export const parts: Parts = {
  faults: exportFaults,
  commands: exportCommands,
  routes,
  jobs: [exportJob],
  schedules: [{ name: "remove old exports", every: { minutes: 30 }, run: removeOldExports }],
};
