import type { Day } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { worksOn } from "../../weigh/standing/index.ts";
import type { Question, Stratum, Unit } from "./contract.ts";

/** What is asked of which base. */
export interface FrameOf {
  unit: Unit;
  questions: Question[];
  top: number;
  day: Day;
  zone: string;
}

/** So many records of the base share stratum, source and owner. */
export interface Cell {
  stratum: Stratum;
  source: string | null;
  owner: string | null;
  records: number;
  /** How many of them have what a question asks about. */
  questions: Partial<Record<Question, number>>;
}

export interface DrawnRecord {
  stratum: Stratum;
  account_id: string;
  person_id: string | null;
  employment_id: string | null;
  source_id: string | null;
  owner_id: string | null;
  worth_minor: number;
  /** By question; null where the record has nothing to be right or wrong. */
  asked: Record<Question, { value: string | null; point: string | null; known_on: Day } | null>;
}

/** The base by cells, and one fingerprint over all ids in it. */
export async function countFrame(tx: Tx, of: FrameOf): Promise<{ cells: Cell[]; fingerprint: string }> {
  const row = await hashed(tx, () =>
    tx.one<{ cells: Cell[] | null; fingerprint: string | null }>(
      `with ${frameSql(of)}, cell as (
       select f.stratum, f.source_id, f.owner_id, count(*) as records, ${of.questions.map((question) => `count(f.${question}) as ${question}`).join(", ")}
       from frame f group by f.stratum, f.source_id, f.owner_id)
     select (select jsonb_agg(jsonb_build_object('stratum', c.stratum, 'source', c.source_id, 'owner', c.owner_id, 'records', c.records,
         'questions', jsonb_build_object(${of.questions.map((question) => `'${question}', c.${question}`).join(", ")}))
         order by c.stratum, c.source_id, c.owner_id) from cell c) as cells,
       (select md5(string_agg(f.record_id::text, '' order by f.record_id)) from frame f) as fingerprint`,
      values(tx, of),
    ),
  );
  return { cells: row?.cells ?? [], fingerprint: row?.fingerprint ?? "" };
}

/**
 * Draws by lot: within a stratum the records stand in the order of a hash of seed and id, and the first so many are taken. The same seed draws the
 * same from the same base, and a record keeps its place whatever else comes or goes.
 */
export async function drawRecords(
  tx: Tx,
  of: FrameOf,
  seed: string,
  sizes: Record<Stratum, number>,
): Promise<DrawnRecord[]> {
  const asked = of.questions
    .map(
      (question) =>
        `'${question}', case when f.${question} is not null then f.${question} || jsonb_build_object('known_on',
           greatest((f.${question} ->> 'known_on')::date, verified.${question})) end`,
    )
    .join(", ");
  return hashed(tx, () =>
    tx.query<DrawnRecord>(
      `with ${frameSql(of)}, lot as (
         select f.*, row_number() over (partition by f.stratum order by sha256(convert_to($6 || f.record_id::text, 'UTF8')), f.record_id) as place
         from frame f
       ), placed as materialized (
         select p.* from lot p where p.place <= case p.stratum when 'top' then $7::int else $8::int end
       )
       select p.stratum, p.account_id, p.person_id, p.employment_id, p.source_id, p.owner_id, p.worth_minor, jsonb_build_object(${asked}) as asked
       from placed p
       cross join lateral (select ${factsSql(of)}) f
       left join lateral (
         select max(v.outcome_on) filter (where v.question = 'there') as there, max(v.outcome_on) filter (where v.question = 'role') as role,
           null::date as email, null::date as phone, null::date as address
         from verification_checks v where v.workspace_id = $1 and v.employment_id = p.employment_id and ${foundOut("v")}) verified on true
       order by p.stratum desc, p.place`,
      [...values(tx, of), seed, sizes.top, sizes.rest],
    ),
  );
}

/**
 * The base is joined from whole tables, which are about as long as each other. Just after a first import the planner may take them for empty, and would
 * go through one for each row of another.
 */
async function hashed<T>(tx: Tx, ask: () => Promise<T>): Promise<T> {
  await tx.query("set local enable_nestloop = off");
  const answer = await ask();
  await tx.query("set local enable_nestloop = on");
  return answer;
}

const values = (tx: Tx, of: FrameOf): unknown[] => [tx.workspace, of.top, of.day, of.zone, of.unit];

const rankOfRole =
  "case e.buying_role when 'decides' then 1 when 'champions' then 2 when 'influences' then 3 when 'pays' then 4 else 5 end";
const kinds = { email: "email", phone: "phone", address: "postal" } as const;

const known = (created: string): string => `(${created} at time zone $4)::date`;

/** SQL: the day on which a field of a record was last written anew, by history; null where it is as it was made. `$1` workspace, `$4` zone. */
export const rewrittenOn = (record: string, field: string): string =>
  `(select max((h.created_at at time zone $4)::date) from changes g join change_sets h on h.workspace_id = $1 and h.id = g.set_id
    where g.workspace_id = $1 and g.record_id = ${record} and g.op = 'updated' and g.fields ? '${field}' and h.undone_by_id is null and h.undoes_id is null)`;

/** SQL: an outcome `v` after which somebody knew. That a title is wrong, and nobody says what is right, is no knowledge of it. */
export const foundOut = (v: string): string =>
  `(${v}.outcome = 'right' or (${v}.outcome = 'wrong' and ${v}.right_value is not null))`;

/** What is written down about each question, of one drawn record `p`, by its own indexes. */
function factsSql({ unit, questions }: FrameOf): string {
  const fact = (value: string, point: string, knownOn: string): string =>
    `jsonb_build_object('value', ${value}, 'point', ${point}, 'known_on', ${knownOn})`;
  const employed = (knownOn: string): string =>
    `(select ${fact("e.title", "null", knownOn)} from employments e where e.workspace_id = $1 and e.id = p.employment_id)`;
  const best = (owner: "person_id" | "account_id", question: keyof typeof kinds): string =>
    `(select ${fact("c.value", "c.id", `greatest(case c.state when 'verified' then c.state_on end, ${known("c.created_at")}, ${rewrittenOn("c.id", "value")})`)}
      from contact_points c where c.workspace_id = $1 and c.kind = '${kinds[question]}' and c.${owner} = p.${owner} and ${worksOn("c")}
      order by c.preferred desc, c.state = 'verified' desc, c.id limit 1)`;
  const pointOf = (question: keyof typeof kinds): string => {
    if (unit !== "customer") return best("person_id", question);
    const order =
      question === "address" ? (["account_id", "person_id"] as const) : (["person_id", "account_id"] as const);
    return `coalesce(${order.map((owner) => best(owner, question)).join(", ")})`;
  };
  return questions
    .map((question) => {
      const sql =
        question === "there"
          ? employed(known("e.created_at"))
          : question === "role"
            ? employed(`greatest(${known("e.created_at")}, ${rewrittenOn("e.id", "title")})`)
            : pointOf(question);
      return `case when p.${question} then ${sql} end as ${question}`;
    })
    .join(", ");
}

/**
 * All that could be drawn: customers, each with the person to ask first, or everybody employed at one. Only what has something to be right or wrong
 * belongs to it: a missing address is a gap, not an error. Each question says only that something is written down: counting and drawing need no more.
 * `$1` workspace, `$2` how many accounts are the top, `$3` day, `$4` zone, `$5` unit.
 */
function frameSql({ unit, questions }: FrameOf): string {
  const points = (["email", "phone", "address"] as const).filter((question) => questions.includes(question));
  const best = (owner: "person_id" | "account_id", question: keyof typeof kinds): string =>
    `${owner === "person_id" ? "own" : "firm"}_${question} as materialized (
       select c.${owner}, true as point
       from contact_points c where c.workspace_id = $1 and c.kind = '${kinds[question]}' and c.${owner} is not null and ${worksOn("c")}
       group by c.${owner})`;
  const ofCustomer = unit === "customer";
  const pointOf = (question: keyof typeof kinds): string => {
    if (!ofCustomer) return `own_${question}.point`;
    const order = question === "address" ? ["firm", "own"] : ["own", "firm"];
    return `coalesce(${order.map((whose) => `${whose}_${question}.point`).join(", ")})`;
  };
  const columns: Record<Question, string> = {
    there: "case when s.employment_id is not null then true end",
    role: "case when s.title is not null then true end",
    email: points.includes("email") ? pointOf("email") : "null",
    phone: points.includes("phone") ? pointOf("phone") : "null",
    address: points.includes("address") ? pointOf("address") : "null",
  };
  return `customer as materialized (
    select s.account_id, s.owner_id, s.revenue_12m_minor as worth_minor
    from standing s where s.workspace_id = $1 and s.relationship = 'customer' and $4::text is not null
  ), top as materialized (
    select c.account_id from customer c where c.worth_minor > 0 order by c.worth_minor desc, c.account_id limit $2
  ), staff as materialized (
    select distinct on (e.account_id${ofCustomer ? "" : ", e.person_id"}) e.account_id, e.person_id, e.id as employment_id, e.title, e.created_at
    from customer c join employments e on e.workspace_id = $1 and e.account_id = c.account_id
    where (e.started_on is null or e.started_on <= $3) and (e.ended_on is null or e.ended_on >= $3)
    order by e.account_id, ${ofCustomer ? "" : "e.person_id, "}${rankOfRole}, e.created_at, e.id
  ), ${points.map((question) => `${best("person_id", question)}, ${ofCustomer ? `${best("account_id", question)},` : ""}`).join("\n")}
  brought_person as materialized (
    select distinct on (r.person_id) r.person_id, r.source_id from source_records r
    where r.workspace_id = $1 and r.person_id is not null order by r.person_id, r.created_at, r.id
  ), brought_account as materialized (
    select distinct on (r.account_id) r.account_id, r.source_id from source_records r
    where r.workspace_id = $1 and r.account_id is not null and r.kind = 'account' order by r.account_id, r.created_at, r.id
  ), whole as materialized (
    select case when top.account_id is null then 'rest' else 'top' end as stratum, c.account_id, s.person_id, s.employment_id, c.owner_id, c.worth_minor,
      coalesce(bp.source_id, ba.source_id) as source_id, case $5::text when 'customer' then c.account_id else s.employment_id end as record_id,
      ${questions.map((question) => `${columns[question]} as ${question}`).join(", ")}
    from customer c
    left join top on top.account_id = c.account_id
    ${ofCustomer ? "left join" : "join"} staff s on s.account_id = c.account_id
    ${points
      .map(
        (question) =>
          `left join own_${question} on own_${question}.person_id = s.person_id ${ofCustomer ? `left join firm_${question} on firm_${question}.account_id = c.account_id` : ""}`,
      )
      .join("\n")}
    left join brought_person bp on bp.person_id = s.person_id
    left join brought_account ba on ba.account_id = c.account_id
  ), frame as materialized (
    select w.* from whole w where num_nonnulls(${questions.map((question) => `w.${question}`).join(", ")}) > 0)`;
}
