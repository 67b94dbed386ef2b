import { workspaceDay } from "../../know/people/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import type { Reason } from "../messages/index.ts";
import { goneDomains } from "./note-domains.ts";

/** Reports lie so far apart before an address counts as dead: servers are wrong for a day now and then. */
export const apartDays = 3;
/** So many reports in a row, of whatever kind that speaks of the address, and nothing arrived between them. */
const softInARow = 5;
/** What says something of the address or its box, and not of us or of the message. */
export const ofTheAddress: Reason[] = [
  "expired",
  "hasmoved",
  "hostunknown",
  "mailboxfull",
  "mailererror",
  "networkerror",
  "notaccept",
  "suspend",
  "systemerror",
  "systemfull",
  "userunknown",
];

/** When an address last gave a sign of life: a word from it, or a mail to it that stayed away for days. `$1` workspace; `now` and `days` are parameters. */
export const lastAliveSql = (point: string, now: string, days: string): string => `greatest(
  (select max(m.sent_at) from messages m where m.workspace_id = $1 and m.contact_point_id = ${point} and m.direction = 'in' and m.kind = 'human'),
  (select max(t.happened_at) from touches t where t.workspace_id = $1 and t.contact_point_id = ${point} and t.direction = 'out' and t.channel = 'email'
     and t.state = 'done' and t.outcome = 'delivered' and t.happened_at < ${now}::timestamptz - make_interval(days => ${days})))`;

/**
 * Dead: two hard reports far enough apart, or five of any kind in a row, since the last sign that somebody is there: a word from it, or a mail that stayed away.
 * A policy (5.7.x) never counts, nor what a person refused, and nothing dies of an event of its whole domain.
 */
export async function buryAddresses(tx: Tx, addresses: string[]): Promise<void> {
  const gone = await goneDomains(tx, addresses);
  const asked = addresses.filter((one) => !gone.has(one.split("@")[1] ?? ""));
  if (asked.length === 0) return;
  const dead = await tx.query<{ id: string; address: string; n: number }>(
    `select c.id, c.value as address, told.n from contact_points c
     cross join lateral (select ${lastAliveSql("c.id", "$4", "$3")} as at) alive
     cross join lateral (
       select count(*)::int as n, min(r.reported_at) as first, max(r.reported_at) as last,
         min(r.reported_at) filter (where r.hard) as first_hard, max(r.reported_at) filter (where r.hard) as last_hard
       from address_reports r
       where r.workspace_id = $1 and r.address = c.normal and r.proved and r.believed is distinct from false and r.reported_at > coalesce(alive.at, '-infinity') and coalesce(r.status, '') !~ '^\\d\\.7\\.'
         and (r.hard or r.reason = any ($5::text[]))) told
     where c.workspace_id = $1 and c.kind = 'email' and c.normal = any ($2::text[]) and c.state <> 'dead'
       and (told.last_hard - told.first_hard >= make_interval(days => $3) or (told.n >= $6 and told.last - told.first >= make_interval(days => $3)))
     order by c.id`,
    [tx.workspace, asked, apartDays, tx.ctx.clock.now(), ofTheAddress, softInARow],
  );
  if (dead.length === 0) return;
  const [first] = dead;
  const set = changeSet(tx, {
    kind: "address-bounced",
    summary: dead.length === 1 && first ? `${first.address} (${first.n})` : `${dead.length}`,
  });
  const today = await workspaceDay(tx);
  await set.edit(
    "contact-point",
    dead.map(({ id }) => ({ id, fields: { state: "dead", state_on: today } })),
  );
  await set.close();
}
