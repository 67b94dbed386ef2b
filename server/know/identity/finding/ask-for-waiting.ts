import type { Ctx } from "../../../platform/db/index.ts";
import { enqueue } from "../../../platform/jobs/index.ts";
import { quietSeconds } from "./match-waiting.ts";

/** The job that works off what waits; looked at again once nothing more comes. */
export const waitingName = "identity.waiting";

export async function askForWaiting(ctx: Ctx): Promise<void> {
  await enqueue(ctx, waitingName, {}, { only: "waiting", afterSeconds: quietSeconds });
}
