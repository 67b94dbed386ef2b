import { pruneSessions } from "../auth/index.ts";
import { pruneKeys } from "../http/index.ts";
import type { Parts } from "../parts/index.ts";
import { commands } from "./commands.ts";
import { faults } from "./faults.ts";
import { keepAnOwner, mayUndoUser } from "./undo-user.ts";

export const parts: Parts = {
  faults,
  // Users are never made or removed by a recorded change; their role and names are changed.
  records: [
    {
      kind: "user",
      table: "users",
      announces: [{ topic: "users.changed", id: "t.id" }],
      mayUndo: mayUndoUser,
      afterUndo: keepAnOwner,
    },
  ],
  schedules: [
    { name: "forget idempotency keys", every: { minutes: 60 }, run: pruneKeys },
    { name: "forget old sessions", every: "local-day", run: (ctx) => pruneSessions(ctx.db.system) },
  ],
  commands,
};
