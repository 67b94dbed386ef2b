import type { Parts } from "../../platform/parts/index.ts";
import { actOnMessages } from "./act-on-messages.ts";
import { awayCheck } from "./away.ts";
import { followMessages } from "./note-absences.ts";

export const parts: Parts = {
  checks: [awayCheck],
  notices: [
    { topic: "messages.arrived", name: "hear/answers", handle: actOnMessages },
    { topic: "messages.moved", name: "hear/answers", handle: followMessages },
  ],
  records: [
    {
      kind: "address-report",
      table: "address_reports",
      derived: true,
      moves: true,
      refersTo: [{ column: "contact_point_id", kind: "contact-point" }],
    },
    {
      kind: "domain-report",
      table: "domain_reports",
      // Nobody is kept because of it, and it is told once: where two become one it goes along.
      derived: true,
      moves: true,
      refersTo: [
        { column: "account_id", kind: "account" },
        { column: "task_id", kind: "task" },
      ],
    },
    // Said by messages, and follows them wherever they go.
    { kind: "absence", table: "absences", derived: true, refersTo: [{ column: "person_id", kind: "person" }] },
  ],
};
