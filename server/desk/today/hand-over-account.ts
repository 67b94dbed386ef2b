import type { Tx } from "../../platform/db/index.ts";
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
  const set = changeSet(tx, { kind: "hand-over-account", summary: reason ?? "" });
  const [made] = await set.create("handover", [{ account_id: account, from_user_id: from, to_user_id: to, reason }]);
  return { handover: made?.["id"] as string, set: (await set.close()) as string };
}
