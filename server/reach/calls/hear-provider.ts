import { settleTouches } from "../../know/outgoing/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { announce } from "../../platform/notices/index.ts";
import type { Provider, ProviderEvent } from "../providers/index.ts";

/**
 * What a telephone provider tells of a call. That nobody picked up settles a call nobody has said more about; that somebody did is the caller's to
 * describe. An uncertain call that rang after all is no longer uncertain.
 */
export async function hearCallProvider(tx: Tx, _provider: Provider, event: ProviderEvent): Promise<void> {
  if (!("touch" in event)) return;
  const row = await tx.one<{ list_id: string; state: string }>(
    `select e.list_id, t.state from call_entries e join touches t on t.workspace_id = $1 and t.id = e.touch_id where e.workspace_id = $1 and e.touch_id = $2`,
    [tx.workspace, event.touch],
  );
  if (!row) return;
  if (event.event === "ended" && row.state === "uncertain")
    await settleTouches(tx, [
      { id: event.touch, as: "done", at: new Date(event.at), outcome: event.answered ? "reached" : "no-answer" },
    ]);
  await announce(tx, "calls.changed", [row.list_id]);
}
