import type { Tx } from "../../../platform/db/index.ts";
import { standsSql } from "../../../platform/history/index.ts";
import { announce } from "../../../platform/notices/index.ts";

/** Rows of each kind joined by one notice; where more wait, the notice is given again. */
const rowsAtOnce = 5_000;

/**
 * Orders and touches that named a person before they came are joined to them: by a source's key, by e-mail, a touch also by the name at its account. The join
 * belongs to what brought the person, so that undoing that parts them again. A word that means several joins nothing. Costs one look at an index each where
 * nothing waits.
 */
export async function joinPeople(tx: Tx, ids: string[]): Promise<void> {
  const heard = {
    "orders.changed": new Set<string>(),
    "accounts.changed": new Set<string>(),
    "people.changed": new Set<string>(),
  };
  for (const { kind, table, byName } of named) {
    const waits = await tx.one({
      name: `sources.unnamed-${table}`,
      text: `select from ${table} t where t.workspace_id = $1 and t.person_id is null and t.person_ref is not null limit 1`,
      values: [tx.workspace],
    });
    if (!waits) continue;
    const rows = await tx.query<{ id: string; account_id: string | null; person_id: string }>(
      `with words as (
         select s.key as word, s.person_id from source_records s where s.workspace_id = $1 and s.person_id = any ($2::uuid[]) and s.kind = 'person'
         union select c.normal collate "C", c.person_id from contact_points c
           where c.workspace_id = $1 and c.person_id = any ($2::uuid[]) and c.kind = 'email'),
       meant as materialized (
         select w.word, min(w.person_id::text)::uuid as person_id from words w
         where not exists (select from source_records o where o.workspace_id = $1 and o.kind = 'person' and o.key = w.word and o.person_id <> w.person_id)
           and not exists (select from contact_points o where o.workspace_id = $1 and o.normal = w.word and o.kind = 'email' and o.person_id <> w.person_id)
         group by w.word having count(distinct w.person_id) = 1),
       brought as materialized (
         select distinct on (c.record_id) c.record_id as person_id, c.set_id from changes c
         join change_sets s on s.workspace_id = $1 and s.id = c.set_id
         where c.workspace_id = $1 and c.record_id = any ($2::uuid[]) and c.record_kind = 'person' and c.op = 'created' and ${standsSql("s")}
         order by c.record_id, s.created_at desc, s.id desc),
       found as (
         select t.id, m.person_id from meant m join ${table} t on t.workspace_id = $1 and t.person_ref = m.word
         where t.person_id is null and t.person_ref is not null
         ${byName ? `union ${namesakes}` : ""}),
       few as materialized (
         select f.id, min(f.person_id::text)::uuid as person_id from found f group by f.id having count(distinct f.person_id) = 1 limit $3),
       joined as (
         update ${table} t set person_id = f.person_id from few f join brought b on b.person_id = f.person_id
         where t.workspace_id = $1 and t.id = f.id and t.person_id is null returning t.id, t.account_id, t.person_id, b.set_id),
       noted as (
         insert into changes (workspace_id, set_id, id, record_kind, record_id, op, fields)
         select $1, j.set_id, gen_random_uuid(), '${kind}', j.id, 'updated', jsonb_build_object('person_id', jsonb_build_array(null, j.person_id)) from joined j)
       select j.id, j.account_id, j.person_id from joined j`,
      [tx.workspace, ids, rowsAtOnce],
    );
    for (const { id, account_id, person_id } of rows) {
      if (kind === "order") heard["orders.changed"].add(id);
      if (account_id) heard["accounts.changed"].add(account_id);
      heard["people.changed"].add(person_id);
    }
  }
  // Whom it joined is heard of once more; so are those for whom there was no room this time.
  for (const [topic, concerned] of Object.entries(heard)) await announce(tx, topic, concerned);
}

/** At an account its people are known by their names. */
const namesakes = `select t.id, p.id from people p
           join employments e on e.workspace_id = $1 and e.person_id = p.id
           join touches t on t.workspace_id = $1 and t.account_id = e.account_id and t.person_id is null and t.person_ref is not null
             and lower(btrim(t.person_ref collate "und-x-icu")) = lower(btrim(p.name collate "und-x-icu"))
           where p.workspace_id = $1 and p.id = any ($2::uuid[])`;

const named = [
  { kind: "order", table: "orders", byName: false },
  { kind: "touch", table: "touches", byName: true },
] as const;
