import { handTouches, renewClaims, settleTouches } from "../../know/outgoing/index.ts";
import { type Ctx, inWorkspace, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { askProvider, type Provider, providerFault, providerKey, readProvider } from "../providers/index.ts";

/** A call that was dialled and never ended is uncertain after this long: nobody talks longer, and the next caller should know. */
const longestCallSeconds = 4 * 3600;

/**
 * The last word before a telephone rings: the rules are asked once more and the touch is handed over. Then the caller dials, or the provider does;
 * where the provider surely never got the order the call is due again and the caller told.
 */
export async function dialCall(
  ctx: Ctx,
  touch: string,
  {
    lease,
    phone,
    provider: wanted,
  }: { lease: string; phone?: string | null | undefined; provider?: string | null | undefined },
): Promise<{ handed: true; provider_call: string | null }> {
  await renewClaims(ctx, [lease], longestCallSeconds);
  const refused = await inWorkspace(ctx, (tx) => handCall(tx, touch, lease, phone ?? null));
  if (refused !== null) throw new Fault("call_refused", { why: refused });
  if (!wanted) return { handed: true, provider_call: null };
  const { provider, key, to, caller } = await inWorkspace(ctx, (tx) => orderOf(tx, touch, wanted), "read");
  const answer = await askProvider(
    { url: provider.url, key },
    { kind: "call", id: touch, from: provider.sender, to, caller },
    ctx.clock.now(),
  );
  if (answer.as === "taken") return { handed: true, provider_call: answer.theirs };
  await inWorkspace(ctx, (tx) =>
    settleTouches(tx, [
      answer.as === "unknown"
        ? { id: touch, lease, as: "uncertain", at: ctx.clock.now(), reason: "provider-silent", detail: answer.why }
        : { id: touch, lease, as: "again", at: ctx.clock.now(), reason: "provider-refused", detail: answer.why },
    ]),
  );
  throw providerFault(provider.name, answer.why);
}

/**
 * Hands a claimed call over, with the number that is dialled. Returns why it may not be made: what the rules did about it (cancelled, put off) stays, so
 * the caller is told after the transaction. Null: it may.
 */
export async function handCall(tx: Tx, touch: string, lease: string, phone: string | null): Promise<string | null> {
  if (phone !== null)
    await tx.query(
      `update touches t set contact_point_id = c.id from contact_points c, outgoing o
       where t.workspace_id = $1 and t.id = $2 and o.workspace_id = $1 and o.touch_id = t.id and o.lease = $3 and t.created_at = o.touch_created_at
         and c.workspace_id = $1 and c.id = $4 and c.kind = 'phone'`,
      [tx.workspace, touch, lease, phone],
    );
  const verdict = (await handTouches(tx, [{ id: touch, lease }])).get(touch) ?? "lost";
  if (verdict === "handed") return null;
  const row = await tx.one<{ state: string; waits_for: string | null; reason: string | null; handed: boolean }>(
    `select t.state, o.waits_for, o.lease = $3 and o.handed_at is not null as handed,
       (select coalesce(r.detail || ' (' || r.reason || ')', r.reason) from touch_reasons r where r.workspace_id = $1 and r.touch_id = t.id order by r.created_at desc, r.id desc limit 1) as reason
     from touches t left join outgoing o on o.workspace_id = $1 and o.touch_id = t.id where t.workspace_id = $1 and t.id = $2`,
    [tx.workspace, touch, lease],
  );
  if (!row) throw new Fault("not_found", { what: "call" });
  if (row.handed) return null;
  if (verdict === "lost")
    throw new Fault("call_taken", { why: row.state === "due" ? "another caller has it" : `it is ${row.state}` });
  return row.reason ?? row.waits_for ?? row.state;
}

interface Order {
  provider: Provider;
  key: string;
  to: string;
  caller: { name: string; email: string } | null;
}

async function orderOf(tx: Tx, touch: string, wanted: string): Promise<Order> {
  const provider = await readProvider(tx, wanted);
  const key = await providerKey(tx, wanted);
  if (provider.channel !== "call" || key === undefined) throw new Fault("not_found", { what: "provider of calls" });
  const row = await tx.one<{ to: string }>(
    `select c.normal as to from touches t join contact_points c on c.workspace_id = $1 and c.id = t.contact_point_id where t.workspace_id = $1 and t.id = $2`,
    [tx.workspace, touch],
  );
  if (!row) throw new Fault("not_found", { what: "number" });
  const me = tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null;
  const caller = me
    ? await tx.one<{ name: string; email: string }>(
        "select u.name, u.email from users u where u.workspace_id = $1 and u.id = $2",
        [tx.workspace, me],
      )
    : undefined;
  return { provider, key, to: row.to, caller: caller ?? null };
}
