import type { Tx } from "../../../platform/db/index.ts";
import { standsSql } from "../../../platform/history/index.ts";
import { type SurvivingKind, survivingFields } from "./fields.ts";
import type { Held } from "./held.ts";

export interface Word {
  /** The account or the person. */
  record: string;
  field: string;
  value: string | null;
  at: Date;
  name: string | null;
}

/** Written here by somebody: not brought by an import, not decided by a rule, not taken back since. */
const byPeople = `s.import_id is null and s.undoes_id is null and s.actor_kind <> 'system' and s.kind not in ('settle-fields', 'choose-value')
  and ${standsSql("s")}`;

/** What people wrote about these records, and in the rows beside them. */
export async function peoplesWords(tx: Tx, kind: SurvivingKind, ids: string[], held: Held[]): Promise<Word[]> {
  const own = [...survivingFields[kind], ...(kind === "account" ? ["owner_id"] : [])];
  const words = await wordsIn(tx, kind, kind === "account" ? "accounts" : "people", ids, own);
  for (const [row, table] of besideTables) {
    const mine = held.filter((one) => one.kind === row);
    const marks = new Map(mine.map((one) => [`${one.id}|${one.column}`, one]));
    const said = await wordsIn(
      tx,
      row,
      table,
      [...new Set(mine.map(({ id }) => id))],
      [...new Set(mine.map(({ column }) => column))],
    );
    for (const word of said) {
      const at = marks.get(`${word.record}|${word.field}`);
      if (at) words.push({ ...word, record: at.owner, field: at.mark });
    }
  }
  return words;
}

const besideTables = [
  ["employment", "employments"],
  ["relationship", "relationships"],
  ["custom-value", "custom_values"],
] as const;

/** A status that came with its account is nobody's word: it is the usual one as a rule. */
const withItsAccount = `exists (select from changes b where b.workspace_id = $1 and b.set_id = c.set_id and b.record_kind = 'account' and b.op = 'created')`;

async function wordsIn(tx: Tx, kind: string, table: string, ids: string[], fields: readonly string[]): Promise<Word[]> {
  if (ids.length === 0) return [];
  const made = kind === "relationship" ? `and not ${withItsAccount}` : "";
  return tx.query<Word>(
    `with edited as (
       select distinct on (c.record_id, f.field) c.record_id as record, f.field, f.pair ->> 1 as value, s.created_at as at, s.actor_name as name
       from changes c join change_sets s on s.workspace_id = $1 and s.id = c.set_id
       cross join lateral jsonb_each(c.fields) as f (field, pair)
       where c.workspace_id = $1 and c.record_id = any ($2::uuid[]) and c.op = 'updated' and f.field = any ($3::text[]) and ${byPeople}
       order by c.record_id, f.field, s.created_at desc, c.id desc
     ), made as (
       select c.record_id, s.created_at, s.actor_name from changes c join change_sets s on s.workspace_id = $1 and s.id = c.set_id
       where c.workspace_id = $1 and c.record_id = any ($2::uuid[]) and c.record_kind = $4 and c.op = 'created' and ${byPeople} ${made}
     ), first as (
       select distinct on (c.record_id, f.field) c.record_id, f.field, f.pair ->> 0 as value
       from changes c join change_sets s on s.workspace_id = $1 and s.id = c.set_id
       cross join lateral jsonb_each(c.fields) as f (field, pair)
       where c.workspace_id = $1 and c.record_id in (select m.record_id from made m) and c.op = 'updated' and f.field = any ($3::text[])
       order by c.record_id, f.field, s.created_at, c.id
     )
     select e.record, e.field, e.value, e.at, e.name from edited e
     union all
     select m.record_id, w.field, coalesce(b.value, w.value), m.created_at, m.actor_name
     from made m join ${table} t on t.workspace_id = $1 and t.id = m.record_id
     cross join lateral jsonb_each_text(to_jsonb(t)) as w (field, value)
     left join first b on b.record_id = m.record_id and b.field = w.field
     where w.field = any ($3::text[]) and coalesce(b.value, w.value) is not null
       and not exists (select from edited e where e.record = m.record_id and e.field = w.field)
       and (b.record_id is null or b.value is not null)`,
    [tx.workspace, ids, fields, kind],
  );
}
