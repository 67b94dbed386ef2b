import type { Ctx } from "../db/index.ts";
import { wakeJobs } from "./listen.ts";
import { type JobIds, type JobKind, jobKinds } from "./job-kind.ts";
import { queueOf } from "./queue.ts";

/**
 * Asks for a job in this workspace, after the transaction that made what it works on (`tx.afterCommit`). With `only`, a job of the same kind and
 * word that still waits is enough and none is added. Returns its id; null where none was added.
 */
export async function enqueue(
  ctx: Ctx,
  job: JobKind | string,
  ids: JobIds,
  options: { only?: string; afterSeconds?: number } = {},
): Promise<string | null> {
  const name = typeof job === "string" ? job : job.name;
  if (!jobKinds().some((kind) => kind.name === name))
    throw new Error(`the job ${name} is not registered (jobs in parts.ts of its feature)`);
  const queue = await queueOf(ctx.db);
  const id = await queue.send(
    name,
    { workspace: ctx.workspace, ...ids },
    {
      ...(options.afterSeconds === undefined ? {} : { startAfter: options.afterSeconds }),
      ...(options.only === undefined ? {} : { singletonKey: `${ctx.workspace} ${options.only}`, singletonSeconds: 1 }),
    },
  );
  await wakeJobs(ctx.db);
  return id;
}
