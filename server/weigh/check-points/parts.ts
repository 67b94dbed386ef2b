import type { Parts } from "../../platform/parts/index.ts";
import { keepCheckPoints } from "./keep-check-points.ts";
import { routes } from "./routes.ts";

export const parts: Parts = {
  routes,
  notices: [{ topic: "people.changed", name: "weigh/check-points", handle: keepCheckPoints }],
  records: [
    {
      kind: "check-point",
      table: "check_points",
      derived: true,
      refersTo: [
        { column: "account_id", kind: "account" },
        { column: "person_id", kind: "person" },
      ],
    },
  ],
};
