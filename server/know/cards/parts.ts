import type { Parts } from "../../platform/parts/index.ts";
import { cardFaults } from "./faults.ts";
import { logAccountChanges, logChanges, turnCards } from "./log-changes.ts";

export const parts: Parts = {
  faults: cardFaults,
  notices: [
    { topic: "people.changed", name: "know/cards", handle: logChanges },
    { topic: "cards.changed", name: "know/cards", handle: logChanges },
    { topic: "accounts.changed", name: "know/cards", handle: logAccountChanges },
  ],
  schedules: [{ name: "cards of who came and went by the day", every: "local-day", run: turnCards }],
  records: [
    // What a device sent, hid or heard of a person is no reason to keep them.
    {
      kind: "card",
      table: "cards",
      derived: true,
      refersTo: [
        { column: "person_id", kind: "person" },
        { column: "note_id", kind: "note" },
      ],
    },
    {
      kind: "card-removal",
      table: "card_removals",
      derived: true,
      refersTo: [{ column: "person_id", kind: "person" }],
    },
    { kind: "card-change", table: "card_changes", derived: true, refersTo: [{ column: "person_id", kind: "person" }] },
  ],
};
