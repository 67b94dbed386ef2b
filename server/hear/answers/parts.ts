import type { Parts } from "../../platform/parts/index.ts";
import { actOnMessages } from "./act-on-messages.ts";
import { awayCheck } from "./away.ts";

export const parts: Parts = {
  checks: [awayCheck],
  notices: [{ topic: "messages.arrived", name: "hear/answers", handle: actOnMessages }],
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
      derived: true,
      refersTo: [
        { column: "account_id", kind: "account" },
        { column: "task_id", kind: "task" },
      ],
    },
    { kind: "absence", table: "absences", derived: true, refersTo: [{ column: "person_id", kind: "person" }] },
  ],
};
