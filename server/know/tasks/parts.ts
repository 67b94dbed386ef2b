import type { Parts } from "../../platform/parts/index.ts";
import { routes } from "./routes.ts";

export const parts: Parts = {
  routes,
  records: [
    {
      kind: "task",
      table: "tasks",
      refersTo: [
        { column: "account_id", kind: "account" },
        { column: "person_id", kind: "person" },
        { column: "touch_id", kind: "touch" },
      ],
      announces: [
        { topic: "accounts.changed", id: "t.account_id" },
        { topic: "people.changed", id: "t.person_id" },
        { topic: "tasks.changed", id: "t.id" },
      ],
    },
  ],
};
