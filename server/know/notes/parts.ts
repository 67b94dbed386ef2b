import type { Parts } from "../../platform/parts/index.ts";
import { routes } from "./routes.ts";

export const parts: Parts = {
  routes,
  records: [
    {
      kind: "note",
      table: "notes",
      refersTo: [
        { column: "account_id", kind: "account" },
        { column: "person_id", kind: "person" },
      ],
      announces: [
        { topic: "accounts.changed", id: "t.account_id" },
        { topic: "people.changed", id: "t.person_id" },
        { topic: "notes.changed", id: "t.id", ofWords: true },
      ],
    },
  ],
};
