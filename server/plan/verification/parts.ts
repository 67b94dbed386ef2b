import type { Parts } from "../../platform/parts/index.ts";
import { verificationCommands } from "./cli.ts";
import { verificationFaults } from "./faults.ts";
import { forgetThoseGone } from "./keep-verifications.ts";
import { refuseUndoOnceBegun } from "./refuse-undo.ts";
import { routes } from "./routes.ts";

export const parts: Parts = {
  routes,
  commands: verificationCommands,
  faults: verificationFaults,
  notices: [{ topic: "people.changed", name: "plan/verification", handle: forgetThoseGone }],
  records: [
    {
      kind: "verification",
      table: "verifications",
      announces: [{ topic: "verifications.changed", id: "t.id" }],
      mayUndo: refuseUndoOnceBegun,
    },
    {
      kind: "verification-check",
      table: "verification_checks",
      announces: [{ topic: "verifications.changed", id: "t.verification_id" }],
      // A drawn record is no reason to keep what it was drawn from: the report outlives it. Where two become one, the check goes along.
      derived: true,
      moves: true,
      refersTo: [
        { column: "verification_id", kind: "verification" },
        { column: "account_id", kind: "account" },
        { column: "person_id", kind: "person" },
        { column: "employment_id", kind: "employment" },
        { column: "contact_point_id", kind: "contact-point" },
      ],
    },
  ],
};
