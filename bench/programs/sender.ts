import { compose } from "../../server/main/compose.ts";
import { systemClock } from "../../server/platform/clock/index.ts";
import { type Ctx, openDatabase } from "../../server/platform/db/index.ts";
import { ensureDatabase } from "../../server/platform/postgres/index.ts";
import { sweepHanded } from "../../server/know/outgoing/index.ts";
import { sendDue } from "../../server/reach/email/index.ts";

/** A worker that sends until it is killed: what the worker's job does, over and over, and its sweep. Its clock may stand wrong. */
const wish = JSON.parse(process.argv[2] ?? "{}") as {
  data: string;
  workspace: string;
  sender: string;
  leaseSeconds: number;
  jumpMs: number;
};
compose();
const handle = await ensureDatabase({ dataDir: wish.data });
const db = openDatabase(handle, 4);
const began = Date.now();
const clock = {
  now: (): Date => new Date(systemClock.now().getTime() + (Date.now() - began > 2_000 ? wish.jumpMs : 0)),
};
const ctx: Ctx = { db, clock, workspace: wish.workspace, actor: { kind: "system" }, dataDir: wish.data };
process.on("disconnect", () => process.exit(0));
process.send?.({ ready: true });
for (;;) {
  try {
    await sweepHanded(ctx);
    await sendDue(ctx, wish.sender, {
      signal: new AbortController().signal,
      unsubscribe: null,
      leaseSeconds: wish.leaseSeconds,
      batch: 100,
    });
  } catch {
    // The database or the server is away: look again soon.
  }
  await new Promise((resolve) => setTimeout(resolve, 150));
}
