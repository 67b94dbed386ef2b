import { claimTouches, handTouches, settleTouches, type Settlement } from "../../know/outgoing/index.ts";
import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import { askProvider, providerKey, readProvider } from "../providers/index.ts";

const batch = 50;
const leaseSeconds = 300;
/** How many are with providers at once. */
const atOnce = 8;
/** Minutes after which a provider that could not take it is asked again; then it has failed. */
const pauses = [1, 5, 30, 120];

interface Outgoing {
  touch_id: string;
  provider_id: string;
  number: string;
  words: string;
}

/** Sends what is due: claimed, handed over one by one, given to the provider, settled. What may have left is uncertain and never sent again by itself. */
export async function sendTexts(ctx: Ctx, signal?: AbortSignal): Promise<number> {
  for (let sent = 0; ; ) {
    if (signal?.aborted) return sent;
    const { lease, touches, turnedAway } = await claimTouches(ctx, { channel: "text", limit: batch, leaseSeconds });
    if (touches.length === 0 && turnedAway === 0) return sent;
    const texts = await inWorkspace(
      ctx,
      (tx) =>
        tx.query<Outgoing>(
          "select t.touch_id, t.provider_id, t.number, t.words from texts t where t.workspace_id = $1 and t.touch_id = any ($2::uuid[])",
          [tx.workspace, touches.map((touch) => touch.id)],
        ),
      "read",
    );
    const queue = texts.map((text) => ({
      text,
      attempts: touches.find(({ id }) => id === text.touch_id)?.attempts ?? 0,
    }));
    const workers = Array.from({ length: atOnce }, async () => {
      for (let next = queue.shift(); next; next = queue.shift())
        sent += await sendOne(ctx, next.text, lease, next.attempts);
    });
    await Promise.all(workers);
  }
}

async function sendOne(ctx: Ctx, text: Outgoing, lease: string, attempts: number): Promise<number> {
  const id = text.touch_id;
  const provider = await inWorkspace(ctx, async (tx) => {
    const verdict = (await handTouches(tx, [{ id, lease }])).get(id);
    if (verdict !== "handed") return undefined;
    return { ...(await readProvider(tx, text.provider_id)), key: (await providerKey(tx, text.provider_id)) ?? "" };
  });
  if (!provider) return 0;
  const answer = await askProvider(
    provider,
    { kind: "text", id, from: provider.sender, to: text.number, text: text.words },
    ctx.clock.now(),
  );
  const now = ctx.clock.now();
  const pause = pauses[attempts];
  const settlement: Settlement =
    answer.as === "taken"
      ? { id, lease, as: "done", at: now, outcome: "delivered" }
      : answer.as === "unknown"
        ? { id, lease, as: "uncertain", at: now, reason: "provider-silent", detail: answer.why }
        : answer.as === "later" && pause !== undefined
          ? {
              id,
              lease,
              as: "again",
              at: new Date(now.getTime() + pause * 60_000),
              reason: "provider-later",
              detail: answer.why,
            }
          : { id, lease, as: "failed", at: now, reason: "provider-refused", detail: answer.why };
  await inWorkspace(ctx, (tx) => settleTouches(tx, [settlement]));
  return answer.as === "taken" ? 1 : 0;
}
