import { newId, type Tx } from "../../platform/db/index.ts";
import type { RecipientFate } from "../messages/index.ts";

/** What is reported about one address. */
export interface Report extends RecipientFate {
  address: string;
  /** What told it: a message, or the touch whose server said it at once. */
  message_id: string;
  touch_id: string | null;
  /** It names a mail that we sent to this address. */
  proved: boolean;
  at: Date;
}

/** Writes down what is reported against addresses, each report once for each address it names. */
export async function keepReports(tx: Tx, reports: Report[]): Promise<void> {
  await tx.query(
    `insert into address_reports (workspace_id, id, message_id, touch_id, proved, address, contact_point_id, status, reason, hard, reported_at)
     select $1, r.id, r.message_id, r.touch_id, r.proved, r.address,
       (select min(c.id::text)::uuid from contact_points c where c.workspace_id = $1 and c.kind = 'email' and c.normal = r.address), r.status, r.reason, r.hard, r.at
     from jsonb_to_recordset($2::jsonb) as r (id uuid, message_id uuid, touch_id uuid, proved boolean, address text, status text, reason text, hard boolean, at timestamptz)
     on conflict (workspace_id, message_id, address) do nothing`,
    [tx.workspace, JSON.stringify(reports.map((one) => ({ id: newId(), ...one })))],
  );
}
