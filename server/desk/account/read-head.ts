import { contentOf, type ValueColumns } from "../../know/fields/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { defaultGapDays } from "../../plan/promise/index.ts";
import { touchJson } from "../timeline/index.ts";
import type { AccountScreen } from "./contract.ts";
import { instantJson, pointJson } from "./points-sql.ts";

type CustomKind = AccountScreen["custom_values"][number]["kind"];

/** What one row says of an account: itself, its standing, its promise, and its short lists as JSON. */
export interface Head {
  account: AccountScreen["account"];
  standing: {
    relationship: AccountScreen["relationship"];
    revenue_12m_minor: number;
    revenue_apart: Record<string, number> | null;
    orders_12m: number;
    first_order_on: string | null;
    last_order_on: string | null;
    last_valued_touch_on: string | null;
    gap_days: number | null;
    next_due_on: string | null;
  } | null;
  override: { gap_days: number; reason: string | null } | null;
  default_gap_days: number;
  relationships: Omit<AccountScreen["relationships"][number], "revision">[];
  reasons: AccountScreen["story"]["reasons"];
  contact_points: AccountScreen["contact_points"];
  suppressions: AccountScreen["suppressions"];
  tags: AccountScreen["tags"];
  custom: (ValueColumns & { field_id: string; label: string; kind: CustomKind })[];
  planned: AccountScreen["planned"];
  tasks: AccountScreen["tasks"];
  orders: AccountScreen["orders"];
}

const shownOrders = 20;
const shownPlans = 20;
const list = (select: string): string =>
  `coalesce((select jsonb_agg(x.row order by x.place) from (${select}) x), '[]'::jsonb)`;

/** `$1` workspace, `$2` account, `$3` today. */
const text = `
  select jsonb_build_object('id', a.id, 'name', a.name, 'kind', a.kind, 'industry', a.industry, 'website', a.website, 'number', a.number,
      'owner_id', a.owner_id, 'owner_ref', a.owner_ref, 'story', a.story, 'sample', a.sample, 'revision', a.revision,
      'created_at', ${instantJson("a.created_at")}, 'updated_at', ${instantJson("a.updated_at")},
      'owner_name', (select u.name from users u where u.workspace_id = $1 and u.id = a.owner_id)) as account,
    (select to_jsonb(s) - 'workspace_id' from standing s where s.workspace_id = $1 and s.account_id = a.id) as standing,
    (select jsonb_build_object('gap_days', p.gap_days, 'reason', p.reason) from promise_states p
      where p.workspace_id = $1 and p.account_id = a.id and p.gap_days is not null) as override,
    coalesce((select p.longest_gap_days from promises p where p.workspace_id = $1 and p.is_default), ${defaultGapDays}) as default_gap_days,
    ${list(`select row_number() over (order by r.started_on desc nulls last, r.id desc) as place, jsonb_build_object('id', r.id, 'account_id', r.account_id,
      'status', r.status, 'started_on', r.started_on, 'ended_on', r.ended_on, 'reason', r.reason) as row
      from relationships r where r.workspace_id = $1 and r.account_id = a.id`)} as relationships,
    ${list(`select row_number() over (order by r.position, r.label) as place, jsonb_build_object('id', r.id, 'label', r.label) as row
      from account_story_reasons w join story_reasons r on r.workspace_id = $1 and r.id = w.reason_id where w.workspace_id = $1 and w.account_id = a.id`)} as reasons,
    ${list(`select row_number() over (order by c.state = 'dead', c.preferred desc, c.kind, c.id) as place, ${pointJson("c", "a.id", "null::uuid")} as row
      from contact_points c where c.workspace_id = $1 and c.account_id = a.id`)} as contact_points,
    ${list(`select s.id as place, (to_jsonb(s) - 'workspace_id') || jsonb_build_object('created_at', ${instantJson("s.created_at")}) as row
      from suppressions s where s.workspace_id = $1 and (s.account_id = a.id or s.contact_point_id in
        (select c.id from contact_points c where c.workspace_id = $1 and c.account_id = a.id))`)} as suppressions,
    ${list(`select row_number() over (order by g.name, g.id) as place, jsonb_build_object('id', g.id, 'name', g.name, 'colour', g.colour) as row
      from account_tags w join tags g on g.workspace_id = $1 and g.id = w.tag_id where w.workspace_id = $1 and w.account_id = a.id`)} as tags,
    ${list(`select row_number() over (order by f.position, f.label) as place, to_jsonb(v) || jsonb_build_object('label', f.label, 'kind', f.kind) as row
      from custom_values v join custom_fields f on f.workspace_id = $1 and f.id = v.field_id
      where v.workspace_id = $1 and v.record_id = a.id and f.removed_at is null`)} as custom,
    ${list(`select t.id as place, jsonb_build_object('kind', 'touch', 'id', t.id, 'at', ${instantJson("coalesce(t.happened_at, t.created_at)")}) || ${touchJson("t")} as row
      from touches t where t.workspace_id = $1 and t.account_id = a.id and t.state in ('planned', 'due', 'handed') limit ${shownPlans}`)} as planned,
    ${list(`select row_number() over (order by k.due_on nulls last, k.id) as place, (to_jsonb(k) - 'workspace_id') || jsonb_build_object('created_at', ${instantJson("k.created_at")}) as row
      from tasks k where k.workspace_id = $1 and k.account_id = a.id and k.done_at is null limit ${shownPlans}`)} as tasks,
    ${list(`select row_number() over (order by o.ordered_on desc, o.id desc) as place, jsonb_build_object('id', o.id, 'number', o.number, 'state', o.state,
      'ordered_on', o.ordered_on, 'currency', o.currency, 'amount_minor', o.amount_minor) as row
      from (select * from orders n where n.workspace_id = $1 and n.account_id = a.id order by n.ordered_on desc, n.id desc limit ${shownOrders}) o`)} as orders
  from accounts a where a.workspace_id = $1 and a.id = $2 and $3::date is not null`;

export async function readHead(tx: Tx, id: string, today: string): Promise<Head> {
  const head = await tx.one<Head>({ name: "account.head", text, values: [tx.workspace, id, today] });
  if (!head) throw new Fault("not_found", { what: "account", id });
  return head;
}

export function customValues(head: Pick<Head, "custom">): AccountScreen["custom_values"] {
  return head.custom.map((row) => ({
    field_id: row.field_id,
    label: row.label,
    kind: row.kind,
    value: contentOf(row, row),
  }));
}
