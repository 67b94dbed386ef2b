import type { Parts } from "../../platform/parts/index.ts";
import { routes } from "./routes.ts";

/** Whom the suppressed contact point belongs to, or the person themselves. `$1` is the workspace. */
const pointOwner = (column: "account_id" | "person_id"): string =>
  `coalesce(t.${column}, (select c.${column} from contact_points c where c.workspace_id = $1 and c.id = t.contact_point_id))`;

export const parts: Parts = {
  routes,
  records: [
    {
      kind: "suppression",
      table: "suppressions",
      same: ["account_id", "person_id", "contact_point_id", "channel", "reason", "evidence"],
      strict: true,
      refersTo: [
        { column: "account_id", kind: "account" },
        { column: "person_id", kind: "person" },
        { column: "contact_point_id", kind: "contact-point" },
      ],
      announces: [
        { topic: "people.changed", id: pointOwner("person_id") },
        { topic: "accounts.changed", id: pointOwner("account_id") },
        {
          topic: "accounts.changed",
          id: `unnest(array(select e.account_id from employments e where e.workspace_id = $1 and e.person_id = ${pointOwner("person_id")}))`,
        },
      ],
    },
  ],
};
