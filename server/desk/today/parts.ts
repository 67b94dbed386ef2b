import type { Parts } from "../../platform/parts/index.ts";
import { todayCommands } from "./cli.ts";
import { todayFaults } from "./faults.ts";
import { routes } from "./routes.ts";

export const parts: Parts = {
  routes,
  faults: todayFaults,
  commands: todayCommands,
  records: [
    {
      kind: "snooze",
      table: "snoozes",
      refersTo: [{ column: "account_id", kind: "account" }],
      announces: [{ topic: "today.changed", id: "t.account_id" }],
    },
    {
      kind: "handover",
      table: "handovers",
      refersTo: [{ column: "account_id", kind: "account" }],
      announces: [{ topic: "today.changed", id: "t.account_id" }],
    },
  ],
};
