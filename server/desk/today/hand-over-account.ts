import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import { refuseUnknown } from "./snooze-account.ts";

/** Gives an account's next touch to a colleague: it is in their list, and in nobody else's, until a valued touch. The owner stays. */
export async function handOverAccount(
  tx: Tx,
  account: string,
  { to, from = null, reason = null }: { to: string; from?: string | null; reason?: string | null },
): Promise<{ handover: string; set: string }> {
  await refuseUnknown(tx, "accounts", "account", account);
  await refuseUnknown(tx, "users", "user", to);
  await refuseReader(tx, to);
  const set = changeSet(tx, { kind: "hand-over-account", summary: reason ?? "" });
  const [made] = await set.create("handover", [{ account_id: account, from_user_id: from, to_user_id: to, reason }]);
  return { handover: made?.["id"] as string, set: (await set.close()) as string };
}

/** Whoever may only read can't log the touch that ends a hand-over. */
async function refuseReader(tx: Tx, user: string): Promise<void> {
  const reader = await tx.one<{ name: string }>(
    "select u.name from users u where u.workspace_id = $1 and u.id = $2 and u.role = 'reader'",
    [tx.workspace, user],
  );
  if (reader) throw new Fault("handed_to_reader", { name: reader.name });
}
