import type { Tx } from "../../platform/db/index.ts";
import { editTouch } from "../../know/touches/index.ts";
import { settleUncertain } from "../../know/outgoing/index.ts";
import { type RecipientFate, readRefusal } from "../messages/index.ts";
import type { Told } from "./act-on-messages.ts";
import { askWhereTo } from "./ask-where-to.ts";
import { buryAddresses } from "./bury-addresses.ts";
import { keepReports, type Report } from "./keep-reports.ts";
import { noteDomains } from "./note-domains.ts";

/** A touch of ours that is reported about, and the address it went to. */
interface About {
  id: string;
  state: string;
  outcome: string | null;
  direction: string;
  address: string | null;
}

/**
 * Counts what is reported against addresses, settles the touches it is about, and buries what is dead. Only a report that names a mail we sent to that very address
 * is a fact: anybody can write one about any address. A warning that it will be tried again says nothing of the address.
 */
export async function actOnReports(tx: Tx, reports: Told[]): Promise<void> {
  if (reports.length === 0) return;
  const about = await touchesAbout(
    tx,
    reports.flatMap((one) => one.about_touch_id ?? []),
  );
  const rows = reports.flatMap((report) => {
    const touch = about.get(report.about_touch_id ?? "");
    return report.told.recipients
      .filter((one) => one.address !== null && !one.delayed)
      .map((one): Report => {
        const address = (one.address as string).toLowerCase();
        const proved = touch?.direction === "out" && touch.address === address;
        return { ...one, address, message_id: report.id, touch_id: touch?.id ?? null, proved, at: report.sent_at };
      });
  });
  // What came back is no sign of life of the address when that is asked.
  for (const report of reports) await settleTouch(tx, about.get(report.about_touch_id ?? ""), report);
  await count(tx, rows);
}

/** What a server said while our mail was on its way to it: the same as a report, and surely about that mail. */
export async function actOnRefusals(tx: Tx, touches: string[]): Promise<void> {
  const refused = await tx.query<{ id: string; address: string; words: string; at: Date }>(
    `select t.id, c.normal as address, r.detail as words, r.created_at as at from touches t
     join contact_points c on c.workspace_id = $1 and c.id = t.contact_point_id and c.kind = 'email'
     join lateral (
       select x.reason, x.detail, x.created_at from touch_reasons x where x.workspace_id = $1 and x.touch_id = t.id and x.kind = 'failed'
       order by x.created_at desc, x.id desc limit 1) r on r.reason like 'smtp-%' and r.detail is not null
     where t.workspace_id = $1 and t.id = any ($2::uuid[]) and t.direction = 'out' and t.channel = 'email' and t.state = 'failed'`,
    [tx.workspace, touches],
  );
  await count(
    tx,
    refused.map(({ id, address, words, at }) => ({
      ...readRefusal(words),
      address,
      message_id: id,
      touch_id: id,
      proved: true,
      at,
    })),
  );
}

async function count(tx: Tx, rows: Report[]): Promise<void> {
  if (rows.length === 0) return;
  await keepReports(tx, rows);
  const proved = rows.filter((row) => row.proved);
  await noteDomains(
    tx,
    proved.filter((row) => row.hard),
  );
  await buryAddresses(tx, [...new Set(proved.map((row) => row.address))]);
  await askWhereTo(
    tx,
    proved.filter((row) => row.reason === "hasmoved"),
  );
}

async function touchesAbout(tx: Tx, ids: string[]): Promise<Map<string, About>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<About>(
    `select t.id, t.state, t.outcome, t.direction, c.normal as address from touches t
     left join contact_points c on c.workspace_id = $1 and c.id = t.contact_point_id
     where t.workspace_id = $1 and t.id = any ($2::uuid[])`,
    [tx.workspace, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The touch it is about came back; of a report about several its own recipient tells. */
async function settleTouch(tx: Tx, touch: About | undefined, { told }: Told): Promise<void> {
  if (touch?.direction !== "out" || touch.outcome === "bounced") return;
  const own = (one: RecipientFate): boolean => one.address?.toLowerCase() === touch.address;
  const fate = told.recipients.find(own) ?? told.recipients[0];
  if (!fate || fate.delayed || fate.reason === "delivered") return;
  if (touch.state === "uncertain")
    await settleUncertain(tx, {
      touch: touch.id,
      left: true,
      by: "bounce",
      outcome: "bounced",
      detail: fate.diagnostic.slice(0, 500),
    });
  else if (touch.state === "done") await editTouch(tx, touch.id, { outcome: "bounced" });
}
