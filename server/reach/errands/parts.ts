import type { Parts } from "../../platform/parts/index.ts";
import { errandFaults } from "./faults.ts";
import { routes } from "./routes.ts";

export const parts: Parts = {
  routes,
  faults: errandFaults,
  records: [
    { kind: "gift", table: "gifts", announces: [{ topic: "errands.changed", id: "t.id" }] },
    {
      kind: "gift-move",
      table: "gift_moves",
      derived: true,
      refersTo: [{ column: "gift_id", kind: "gift" }],
    },
    {
      kind: "errand",
      table: "errands",
      derived: true,
      moves: true,
      refersTo: [
        { column: "touch_id", kind: "touch" },
        { column: "task_id", kind: "task" },
        { column: "gift_id", kind: "gift" },
        { column: "account_id", kind: "account" },
        { column: "person_id", kind: "person" },
        { column: "contact_point_id", kind: "contact-point" },
      ],
    },
  ],
};
