import type { Tx } from "../../platform/db/index.ts";

/** The words of these messages go where the channel that brought them lets them go; that something was said stays. */
export async function forgetWords(tx: Tx, messages: string[]): Promise<void> {
  if (messages.length === 0) return;
  await tx.query(
    "update messages m set written = '', from_address = null where m.workspace_id = $1 and m.id = any ($2::uuid[])",
    [tx.workspace, messages],
  );
}
