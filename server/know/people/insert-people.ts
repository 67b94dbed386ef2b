import { newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { Person } from "./contract.ts";

interface Rows {
  people: Person[];
  employments: { id: string; person_id: string; account_id: string }[];
  points: Record<string, unknown>[];
}

/** Each part takes the ids its rows came with, so the history needs no answer from them. `$1` workspace, `$2` the set, `$3` the instant. */
const text = `
  with made as (
    insert into people (workspace_id, id, name, given_name, family_name, honorific, birthday, language, time_zone, sample, created_at, updated_at)
    select $1, r.id, r.name, r.given_name, r.family_name, r.honorific, r.birthday, r.language, r.time_zone, r.sample, $3, $3
    from json_to_recordset($4) as r (id uuid, name text, given_name text, family_name text, honorific text, birthday date, language text, time_zone text, sample boolean)
  ), employed as (
    insert into employments (workspace_id, id, person_id, account_id, title, buying_role, started_on, ended_on, evidence, confidence_percent,
      end_evidence, end_confidence_percent, created_at)
    select $1, r.id, r.person_id, r.account_id, r.title, r.buying_role, r.started_on, r.ended_on, r.evidence, r.confidence_percent,
      r.end_evidence, r.end_confidence_percent, $3
    from json_to_recordset($5) as r (id uuid, person_id uuid, account_id uuid, title text, buying_role text, started_on date, ended_on date, evidence text,
      confidence_percent smallint, end_evidence text, end_confidence_percent smallint)
    join accounts a on a.workspace_id = $1 and a.id = r.account_id
    returning 1
  ), reached as (
    insert into contact_points (workspace_id, id, person_id, kind, label, value, normal, street, city, region, postal_code, country, state, state_on, preferred, created_at)
    select $1, r.id, r.person_id, r.kind, r.label, r.value, r.normal, r.street, r.city, r.region, r.postal_code, r.country, r.state, r.state_on, r.preferred, $3
    from json_to_recordset($6) as r (id uuid, person_id uuid, kind text, label text, value text, normal text, street text, city text, region text, postal_code text,
      country text, state text, state_on date, preferred boolean)
  ), counted as (
    insert into counts (workspace_id, name, id, n) select $1, 'people', $7, $8
  ), noted as (
    insert into changes (workspace_id, set_id, id, record_kind, record_id, op)
    select $1, $2, c.id, c.kind, c.id, 'created' from unnest($9::uuid[], $10::text[]) as c (id, kind)
  )
  select count(*)::int as employed from employed`;

/** People with all that came with them, their history and their count, by one statement. */
export async function insertPeople(tx: Tx, set: string, { people, employments, points }: Rows): Promise<void> {
  const records = [
    ...people.map((row) => ({ id: row.id, kind: "person" })),
    ...employments.map((row) => ({ id: row.id, kind: "employment" })),
    ...points.map((row) => ({ id: row["id"] as string, kind: "contact-point" })),
  ];
  const done = await tx.one<{ employed: number }>({
    name: "people.insert",
    text,
    values: [
      tx.workspace,
      set,
      tx.ctx.clock.now(),
      JSON.stringify(people),
      JSON.stringify(employments),
      JSON.stringify(points),
      newId(),
      people.length,
      records.map((record) => record.id),
      records.map((record) => record.kind),
    ],
  });
  if (done?.employed !== employments.length)
    await refuseUnknownAccounts(
      tx,
      employments.map((row) => row.account_id),
    );
}

/** An employment at an account that isn't there is the caller's mistake, said with its id. */
export async function refuseUnknownAccounts(tx: Tx, accounts: string[]): Promise<void> {
  const missing = await tx.one<{ id: string }>(
    `select w.id from unnest($2::uuid[]) as w (id)
     where not exists (select from accounts a where a.workspace_id = $1 and a.id = w.id) limit 1`,
    [tx.workspace, accounts],
  );
  if (missing) throw new Fault("unknown_account", { account: missing.id });
}
