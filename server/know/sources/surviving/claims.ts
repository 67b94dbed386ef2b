import type { Tx } from "../../../platform/db/index.ts";
import { standsSql } from "../../../platform/history/index.ts";
import { saysOf, type SurvivingKind, survivingFields } from "./fields.ts";
import type { Survival } from "./survival.ts";
import { type Claim, usualTrust } from "./winner.ts";

/** Claims by `id|field`, the stored rows by id. */
export type Claims = Map<string, Claim[]>;

/** Everything that is said about the fields of these records: by each source's row as it last came, and by people here. */
export async function claimsOf(
  tx: Tx,
  survival: Survival,
  kind: SurvivingKind,
  ids: string[],
  options: { withoutSource?: string } = {},
): Promise<Claims> {
  const claims: Claims = new Map();
  if (ids.length === 0) return claims;
  for (const row of await rowsAbout(tx, kind, ids, options.withoutSource)) {
    const record = survival.reader(row.source_id, row.kind, row.mapping_id)?.(row.payload);
    if (!record) continue;
    const { name, trust } = survival.source(row.source_id);
    for (const [field, value] of Object.entries(saysOf(kind, record))) {
      if (value === undefined) continue;
      const said = { source: row.source_id, name, value, at: row.at, trust };
      add(claims, row.record, field, { by: "source", ...said, direct: row.kind === kind });
    }
  }
  for (const word of await peoplesWords(tx, kind, ids)) {
    // Who is responsible is written here as a colleague's id.
    const field = word.field === "owner_id" ? "owner_ref" : word.field;
    const { value, at, name } = word;
    add(claims, word.record, field, {
      by: "person",
      source: null,
      name: name ?? "",
      value,
      at,
      trust: usualTrust,
      direct: true,
    });
  }
  return claims;
}

function add(claims: Claims, record: string, field: string, claim: Claim): void {
  const mark = `${record}|${field}`;
  const there = claims.get(mark);
  if (there) there.push(claim);
  else claims.set(mark, [claim]);
}

interface RowAbout {
  record: string;
  source_id: string;
  kind: "account" | "person";
  payload: Record<string, string>;
  mapping_id: string | null;
  at: Date;
}

/** Of a firm's many people one row a source is enough to know how it names the firm. What an undone import said is not said. */
async function rowsAbout(tx: Tx, kind: SurvivingKind, ids: string[], without: string | undefined): Promise<RowAbout[]> {
  return tx.query<RowAbout>(
    `select distinct on (s.${kind}_id, s.source_id, s.kind, case when s.kind = $4 then s.key end)
       s.${kind}_id as record, s.source_id, s.kind, s.payload, s.mapping_id, coalesce(i.started_at, i.created_at) as at
     from source_records s join imports i on i.workspace_id = $1 and i.id = s.changed_import_id
     left join change_sets c on c.workspace_id = $1 and c.id = i.set_id
     where s.workspace_id = $1 and s.${kind}_id = any ($2::uuid[]) and s.kind in ('account', 'person') and s.payload is not null
       and ($3::uuid is null or s.source_id <> $3) and (c.id is null or ${standsSql("c")})
     order by s.${kind}_id, s.source_id, s.kind, case when s.kind = $4 then s.key end, i.created_at desc, s.key`,
    [tx.workspace, ids, without ?? null, kind],
  );
}

interface Word {
  record: string;
  field: string;
  value: string | null;
  at: Date;
  name: string | null;
}

/** Written here by somebody: not brought by an import, not decided by a rule, not taken back since. */
const byPeople = `s.import_id is null and s.undoes_id is null and s.actor_kind <> 'system' and s.kind not in ('settle-fields', 'choose-value')
  and ${standsSql("s")}`;

async function peoplesWords(tx: Tx, kind: SurvivingKind, ids: string[]): Promise<Word[]> {
  const table = kind === "account" ? "accounts" : "people";
  const fields = [...survivingFields[kind], ...(kind === "account" ? ["owner_id"] : [])];
  return tx.query<Word>(
    `with edited as (
       select distinct on (c.record_id, f.field) c.record_id as record, f.field, f.pair ->> 1 as value, s.created_at as at, s.actor_name as name
       from changes c join change_sets s on s.workspace_id = $1 and s.id = c.set_id
       cross join lateral jsonb_each(c.fields) as f (field, pair)
       where c.workspace_id = $1 and c.record_id = any ($2::uuid[]) and c.op = 'updated' and f.field = any ($3::text[]) and ${byPeople}
       order by c.record_id, f.field, s.created_at desc, c.id desc
     ), made as (
       select c.record_id, s.created_at, s.actor_name from changes c join change_sets s on s.workspace_id = $1 and s.id = c.set_id
       where c.workspace_id = $1 and c.record_id = any ($2::uuid[]) and c.record_kind = $4 and c.op = 'created' and ${byPeople}
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

/** `id|field` → the source a person chose for it. */
export async function choicesOf(tx: Tx, kind: SurvivingKind, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ record: string; field: string; source_id: string }>(
    `select f.${kind}_id as record, f.field, f.source_id from field_choices f
     where f.workspace_id = $1 and f.${kind}_id = any ($2::uuid[]) order by f.updated_at, f.id`,
    [tx.workspace, ids],
  );
  return new Map(rows.map((row) => [`${row.record}|${row.field}`, row.source_id]));
}
