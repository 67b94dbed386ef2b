import { ownersOnly, registerFolding } from "../../platform/history/index.ts";
import type { Parts } from "../../platform/parts/index.ts";
import { identityFaults } from "./faults.ts";
import { matchChanged } from "./finding/index.ts";
import { identityJobs, learnDaily, lookForWork } from "./jobs.ts";
import { foldedRecords, registerMergeUndo } from "./merging/index.ts";
import { beginMergeRules, mergeByThemselves, mergeWhatIsCertain } from "./pairs/index.ts";
import { routes } from "./routes.ts";

registerFolding(foldedRecords);
registerMergeUndo();

export const parts: Parts = {
  routes,
  faults: identityFaults,
  newWorkspace: beginMergeRules,
  records: [
    // Found by the program; an answer is a change that can be undone.
    {
      kind: "match-pair",
      table: "match_pairs",
      derived: true,
      refersTo: [
        { column: "a_id", kind: "account" },
        { column: "a_id", kind: "person" },
        { column: "b_id", kind: "account" },
        { column: "b_id", kind: "person" },
      ],
      announces: [{ topic: "pairs.changed", id: "t.id" }],
    },
    // What a record is found by; follows it by notices.
    {
      kind: "match-key",
      table: "match_keys",
      derived: true,
      refersTo: [
        { column: "record_id", kind: "account" },
        { column: "record_id", kind: "person" },
      ],
    },
    // What was folded into a record rests on it, and goes with it into the next merge.
    {
      kind: "folded-record",
      table: "folded_records",
      refersTo: [
        { column: "account_id", kind: "account" },
        { column: "person_id", kind: "person" },
      ],
    },
    // Of contact points only the way is kept: who takes one away takes what was equal to it.
    {
      kind: "folded-contact-point",
      table: "folded_records",
      derived: true,
      moves: true,
      refersTo: [{ column: "contact_point_id", kind: "contact-point" }],
    },
    {
      kind: "account-parent",
      table: "account_parents",
      same: [],
      refersTo: [
        { column: "account_id", kind: "account" },
        { column: "parent_id", kind: "account" },
      ],
      announces: [
        { topic: "accounts.changed", id: "t.account_id" },
        { topic: "accounts.changed", id: "t.parent_id" },
      ],
    },
    { kind: "merge-rule", table: "merge_rules", mayUndo: ownersOnly },
  ],
  // Pairs that were just found, and all of them once the rule changed.
  schedules: [
    { name: "merge what is certain", every: { minutes: 5 }, run: mergeWhatIsCertain },
    { name: "look who may be one", every: { minutes: 1 }, run: lookForWork },
    { name: "learn who is one", every: "local-day", run: learnDaily },
  ],
  jobs: identityJobs,
  // Who finds comes before who merges: both wait for whoever decides who is who, in this order.
  notices: [
    { topic: "accounts.changed", name: "know/identity finds accounts", handle: matchChanged("account") },
    { topic: "people.changed", name: "know/identity finds people", handle: matchChanged("person") },
    { topic: "pairs.changed", name: "know/identity merges by itself", handle: mergeByThemselves },
  ],
};
