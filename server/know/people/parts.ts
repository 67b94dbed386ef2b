import { foldCounts, recountAfterUndo, recountMadeElsewhere } from "../../platform/counts/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Parts } from "../../platform/parts/index.ts";
import { settlePoints } from "./contact-point.ts";
import { peopleFaults } from "./faults.ts";
import { routes } from "./routes.ts";

/** The accounts a person works or worked at: what changes about the person changes their coverage. `$1` is the workspace. */
const accountsOf = (person: string): string =>
  `unnest(array(select e.account_id from employments e where e.workspace_id = $1 and e.person_id = ${person}))`;

async function countPeople(tx: Tx, ids: string[]): Promise<void> {
  await recountMadeElsewhere(tx, "people", ids, "create-people");
  await foldCounts(tx, "people");
}

export const parts: Parts = {
  routes,
  notices: [{ topic: "people.changed", name: "know/people count", handle: countPeople }],
  faults: peopleFaults,
  records: [
    {
      kind: "person",
      table: "people",
      announces: [{ topic: "people.changed", id: "t.id" }],
      omit: ["updated_at"],
      afterUndo: (tx, ids) => recountAfterUndo(tx, "people", ids),
    },
    {
      kind: "employment",
      table: "employments",
      same: ["person_id", "account_id", "title", "buying_role", "started_on", "ended_on"],
      refersTo: [
        { column: "person_id", kind: "person" },
        { column: "account_id", kind: "account" },
      ],
      announces: [
        { topic: "people.changed", id: "t.person_id" },
        { topic: "accounts.changed", id: "t.account_id" },
      ],
    },
    {
      kind: "contact-point",
      table: "contact_points",
      same: ["kind", "normal"],
      settle: settlePoints,
      refersTo: [
        { column: "account_id", kind: "account" },
        { column: "person_id", kind: "person" },
      ],
      announces: [
        { topic: "people.changed", id: "t.person_id" },
        { topic: "accounts.changed", id: "t.account_id" },
        { topic: "accounts.changed", id: accountsOf("t.person_id") },
      ],
    },
  ],
};
