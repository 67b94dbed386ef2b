import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Ctx, inWorkspace } from "../db/index.ts";
import { Fault } from "../errors/index.ts";

export const keyHeader = "idempotency-key";
const longestKey = 200;
/** How long a second request waits for the answer of the first one that still runs. */
const patienceMs = 5_000;
const askAgainMs = 100;
/** Headers that belong to the answer. */
const keptHeaders = ["content-type", "etag", "location"];

interface Kept {
  request_hash: string;
  status: number | null;
  response: { body: string | null; headers: Record<string, string> } | null;
}

declare module "fastify" {
  interface FastifyRequest {
    idempotencyKey: string | null;
  }
}

/**
 * Before a POST runs: takes its key. Who has taken it runs; everybody else with the same key gets the first one's answer, also when both come at
 * once, and nobody ever runs it twice. An answer that was lost by a crash is said to be unknown, not made up.
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
  for (;;) {
    const kept = await takeOrRead(request, key, hash);
    if (kept === undefined) {
      request.idempotencyKey = key;
      return undefined;
    }
    if (kept.request_hash !== hash) throw new Fault("key_reused", {});
    if (kept.status !== null && kept.response !== null) {
      reply.code(kept.status).headers({ ...kept.response.headers, "idempotent-replayed": "true" });
      reply.serializer((text) => text as string);
      return reply.send(kept.response.body ?? undefined);
    }
    if (Date.now() > until) throw new Fault("still_running", {});
    await new Promise((resolve) => setTimeout(resolve, askAgainMs));
  }
}

/** Before an answer leaves: keeps it under the key, so that it is given again. A refusal frees the key: nothing was done. */
export async function keepAnswer(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  const key = request.idempotencyKey;
  if (key === null) return payload;
  request.idempotencyKey = null;
  if (reply.statusCode >= 400) {
    await inWorkspace(request.ctx, (tx) =>
      tx.query("delete from idempotency_keys where workspace_id = $1 and key = $2", [tx.workspace, key]),
    );
    return payload;
  }
  const headers: Record<string, string> = {};
  for (const name of keptHeaders) if (reply.hasHeader(name)) headers[name] = String(reply.getHeader(name));
  const body = typeof payload === "string" ? payload : null;
  await inWorkspace(request.ctx, (tx) =>
    tx.query("update idempotency_keys set status = $3, response = $4 where workspace_id = $1 and key = $2", [
      tx.workspace,
      key,
      reply.statusCode,
      JSON.stringify({ body, headers }),
    ]),
  );
  return payload;
}

function takeOrRead(request: FastifyRequest, key: string, hash: string): Promise<Kept | undefined> {
  return inWorkspace(request.ctx, async (tx) => {
    const taken = await tx.one(
      "insert into idempotency_keys (workspace_id, key, request_hash, created_at) values ($1, $2, $3, $4) on conflict do nothing returning key",
      [tx.workspace, key, hash, tx.ctx.clock.now()],
    );
    if (taken) return undefined;
    return tx.one<Kept>(
      "select request_hash, status, response from idempotency_keys where workspace_id = $1 and key = $2",
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
