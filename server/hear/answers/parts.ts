import type { Parts } from "../../platform/parts/index.ts";
import { actOnMessages } from "./act-on-messages.ts";
import { actOnRefusals } from "./act-on-reports.ts";
import { awayCheck } from "./away.ts";
import { followMessages } from "./note-absences.ts";
import { proposeSignatures } from "./propose-signatures.ts";
import { routes } from "./routes.ts";

export const parts: Parts = {
  routes,
  checks: [awayCheck],
  notices: [
    { topic: "messages.arrived", name: "hear/answers", handle: actOnMessages },
    { topic: "messages.arrived", name: "hear/answers signatures", handle: proposeSignatures },
    { topic: "touches.failed", name: "hear/answers", handle: actOnRefusals },
    { topic: "messages.moved", name: "hear/answers", handle: followMessages },
  ],
  records: [
    {
      kind: "address-report",
      table: "address_reports",
      derived: true,
      moves: true,
      refersTo: [
        { column: "contact_point_id", kind: "contact-point" },
        { column: "touch_id", kind: "touch" },
      ],
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
    // Asked about the person who wrote; where two become one, their next letter says it again.
    {
      kind: "signature-proposal",
      table: "signature_proposals",
      derived: true,
      refersTo: [
        { column: "person_id", kind: "person" },
        { column: "employment_id", kind: "employment" },
        { column: "task_id", kind: "task" },
      ],
    },
    // Said by messages, and follows them wherever they go.
    { kind: "absence", table: "absences", derived: true, refersTo: [{ column: "person_id", kind: "person" }] },
  ],
};
