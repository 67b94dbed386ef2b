import { newId, type Tx } from "../../platform/db/index.ts";
import { dayAt, thereOn } from "../../know/people/index.ts";
import { isFreeMail } from "../../know/identity/index.ts";
import { createTasks } from "../../know/tasks/index.ts";
import { goneDomainTitle, workspaceLanguage } from "./task-words.ts";

/** So many different addresses of a domain, and most of those we know, within so many days: that is the company, not its people. */
const fewest = 3;
const share = 0.6;
/** Where the server that is asked says there is no such place, one address is enough. */
const fewestOfNoPlace = 1;
/** An event lasts as long as its reports count: servers come back, and then each address speaks for itself again. */
const withinDays = 14;

/** Writes down domains of which most addresses bounce, each once, with one task for whoever looks after the account. */
export async function noteDomains(tx: Tx, reported: { address: string; reason: string }[]): Promise<void> {
  // Who writes from a provider is no firm: its boxes die one by one.
  const domains = [...new Set(reported.map((one) => one.address.split("@")[1] ?? ""))].filter(
    (one) => one !== "" && !isFreeMail(one),
  );
  if (domains.length === 0) return;
  const found = await tx.query<{ domain: string; bounced: number; account_id: string | null; owner_id: string | null }>(
    `with known as (
       select split_part(c.normal, '@', 2) as domain, count(*)::int as n from contact_points c
       where c.workspace_id = $1 and c.kind = 'email' and split_part(c.normal, '@', 2) = any ($2::text[]) group by 1),
     told as (
       select split_part(r.address, '@', 2) as domain, count(distinct r.address)::int as bounced, bool_or(r.reason in ('hostunknown', 'notaccept')) as no_place,
         (array_agg(r.contact_point_id) filter (where r.contact_point_id is not null))[1] as point
       from address_reports r where r.workspace_id = $1 and r.hard and r.proved and r.believed is distinct from false and r.reported_at > $3::timestamptz - make_interval(days => $4)
         and split_part(r.address, '@', 2) = any ($2::text[]) group by 1)
     select t.domain, t.bounced, a.id as account_id, a.owner_id from told t
     left join known k on k.domain = t.domain
     left join contact_points c on c.workspace_id = $1 and c.id = t.point
     left join lateral (select e.account_id from employments e where e.workspace_id = $1 and e.person_id = c.person_id and ${thereOn("e", dayAt("$3"))} order by e.ended_on desc nulls first, e.id limit 1) job on true
     left join accounts a on a.workspace_id = $1 and a.id = coalesce(c.account_id, job.account_id)
     where ((t.no_place and t.bounced >= $7) or (t.bounced >= $5 and t.bounced >= $6::float8 * coalesce(k.n, 0)))
       and not exists (select from domain_reports d where d.workspace_id = $1 and d.domain = t.domain and d.reported_at > $3::timestamptz - make_interval(days => $4))`,
    [tx.workspace, domains, tx.ctx.clock.now(), withinDays, fewest, share, fewestOfNoPlace],
  );
  if (found.length === 0) return;
  const language = await workspaceLanguage(tx);
  for (const { domain, bounced, account_id, owner_id } of found) {
    const title = goneDomainTitle(language, domain);
    const { tasks } = await createTasks(tx, [{ title, user_id: owner_id, ...(account_id ? { account_id } : {}) }]);
    await tx.query(
      `insert into domain_reports (workspace_id, domain, account_id, task_id, addresses, reported_at, id) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (workspace_id, domain) do update set account_id = excluded.account_id, task_id = excluded.task_id, addresses = excluded.addresses,
         reported_at = excluded.reported_at`,
      [tx.workspace, domain, account_id, tasks[0]?.id ?? null, bounced, tx.ctx.clock.now(), newId()],
    );
  }
}

/** Domains whose bounces are just now an event of the company. */
export async function goneDomains(tx: Tx, addresses: string[]): Promise<Set<string>> {
  const rows = await tx.query<{ domain: string }>(
    "select d.domain from domain_reports d where d.workspace_id = $1 and d.domain = any ($2::text[]) and d.reported_at > $3::timestamptz - make_interval(days => $4)",
    [tx.workspace, addresses.map((one) => one.split("@")[1] ?? ""), tx.ctx.clock.now(), withinDays],
  );
  return new Set(rows.map((row) => row.domain));
}
