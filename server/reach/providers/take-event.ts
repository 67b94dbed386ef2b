import { type Ctx, inWorkspace, newId, type Tx } from "../../platform/db/index.ts";
import type { Provider, ProviderEvent } from "./contract.ts";

/** What a channel does with what its providers tell; part of the same transaction as the event's row. */
export type Hearer = (tx: Tx, provider: Provider, event: ProviderEvent) => Promise<void>;

const hearers = new Map<string, Hearer>();

/** Calls and texts hear their own providers; each channel has one hearer. */
export function hearProviders(channel: "call" | "text", hearer: Hearer): void {
  hearers.set(channel, hearer);
}

/** Writes an event down once and lets its channel hear it. Told again, nothing happens. */
export async function takeEvent(ctx: Ctx, provider: Provider, event: ProviderEvent): Promise<boolean> {
  return inWorkspace(ctx, async (tx) => {
    const made = await tx.query(
      `insert into provider_events (workspace_id, provider_id, event_id, id, touch_id, kind, told, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict do nothing returning id`,
      [
        tx.workspace,
        provider.id,
        event.id,
        newId(),
        "touch" in event ? event.touch : null,
        event.event,
        JSON.stringify(event),
        tx.ctx.clock.now(),
      ],
    );
    if (made.length === 0) return false;
    await hearers.get(provider.channel)?.(tx, provider, event);
    return true;
  });
}
