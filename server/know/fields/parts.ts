import { ownersOnly } from "../../platform/history/index.ts";
import type { Parts } from "../../platform/parts/index.ts";
import { valueColumnNames } from "./custom-value.ts";
import { fieldFaults } from "./faults.ts";
import { routes } from "./routes.ts";

export const parts: Parts = {
  routes,
  faults: fieldFaults,
  records: [
    {
      kind: "custom-field",
      table: "custom_fields",
      announces: [{ topic: "workspace.changed", id: "t.workspace_id" }],
      mayUndo: ownersOnly,
    },
    {
      kind: "custom-value",
      table: "custom_values",
      refersTo: [
        { column: "field_id", kind: "custom-field" },
        { column: "account_id", kind: "account", also: ["record_id"] },
        { column: "person_id", kind: "person", also: ["record_id"] },
      ],
      same: ["field_id"],
      chosenAs: (row) => `custom:${String(row["field_id"])}`,
      settle: (_kept, folded, winner) =>
        winner === "folded" ? Object.fromEntries(valueColumnNames.map((column) => [column, folded[column]])) : {},
      announces: [
        { topic: "accounts.changed", id: "t.account_id" },
        { topic: "people.changed", id: "t.person_id" },
      ],
    },
  ],
};
