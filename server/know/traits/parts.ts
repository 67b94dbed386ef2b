import { inWorkspace } from "../../platform/db/index.ts";
import { ownersOnly } from "../../platform/history/index.ts";
import type { Parts } from "../../platform/parts/index.ts";
import { traitFaults } from "./faults.ts";
import { createFirstNames } from "./first-names.ts";
import { routes } from "./routes.ts";

/** What is known of a person is known at the accounts they work at. */
const accountsOf =
  "unnest(array(select e.account_id from employments e where e.workspace_id = $1 and e.person_id = t.person_id))";

export const parts: Parts = {
  routes,
  faults: traitFaults,
  newWorkspace: createFirstNames,
  // A workspace from before there was a list gets it, too.
  schedules: [
    { name: "the first list of traits", every: "local-day", run: (ctx) => inWorkspace(ctx, createFirstNames) },
  ],
  records: [
    {
      kind: "trait-name",
      table: "trait_names",
      announces: [{ topic: "trait-names.changed", id: "t.id" }],
      mayUndo: ownersOnly,
    },
    {
      kind: "trait",
      table: "traits",
      refersTo: [
        { column: "name_id", kind: "trait-name" },
        { column: "account_id", kind: "account" },
        { column: "person_id", kind: "person" },
      ],
      announces: [
        { topic: "accounts.changed", id: "t.account_id" },
        { topic: "people.changed", id: "t.person_id" },
        { topic: "accounts.changed", id: accountsOf },
      ],
    },
  ],
};
