import type { Parts } from "../../platform/parts/index.ts";
import { routes } from "./routes.ts";

export const parts: Parts = {
  routes,
  records: [
    { kind: "tag", table: "tags" },
    {
      kind: "account-tag",
      table: "account_tags",
      same: ["tag_id"],
      refersTo: [
        { column: "tag_id", kind: "tag" },
        { column: "account_id", kind: "account" },
      ],
      announces: [{ topic: "accounts.changed", id: "t.account_id" }],
    },
    {
      kind: "person-tag",
      table: "person_tags",
      same: ["tag_id"],
      refersTo: [
        { column: "tag_id", kind: "tag" },
        { column: "person_id", kind: "person" },
      ],
      announces: [{ topic: "people.changed", id: "t.person_id" }],
    },
  ],
};
