import { newId, type Tx } from "../../platform/db/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import { settleUncertain } from "../../know/outgoing/index.ts";
import { editTouch } from "../../know/touches/index.ts";
import { workspaceDay } from "../../know/people/index.ts";
import type { Told } from "./act-on-messages.ts";
import { goneDomains, noteDomains } from "./note-domains.ts";

/** Hard reports lie so far apart before an address counts as dead: servers are wrong for a day now and then. */
const apartDays = 3;

/** Counts what is reported against addresses, settles the touches it is about, and buries what is dead. */
export async function actOnReports(tx: Tx, reports: Told[]): Promise<void> {
  const rows = reports.flatMap((report) =>
    report.told.recipients
      .filter((one) => one.address !== null)
      .map((one) => ({
        message_id: report.id,
        reported_at: report.sent_at,
        address: (one.address as string).toLowerCase(),
        status: one.status,
        reason: one.reason,
        hard: one.hard,
      })),
  );
  if (rows.length > 0) {
    await tx.query(
      `insert into address_reports (workspace_id, id, message_id, address, contact_point_id, status, reason, hard, reported_at)
       select $1, r.id, r.message_id, r.address,
         (select min(c.id::text)::uuid from contact_points c where c.workspace_id = $1 and c.kind = 'email' and c.normal = r.address), r.status, r.reason, r.hard, r.reported_at
       from jsonb_to_recordset($2::jsonb) as r (id uuid, message_id uuid, address text, status text, reason text, hard boolean, reported_at timestamptz)
       on conflict (workspace_id, message_id, address) do nothing`,
      [tx.workspace, JSON.stringify(rows.map((row) => ({ id: newId(), ...row })))],
    );
    const hard = rows.filter((row) => row.hard);
    await noteDomains(tx, hard);
    await bury(tx, [...new Set(hard.map((row) => row.address))]);
  }
  for (const report of reports) await settleTouch(tx, report);
}

/** The touch it is about came back. A warning that it will be tried again says nothing yet. */
async function settleTouch(tx: Tx, { about_touch_id, told }: Told): Promise<void> {
  const [first] = told.recipients;
  if (!about_touch_id || !first || (first.reason === "expired" && first.status?.startsWith("4"))) return;
  const touch = await tx.one<{ state: string; outcome: string | null; direction: string }>(
    "select t.state, t.outcome, t.direction from touches t where t.workspace_id = $1 and t.id = $2",
    [tx.workspace, about_touch_id],
  );
  if (touch?.direction !== "out" || touch.outcome === "bounced") return;
  if (touch.state === "uncertain")
    await settleUncertain(tx, {
      touch: about_touch_id,
      left: true,
      by: "bounce",
      outcome: "bounced",
      detail: first.diagnostic.slice(0, 500),
    });
  else if (touch.state === "done") await editTouch(tx, about_touch_id, { outcome: "bounced" });
}

/** Dead: two hard reports far enough apart, no policy among them, no mail from there since the first, and no event of the whole domain. */
async function bury(tx: Tx, addresses: string[]): Promise<void> {
  const gone = await goneDomains(tx, addresses);
  const asked = addresses.filter((one) => !gone.has(one.split("@")[1] ?? ""));
  if (asked.length === 0) return;
  const dead = await tx.query<{ id: string }>(
    `select c.id from contact_points c
     join lateral (
       select min(r.reported_at) as first, max(r.reported_at) as last from address_reports r
       where r.workspace_id = $1 and r.address = c.normal and r.hard and coalesce(r.status, '') !~ '^\\d\\.7\\.') told on true
     where c.workspace_id = $1 and c.kind = 'email' and c.normal = any ($2::text[]) and c.state <> 'dead'
       and told.last - told.first >= make_interval(days => $3)
       and not exists (select from messages m where m.workspace_id = $1 and m.contact_point_id = c.id and m.direction = 'in' and m.kind = 'human' and m.sent_at > told.first)`,
    [tx.workspace, asked, apartDays],
  );
  if (dead.length === 0) return;
  const set = changeSet(tx, { kind: "address-bounced", summary: `${dead.length}` });
  const today = await workspaceDay(tx);
  await set.edit(
    "contact-point",
    dead.map(({ id }) => ({ id, fields: { state: "dead", state_on: today } })),
  );
  await set.close();
}
