import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Ctx, inWorkspace, newId, type Tx } from "../db/index.ts";
import { Fault } from "../errors/index.ts";

export const keyHeader = "idempotency-key";
const longestKey = 200;
/** How long a second request waits for the answer of the first one that still runs. */
const patienceMs = 5_000;
const askAgainMs = 100;
/** Who has held a key for so long without an answer or anything done has most likely died; one that only was slow can't commit once it is taken. */
const heldMs = 30_000;
/** Headers that belong to the answer. */
const keptHeaders = ["content-type", "etag", "location"];

interface Kept {
  request_hash: string;
  done: boolean;
  created_at: string;
  status: number | null;
  response: { body: string | null; headers: Record<string, string> } | null;
}

declare module "fastify" {
  interface FastifyRequest {
    idempotencyKey: Held | null;
  }
}

interface Held {
  key: string;
  holder: string;
  /** The context of the request as it was, for what has nothing to do with its work. */
  ctx: Ctx;
}

/**
 * Before a POST runs: takes its key. Who has taken it runs; everybody else with the same key gets the first one's answer, also when both come at
 * once, and nobody ever runs it twice. Whether anything was done is written down in the transaction that does it: so after a crash the next one with the
 * key does what was not done, and where it was done but its answer was lost, that is said, not made up.
 */
export async function takeKey(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const sent = request.headers[keyHeader];
  if (sent === undefined || request.method !== "POST" || !request.ctx) return undefined;
  const key = String(sent);
  if (key.length === 0 || key.length > longestKey) {
    throw new Fault("invalid_input", {
      faults: [{ path: keyHeader, given: key.slice(0, 40), expected: `1 to ${longestKey} characters` }],
    });
  }
  const hash = hashOf(request);
  const until = Date.now() + patienceMs;
  const held: Held = { key, holder: newId(), ctx: request.ctx };
  for (;;) {
    const kept = await takeOrRead(held, hash);
    if (kept === undefined) {
      request.idempotencyKey = held;
      request.ctx = { ...request.ctx, beforeCommit: (tx) => markDone(tx, request, held) };
      return undefined;
    }
    if (kept.request_hash !== hash) throw new Fault("key_reused", {});
    if (kept.status !== null && kept.response !== null) {
      reply.code(kept.status).headers({ ...kept.response.headers, "idempotent-replayed": "true" });
      reply.serializer((text) => text as string);
      return reply.send(kept.response.body ?? undefined);
    }
    const at = held.ctx.clock.now().getTime() - heldMs;
    if (kept.done && new Date(kept.created_at).getTime() < at) throw new Fault("answer_lost", {});
    if (Date.now() > until) throw new Fault("still_running", {});
    await new Promise((resolve) => setTimeout(resolve, askAgainMs));
  }
}

/** Before an answer leaves: keeps it under the key, so that it is given again. A refusal frees the key: nothing was done. */
export async function keepAnswer(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  const held = request.idempotencyKey;
  if (held === null) return payload;
  request.idempotencyKey = null;
  const { key, holder, ctx } = held;
  if (reply.statusCode >= 400) {
    await inWorkspace(ctx, (tx) =>
      tx.query("delete from idempotency_keys where workspace_id = $1 and key = $2 and holder = $3", [
        tx.workspace,
        key,
        holder,
      ]),
    );
    return payload;
  }
  const headers: Record<string, string> = {};
  for (const name of keptHeaders) if (reply.hasHeader(name)) headers[name] = String(reply.getHeader(name));
  const body = typeof payload === "string" ? payload : null;
  await inWorkspace(ctx, (tx) =>
    tx.query(
      "update idempotency_keys set status = $3, response = $4 where workspace_id = $1 and key = $2 and holder = $5",
      [tx.workspace, key, reply.statusCode, JSON.stringify({ body, headers }), holder],
    ),
  );
  return payload;
}

/** With the work of the request or not at all. Whose key was taken by the next one has nothing to do any more. */
async function markDone(tx: Tx, request: FastifyRequest, { key, holder }: Held): Promise<void> {
  // What goes on behind the answer is no part of it.
  if (request.idempotencyKey === null) return;
  const mine = await tx.one(
    "update idempotency_keys set done = true where workspace_id = $1 and key = $2 and holder = $3 returning key",
    [tx.workspace, key, holder],
  );
  if (!mine) throw new Fault("still_running", {});
}

function takeOrRead({ key, holder, ctx }: Held, hash: string): Promise<Kept | undefined> {
  return inWorkspace(ctx, async (tx) => {
    const now = tx.ctx.clock.now();
    const taken = await tx.one(
      `insert into idempotency_keys as k (workspace_id, key, request_hash, holder, created_at) values ($1, $2, $3, $4, $5)
       on conflict (workspace_id, key) do update set holder = $4, created_at = $5
         where k.request_hash = $3 and k.status is null and not k.done and k.created_at < $6 returning k.key`,
      [tx.workspace, key, hash, holder, now, new Date(now.getTime() - heldMs)],
    );
    if (taken) return undefined;
    return tx.one<Kept>(
      "select request_hash, done, created_at, status, response from idempotency_keys where workspace_id = $1 and key = $2",
      [tx.workspace, key],
    );
  });
}

/** The same request means: same caller's address, same body. Another person's key of the same name is another request, too. */
function hashOf(request: FastifyRequest): string {
  const actor = request.ctx.actor;
  const who = actor.kind === "user" ? actor.user : actor.kind === "key" ? actor.key : actor.kind;
  return createHash("sha256")
    .update(JSON.stringify([who, request.url, request.body ?? null]))
    .digest("hex");
}

const keptHours = 48;

/** Forgets keys nobody will repeat any more. */
export async function pruneKeys(ctx: Ctx): Promise<void> {
  await inWorkspace(ctx, (tx) =>
    tx.query("delete from idempotency_keys where workspace_id = $1 and created_at < $2", [
      tx.workspace,
      new Date(ctx.clock.now().getTime() - keptHours * 3_600_000),
    ]),
  );
}
