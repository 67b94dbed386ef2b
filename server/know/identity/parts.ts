import type { Parts } from "../../platform/parts/index.ts";

export const parts: Parts = {
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
  ],
};
