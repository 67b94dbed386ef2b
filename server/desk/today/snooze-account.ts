import type { Day } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import { workspaceTerms } from "../../weigh/standing/index.ts";

/** Puts an account off until a day, in this user's list or (user null) in everybody's. A valued touch ends it early. */
export async function snoozeAccount(
  tx: Tx,
  account: string,
  { until, reason, user = null }: { until: Day; reason: string; user?: string | null },
): Promise<{ snooze: string; set: string }> {
  const { today } = await workspaceTerms(tx);
  if (until <= today) throw new Fault("snooze_past", { until, today });
  await refuseUnknown(tx, "accounts", "account", account);
  const set = changeSet(tx, { kind: "snooze-account", summary: reason });
  const [made] = await set.create("snooze", [{ account_id: account, user_id: user, until_on: until, reason }]);
  return { snooze: made?.["id"] as string, set: (await set.close()) as string };
}

export async function refuseUnknown(tx: Tx, table: "accounts" | "users", what: string, id: string): Promise<void> {
  const there = await tx.one(
    table === "accounts"
      ? "select from accounts a where a.workspace_id = $1 and a.id = $2"
      : "select from users u where u.workspace_id = $1 and u.id = $2 and u.disabled_at is null",
    [tx.workspace, id],
  );
  if (!there) throw new Fault("not_found", { what });
}
