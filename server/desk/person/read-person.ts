import { backOnSql } from "../../hear/answers/index.ts";
import { contentOf, type ValueColumns } from "../../know/fields/index.ts";
import { valuedTouchSql } from "../../know/touches/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { instantJson, pointJson } from "../account/index.ts";
import type { PersonScreen } from "./contract.ts";

const shownItems = 50;
const list = (select: string): string =>
  `coalesce((select jsonb_agg(x.row order by x.place) from (${select}) x), '[]'::jsonb)`;
const valued = valuedTouchSql("t", "t.answered_at is not null");

/** `$1` workspace, `$2` person, `$3` today. */
const text = `
  select (to_jsonb(p) - 'workspace_id') || jsonb_build_object('created_at', ${instantJson("p.created_at")}, 'updated_at', ${instantJson("p.updated_at")}) as person,
    ${backOnSql("p.id", "$3")} as back_on,
    ${list(`select row_number() over (order by e.ended_on desc nulls first, e.started_on desc nulls last, e.id desc) as place,
      (to_jsonb(e) - 'workspace_id') || jsonb_build_object('created_at', ${instantJson("e.created_at")}, 'account_name', a.name,
        'there_now', (e.started_on is null or e.started_on <= $3) and (e.ended_on is null or e.ended_on >= $3)) as row
      from employments e join accounts a on a.workspace_id = $1 and a.id = e.account_id where e.workspace_id = $1 and e.person_id = p.id`)} as employments,
    ${list(`select row_number() over (order by c.state = 'dead', c.preferred desc, c.kind, c.id) as place, ${pointJson("c", "null::uuid", "p.id")} as row
      from contact_points c where c.workspace_id = $1 and c.person_id = p.id`)} as contact_points,
    ${list(`select s.id as place, (to_jsonb(s) - 'workspace_id') || jsonb_build_object('created_at', ${instantJson("s.created_at")}) as row
      from suppressions s where s.workspace_id = $1 and (s.person_id = p.id or s.contact_point_id in
        (select c.id from contact_points c where c.workspace_id = $1 and c.person_id = p.id))`)} as suppressions,
    ${list(`select row_number() over (order by g.name, g.id) as place, jsonb_build_object('id', g.id, 'name', g.name, 'colour', g.colour) as row
      from person_tags w join tags g on g.workspace_id = $1 and g.id = w.tag_id where w.workspace_id = $1 and w.person_id = p.id`)} as tags,
    ${list(`select row_number() over (order by f.position, f.label) as place, to_jsonb(v) || jsonb_build_object('label', f.label, 'kind', f.kind) as row
      from custom_values v join custom_fields f on f.workspace_id = $1 and f.id = v.field_id
      where v.workspace_id = $1 and v.record_id = p.id and f.removed_at is null`)} as custom,
    ${list(`select row_number() over (order by t.happened_at desc, t.id desc) as place, jsonb_build_object('item_id', i.id, 'title', i.title, 'kind', i.kind,
        'at', ${instantJson("t.happened_at")}, 'touch', t.id, 'answered', t.answered_at is not null) as row
      from (select * from touches m where m.workspace_id = $1 and m.person_id = p.id and m.item_id is not null and m.direction = 'out' and m.state = 'done'
            order by m.happened_at desc limit ${shownItems}) t
      join items i on i.workspace_id = $1 and i.id = t.item_id`)} as sent,
    (select jsonb_build_object('total', count(*), 'valued', count(*) filter (where ${valued}), 'last_at', ${instantJson("max(t.happened_at)")},
        'last_valued_at', ${instantJson(`max(t.happened_at) filter (where ${valued})`)})
      from touches t where t.workspace_id = $1 and t.person_id = p.id and t.state = 'done') as touches,
    ${list(`select row_number() over (order by k.due_on nulls last, k.id) as place, (to_jsonb(k) - 'workspace_id') || jsonb_build_object('created_at', ${instantJson("k.created_at")}) as row
      from tasks k where k.workspace_id = $1 and k.person_id = p.id and k.done_at is null`)} as tasks
  from people p where p.workspace_id = $1 and p.id = $2 and $3::date is not null`;

type CustomKind = PersonScreen["custom_values"][number]["kind"];
type Row = Omit<PersonScreen, "custom_values" | "timeline"> & {
  custom: (ValueColumns & { field_id: string; label: string; kind: CustomKind })[];
};

/** One life across employers, in one row. */
export async function readLife(tx: Tx, id: string, today: string): Promise<Omit<PersonScreen, "timeline">> {
  const row = await tx.one<Row>({ name: "person.life", text, values: [tx.workspace, id, today] });
  if (!row) throw new Fault("not_found", { what: "person", id });
  const { custom, ...life } = row;
  return {
    ...life,
    custom_values: custom.map((value) => ({
      field_id: value.field_id,
      label: value.label,
      kind: value.kind,
      value: contentOf(value, value),
    })),
  };
}
