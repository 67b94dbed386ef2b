import type { Tx } from "../../platform/db/index.ts";
import { standsSql } from "../../platform/history/index.ts";
import type { Life } from "./life.ts";

/** Who told: the import's source, unless a person has changed the spell since; people otherwise. */
const tellerOf = (op: string, extra = ""): string => `(
  select jsonb_build_object('source', i.source_id, 'name', f.name,
      'cards', exists (select from jsonb_array_elements(i.files) file where file ->> 'name' ~* '\\.(vcf|vcard)$'))
  from changes c join change_sets s on s.workspace_id = $1 and s.id = c.set_id
  join imports i on i.workspace_id = $1 and i.id = s.import_id
  join sources f on f.workspace_id = $1 and f.id = i.source_id
  where c.workspace_id = $1 and c.record_id = e.id and c.op = '${op}' ${extra} and s.undoes_id is null
  order by c.id desc limit 1)`;

const changedByPeople = `exists (
  select from changes c join change_sets s on s.workspace_id = $1 and s.id = c.set_id
  where c.workspace_id = $1 and c.record_id = e.id and c.op = 'updated' and s.import_id is null and s.actor_kind in ('user', 'key') and ${standsSql("s")} and s.undoes_id is null)`;

/**
 * The lives of those among these people of whom there is anything to judge: several spells, one that ended, or what was judged before. Most people
 * have one job and never come out of the first step, so that an import of a million costs one look at an index for each.
 */
export async function readLives(tx: Tx, people: string[]): Promise<Life[]> {
  return tx.query<Life>({
    name: "moves.lives",
    text: `with judged as materialized (
        select e.person_id from employments e where e.workspace_id = $1 and e.person_id = any ($2::uuid[])
        group by e.person_id having count(*) > 1 or count(e.ended_on) > 0
        union select m.person_id from moves m where m.workspace_id = $1 and m.person_id = any ($2::uuid[])
        union select q.person_id from move_questions q where q.workspace_id = $1 and q.person_id = any ($2::uuid[])
      ), spell as materialized (
        select e.*, a.kind = 'household' as household, case when ${changedByPeople} then null else ${tellerOf("created")} end as begun_by,
          case when e.ended_on is not null then ${tellerOf("updated", "and c.fields ? 'ended_on'")} end as ended_by
        from judged j join employments e on e.workspace_id = $1 and e.person_id = j.person_id
        join accounts a on a.workspace_id = $1 and a.id = e.account_id
      )
      select j.person_id,
        coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'account_id', e.account_id, 'household', e.household, 'started_on', e.started_on, 'ended_on', e.ended_on,
            'created_at', e.created_at, 'evidence', e.evidence, 'end_evidence', e.end_evidence, 'end_confidence_percent', e.end_confidence_percent,
            'begun_by', e.begun_by, 'ended_by', e.ended_by,
            'still_told', exists (select from source_records r where r.workspace_id = $1 and r.person_id = e.person_id and r.account_id = e.account_id
              and r.source_id = (e.begun_by ->> 'source')::uuid)) order by e.created_at, e.id)
          from spell e where e.person_id = j.person_id), '[]') as spells,
        coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'from_employment_id', m.from_employment_id, 'to_employment_id', m.to_employment_id,
            'moved_on', m.moved_on) order by m.id) from moves m where m.workspace_id = $1 and m.person_id = j.person_id), '[]') as moves,
        coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'employment_id', q.employment_id, 'against_employment_id', q.against_employment_id,
            'answer', q.answer) order by q.id) from move_questions q where q.workspace_id = $1 and q.person_id = j.person_id), '[]') as questions
      from judged j order by j.person_id`,
    values: [tx.workspace, people],
  });
}
