import type { Tx } from "../../platform/db/index.ts";
import type { ConnectionCheck } from "./contract.ts";

/** What keeps an account from sending: as a try of its connection tells it, or that its server takes no mail from it. */
export type SenderFault = NonNullable<ConnectionCheck["problem"]> | "sender-refused";

/** Minutes an account rests after each fault in a row. A sign-in that is wrong is not tried every minute: servers lock an account for less. */
const restMinutes = [1, 5, 15, 60];
const signInMinutes = [15, 60, 240];

/**
 * Writes down what kept an account from sending, lets it rest, and says of the mails that wait for it why they do. The rest grows while nothing changes.
 */
export async function noteFault(tx: Tx, sender: string, fault: SenderFault, said: string): Promise<void> {
  const now = tx.ctx.clock.now();
  const before = await tx.one<{ faults: number; fault: string | null }>(
    "select a.faults, a.fault from sending_accounts a where a.workspace_id = $1 and a.id = $2 for update",
    [tx.workspace, sender],
  );
  if (!before) return;
  const faults = before.fault === fault ? before.faults + 1 : 1;
  const minutes = fault === "sign-in" || fault === "sender-refused" ? signInMinutes : restMinutes;
  const rest = minutes[Math.min(faults, minutes.length) - 1] as number;
  await tx.query(
    `update sending_accounts a set fault = $3, fault_said = $4, fault_at = case when a.fault = $3 then a.fault_at else $5 end, faults = $6, rests_until = $7
     where a.workspace_id = $1 and a.id = $2`,
    [tx.workspace, sender, fault, said.slice(0, longestWords), now, faults, new Date(now.getTime() + rest * 60_000)],
  );
  if (before.fault === null)
    await tx.query(
      `update outgoing o set waits_for = 'sender-fault'
       where o.workspace_id = $1 and o.channel = 'email' and o.sender_id = $2 and o.handed_at is null and o.due_at <= $3 and o.waits_for is null`,
      [tx.workspace, sender, now],
    );
}

/** It sends again, or was changed: nothing is held against it any more. */
export async function forgetFault(tx: Tx, sender: string): Promise<void> {
  await tx.query(
    `update sending_accounts a set fault = null, fault_said = null, fault_at = null, faults = 0, rests_until = null
     where a.workspace_id = $1 and a.id = $2 and (a.fault is not null or a.rests_until is not null)`,
    [tx.workspace, sender],
  );
}

/** A server's answer has a few lines; more is not kept. */
const longestWords = 1_000;

/** What an error of a connection means, in a word. */
export const faultOf = (error: unknown): SenderFault => {
  const { code, message } = error as { code?: string; message?: string };
  return problemOf(code, message ?? "") ?? "other";
};

/** What a try of a connection came to, by the error it ended with. */
export function problemOf(code: string | undefined, message: string): ConnectionCheck["problem"] {
  if (code === "EAUTH") return "sign-in";
  if (code === "EDNS" || /ENOTFOUND|EAI_AGAIN/.test(message)) return "unknown-host";
  if (code === "ETLS" || /certificate|SSL|TLS|wrong version number/i.test(message)) return "encryption";
  if (/ECONNREFUSED/.test(message)) return "refused";
  if (code === "ETIMEDOUT" || /ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|timeout|timed out/i.test(message)) return "no-answer";
  return "other";
}
