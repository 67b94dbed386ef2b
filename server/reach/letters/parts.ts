import type { Parts } from "../../platform/parts/index.ts";
import { letterFaults } from "./faults.ts";
import { forgetThoseGone } from "./forget-those-gone.ts";
import { routes } from "./routes.ts";

export const parts: Parts = {
  routes,
  faults: letterFaults,
  notices: [{ topic: "people.changed", name: "reach/letters", handle: forgetThoseGone }],
  records: [
    { kind: "letter-sender", table: "letter_senders", announces: [{ topic: "letters.changed", id: "t.id" }] },
    {
      kind: "letter-template",
      table: "letter_templates",
      refersTo: [{ column: "sender_id", kind: "letter-sender" }],
      announces: [{ topic: "letters.changed", id: "t.id" }],
      omit: ["updated_at"],
    },
    {
      kind: "letter-batch",
      table: "letter_batches",
      derived: true,
      refersTo: [
        { column: "template_id", kind: "letter-template" },
        { column: "item_id", kind: "item" },
      ],
    },
    {
      kind: "letter",
      table: "letters",
      // A letter is the paper of a touch: it holds nobody back, and goes along where two become one.
      derived: true,
      moves: true,
      refersTo: [
        { column: "batch_id", kind: "letter-batch" },
        { column: "touch_id", kind: "touch" },
        { column: "account_id", kind: "account" },
        { column: "person_id", kind: "person" },
        { column: "contact_point_id", kind: "contact-point" },
      ],
    },
  ],
};
