import type { Ctx, Database } from "../db/index.ts";
import { wakeJobs } from "./listen.ts";
import { type JobIds, type JobKind, jobKinds } from "./job-kind.ts";
import { queueSchema } from "./install-queue.ts";
import { queueOf } from "./queue.ts";

const asked = new WeakMap<Database, Set<string>>();

/** The kinds of jobs that were asked for here since the last question and may run at once; for a command that runs them itself where no worker lives. */
export function takeAsked(db: Database): ReadonlySet<string> {
  const kinds = asked.get(db) ?? new Set<string>();
  asked.delete(db);
  return kinds;
}

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
  const key = options.only === undefined ? undefined : `${ctx.workspace} ${options.only}`;
  if (key !== undefined && (await waits(ctx, name, key))) {
    await wakeJobs(ctx.db);
    return null;
  }
  const id = await queue.send(
    name,
    { workspace: ctx.workspace, ...ids },
    {
      ...(options.afterSeconds === undefined ? {} : { startAfter: options.afterSeconds }),
      ...(key === undefined ? {} : { singletonKey: key }),
    },
  );
  if (options.afterSeconds === undefined) asked.set(ctx.db, (asked.get(ctx.db) ?? new Set()).add(name));
  await wakeJobs(ctx.db);
  return id;
}

/**
 * Whether such a job is there that nobody has begun: it will see what is committed now. The queue's own way of asking knows only the same second, also of
 * a job that is through already. Two who ask at once may both add one; a job bears repetition.
 */
async function waits(ctx: Ctx, name: string, key: string): Promise<boolean> {
  const { rows } = await ctx.db.system.query(
    `select 1 from ${queueSchema}.job j where j.name = $1 and j.state = 'created' and j.singleton_key = $2 limit 1`,
    [name, key],
  );
  return rows.length > 0;
}
