import { readConsentSettings, type TrackingRule } from "../../../know/consent/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import { wilsonInterval } from "../../../platform/statistics/index.ts";
import type { MailingTracking } from "./contract.ts";
import { readMailing } from "../mailing.ts";

const mostLinks = 50;

/** Of whom it is shown: whoever may be counted. Where nothing is counted any more what is left is shown until it goes, but of nobody who said no. */
const shownOf: Record<TrackingRule, string> = {
  off: "q.tracking is distinct from 'no'",
  agreed: "q.tracking = 'yes'",
  "unless-refused": "q.tracking is distinct from 'no'",
};

/** A link by where it leads; what stands behind the question mark may be another for each reader. */
export const followedLinkSql = (target: string): string => `split_part(split_part(${target}, '#', 1), '?', 1)`;

/** What became of the links and the picture of a mailing: people, not fetches, and machines apart. */
export async function viewTracking(tx: Tx, id: string): Promise<MailingTracking> {
  const { tracked } = await readMailing(tx, id);
  const { tracking: rule, tracking_months } = await readConsentSettings(tx);
  const read = (await tx.one<Pick<MailingTracking, "sent" | "clicked" | "opened" | "links" | "machines" | "waiting">>(
    `with reached as materialized (
         select t.id from touches t left join preferences q on q.workspace_id = $1 and q.person_id = t.person_id
         where t.workspace_id = $1 and t.batch_id = $2 and t.state in ('done', 'uncertain') and t.outcome is distinct from 'bounced' and t.person_id is not null and ${shownOf[rule]}),
       fetched as materialized (
         select e.touch_id, case e.kind when 'picture' then 'picture' else 'link' end as kind, ${followedLinkSql("e.target")} as link, e.class, e.reason, count(*)::int as n
         from mail_events e join reached r on r.id = e.touch_id where e.workspace_id = $1 and e.mailing_id = $2 group by 1, 2, 3, 4, 5),
       by_link as materialized (
         select f.touch_id, f.kind, f.link, bool_or(f.class = 'human') as human, bool_or(f.class = 'machine') as machine
         from fetched f where f.class is not null group by f.touch_id, f.kind, f.link),
       mails as (select b.touch_id, b.kind, bool_or(b.human) as human from by_link b group by b.touch_id, b.kind),
       links as (
         select b.link, (count(*) filter (where b.human))::int as people, (count(*) filter (where b.machine))::int as machines
         from by_link b where b.link is not null group by b.link)
       select (select count(*)::int from reached) as sent,
         (select jsonb_build_object('people', count(*) filter (where m.human), 'machines', count(*) filter (where not m.human)) from mails m where m.kind = 'link') as clicked,
         (select jsonb_build_object('people', count(*) filter (where m.human), 'machines', count(*) filter (where not m.human)) from mails m where m.kind = 'picture') as opened,
         coalesce((select jsonb_agg(jsonb_build_object('link', l.link, 'people', l.people, 'machines', l.machines) order by l.people desc, l.machines desc, l.link)
           from (select * from links l order by l.people desc, l.machines desc, l.link limit ${mostLinks}) l), '[]') as links,
         coalesce((select jsonb_agg(jsonb_build_object('kind', g.kind, 'reason', g.reason, 'n', g.n) order by g.n desc, g.kind, g.reason)
           from (select f.kind, f.reason, sum(f.n)::int as n from fetched f where f.class = 'machine' group by f.kind, f.reason) g), '[]') as machines,
         (select coalesce(sum(f.n), 0)::int from fetched f where f.class is null) as waiting`,
    [tx.workspace, id],
  ))!;
  const share = read.sent > 0 ? wilsonInterval(read.clicked.people, read.sent) : null;
  return { tracked, counts: rule, months: tracking_months, share, ...read };
}
