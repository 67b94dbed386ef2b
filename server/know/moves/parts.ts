import { registerFollowing } from "../../platform/history/index.ts";
import type { Parts } from "../../platform/parts/index.ts";
import { moveFaults } from "./faults.ts";
import { routes } from "./routes.ts";
import { watchLives } from "./watch-lives.ts";

// Where somebody went is learnt from their spells: taking the move back is not hindered by what it learnt.
registerFollowing("learn-destination");

export const parts: Parts = {
  routes,
  faults: moveFaults,
  notices: [{ topic: "people.changed", name: "know/moves", handle: watchLives }],
  records: [
    {
      kind: "move",
      table: "moves",
      // The spells are named without a reference: they may be taken back, and the move then follows them.
      refersTo: [
        { column: "person_id", kind: "person" },
        { column: "from_account_id", kind: "account" },
        { column: "to_account_id", kind: "account" },
      ],
      announces: [
        { topic: "people.changed", id: "t.person_id" },
        { topic: "moves.changed", id: "t.id" },
      ],
    },
    // Where two people's equal spells become one, the move goes with the one that stays, and back with its own.
    {
      kind: "move-spell",
      table: "moves",
      derived: true,
      moves: true,
      refersTo: [
        { column: "from_employment_id", kind: "employment", once: true },
        { column: "to_employment_id", kind: "employment" },
      ],
    },
    {
      kind: "play",
      table: "plays",
      refersTo: [
        { column: "move_id", kind: "move" },
        { column: "account_id", kind: "account" },
        { column: "person_id", kind: "person" },
        { column: "task_id", kind: "task" },
      ],
      announces: [{ topic: "moves.changed", id: "t.move_id" }],
    },
    {
      kind: "move-question",
      table: "move_questions",
      refersTo: [
        { column: "person_id", kind: "person" },
        { column: "account_id", kind: "account" },
        { column: "against_account_id", kind: "account" },
      ],
      announces: [
        { topic: "people.changed", id: "t.person_id" },
        { topic: "moves.changed", id: "t.id" },
      ],
      // It asks about facts and follows them; nothing is kept because of it.
      derived: true,
      moves: true,
    },
  ],
};
