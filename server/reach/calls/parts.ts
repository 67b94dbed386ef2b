import type { Parts } from "../../platform/parts/index.ts";
import { hearProviders } from "../providers/index.ts";
import { callFaults } from "./faults.ts";
import { hearCallProvider } from "./hear-provider.ts";
import { routes } from "./routes.ts";

hearProviders("call", hearCallProvider);

export const parts: Parts = {
  routes,
  faults: callFaults,
  records: [
    {
      kind: "call-script",
      table: "call_scripts",
      announces: [{ topic: "calls.changed", id: "t.id" }],
      omit: ["updated_at"],
    },
    {
      kind: "call-list",
      table: "call_lists",
      derived: true,
      refersTo: [{ column: "script_id", kind: "call-script" }],
    },
    {
      kind: "call-entry",
      table: "call_entries",
      // A place on a list holds nobody back, and goes along where two become one.
      derived: true,
      moves: true,
      refersTo: [
        { column: "list_id", kind: "call-list" },
        { column: "touch_id", kind: "touch" },
        { column: "account_id", kind: "account" },
        { column: "person_id", kind: "person" },
        { column: "contact_point_id", kind: "contact-point" },
      ],
    },
  ],
};
