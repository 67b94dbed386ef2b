import type { Tx } from "../../../platform/db/index.ts";
import { cellOf, columnOf } from "../importing/custom-cell.ts";
import { channels } from "../importing/decide-suppressions.ts";
import type { CustomValue, MappedRecord, SuppressPart } from "../mapping/index.ts";
import type { SurvivingKind } from "../surviving/fields.ts";

/** What a row tells of a record besides its fields and contact points. */
export interface Told {
  id: string;
  record: MappedRecord;
  /** Where the person of the row works by it. */
  accountId: string | null;
}

export interface Fact {
  field: string;
  here: string | null;
  there: string | null;
}

type Part = NonNullable<MappedRecord["account"]> | NonNullable<MappedRecord["person"]>;

/** What each row says of tags, notes, own fields, what they do not want, status and jobs, and the record has not, or has otherwise. */
export async function differingExtras(tx: Tx, kind: SurvivingKind, told: Told[]): Promise<Fact[][]> {
  const ids = [...new Set(told.map(({ id }) => id))];
  const stored = await readExtras(tx, kind, ids);
  const own = kind === "account" ? await accountFacts(tx, ids) : await personFacts(tx, ids);
  return told.map((one) => {
    const part = one.record[kind] as Part;
    return [...lacking(stored, one.id, part), ...own(one)];
  });
}

interface Extras {
  has: Set<string>;
  custom: Map<string, { kind: CustomValue["type"]; values: Record<string, unknown> | null }>;
}

function lacking({ has, custom }: Extras, id: string, part: Part): Fact[] {
  const facts: Fact[] = [];
  const want = (mark: string, field: string, there: string): void => {
    if (!has.has(`${id}|${mark}`)) facts.push({ field, here: null, there });
  };
  for (const tag of part.tags ?? []) want(`tag|${tag.toLowerCase()}`, "tag", tag);
  if (part.note) want(`note|${part.note}`, "note", part.note);
  for (const [word, forbidden] of channels)
    if (part.suppress?.[word] && !has.has(`${id}|no|`))
      for (const channel of forbidden) want(`no|${channel}`, noField[word], channel);
  for (const value of part.custom ?? []) {
    const field = custom.get(value.name.toLowerCase());
    const stored = custom.get(`${id}|${value.name.toLowerCase()}`)?.values;
    const here = stored?.[columnOf[field?.kind ?? value.type]] ?? null;
    const there = cellOf(field?.kind ?? value.type, value, String(stored?.["currency"] ?? ""));
    if (!sameValue(here, there))
      facts.push({ field: value.name, here: here === null ? null : String(here), there: value.value });
  }
  return facts;
}

const noField: Record<keyof SuppressPart, string> = { mail: "do_not_mail", call: "do_not_call", post: "do_not_post" };

/** Numbers by what they are worth: 12.50 is 12.5. */
export function sameValue(here: unknown, there: unknown): boolean {
  if (here === null || there === null) return here === there;
  return String(here) === String(there) || (isNumber(here) && isNumber(there) && Number(here) === Number(there));
}

const isNumber = (value: unknown): boolean => /^-?\d+(\.\d+)?$/.test(String(value));

async function readExtras(tx: Tx, kind: SurvivingKind, ids: string[]): Promise<Extras> {
  const tags = kind === "account" ? "account_tags" : "person_tags";
  const marks = await tx.query<{ mark: string }>(
    `select t.${kind}_id || '|tag|' || lower(g.name) as mark from ${tags} t
     join tags g on g.workspace_id = $1 and g.id = t.tag_id where t.workspace_id = $1 and t.${kind}_id = any ($2::uuid[])
     union all
     select n.${kind}_id || '|note|' || n.words from notes n
     where n.workspace_id = $1 and n.${kind}_id = any ($2::uuid[]) and n.${kind}_id is not null
     union all
     select s.${kind}_id || '|no|' || coalesce(s.channel, '') from suppressions s
     where s.workspace_id = $1 and s.${kind}_id = any ($2::uuid[]) and s.${kind}_id is not null`,
    [tx.workspace, ids],
  );
  const values = await tx.query<{
    label: string;
    kind: CustomValue["type"];
    record: string | null;
    values: Record<string, unknown> | null;
  }>(
    `select lower(f.label) as label, f.kind, v.record_id as record, to_jsonb(v) as values from custom_fields f
     left join custom_values v on v.workspace_id = $1 and v.field_id = f.id and v.record_id = any ($2::uuid[])
     where f.workspace_id = $1 and f.record_kind = $3`,
    [tx.workspace, ids, kind],
  );
  const custom: Extras["custom"] = new Map();
  for (const row of values) {
    custom.set(row.label, { kind: row.kind, values: null });
    if (row.record) custom.set(`${row.record}|${row.label}`, row);
  }
  return { has: new Set(marks.map(({ mark }) => mark)), custom };
}

/** Each of them only where the row tells it; null says that it is not. */
function differing(here: Record<string, string | null>, there: Record<string, string | null | undefined>): Fact[] {
  return Object.entries(there).flatMap(([field, says]) => {
    const stored = here[field] ?? null;
    return says === undefined || says === stored ? [] : [{ field, here: stored, there: says }];
  });
}

/** An end before its beginning was not believed. */
const endOf = (end: string | null | undefined, began: string | null | undefined): string | null | undefined =>
  end && began && end < began ? undefined : end;

/** Status, since and until, and the colleague who is responsible. */
async function accountFacts(tx: Tx, ids: string[]): Promise<(told: Told) => Fact[]> {
  const rows = await tx.query<Record<string, string | null> & { id: string }>(
    `select a.id, r.status as relationship, r.started_on::text as since, r.ended_on::text as until, a.owner_id, u.name as owner
     from accounts a left join users u on u.workspace_id = $1 and u.id = a.owner_id
     left join lateral (select l.status, l.started_on, l.ended_on from relationships l where l.workspace_id = $1 and l.account_id = a.id
       order by l.ended_on desc nulls first, l.started_on desc nulls last, l.id desc limit 1) r on true
     where a.workspace_id = $1 and a.id = any ($2::uuid[])`,
    [tx.workspace, ids],
  );
  const stored = new Map(rows.map((row) => [row.id, row]));
  const colleagues = await colleaguesOf(tx);
  return ({ id, record: { account: part } }) => {
    const here = stored.get(id);
    if (!here || !part) return [];
    const { relationship, since, until } = part;
    const facts = differing(here, { relationship, since, until: endOf(until, since) });
    const meant = part.owner ? colleagues.get(part.owner.trim().toLowerCase()) : undefined;
    if (meant && meant !== here["owner_id"])
      facts.push({ field: "owner", here: here["owner"] ?? null, there: part.owner as string });
    return facts;
  };
}

/** By name and by e-mail, as imports know them. */
export async function colleaguesOf(tx: Tx): Promise<Map<string, string>> {
  const users = await tx.query<{ id: string; name: string; email: string }>(
    "select u.id, u.name, u.email from users u where u.workspace_id = $1",
    [tx.workspace],
  );
  return new Map(
    users.flatMap(({ id, name, email }): [string, string][] => [
      [name.toLowerCase(), id],
      [email.toLowerCase(), id],
    ]),
  );
}

/** Whether a name or an e-mail is that of the colleague who has the account: whose name it is we know already. */
export async function ownedBy(
  tx: Tx,
  ids: string[],
): Promise<(id: string, named: string | null | undefined) => boolean> {
  const colleagues = await colleaguesOf(tx);
  const rows = await tx.query<{ id: string; owner_id: string }>(
    "select a.id, a.owner_id from accounts a where a.workspace_id = $1 and a.id = any ($2::uuid[]) and a.owner_id is not null",
    [tx.workspace, ids],
  );
  const owners = new Map(rows.map((row) => [row.id, row.owner_id]));
  return (id, named) => owners.has(id) && colleagues.get((named ?? "").trim().toLowerCase()) === owners.get(id);
}

/** The job at the account of the row: that there is one, its title, role and dates. */
async function personFacts(tx: Tx, ids: string[]): Promise<(told: Told) => Fact[]> {
  const rows = await tx.query<Record<string, string | null>>(
    `select e.person_id || '|' || e.account_id as pair, e.title, e.buying_role as role, e.started_on::text as from, e.ended_on::text as until
     from employments e where e.workspace_id = $1 and e.person_id = any ($2::uuid[]) order by e.ended_on nulls last, e.id`,
    [tx.workspace, ids],
  );
  const stored = new Map(rows.map((row) => [row["pair"], row]));
  return ({ id, accountId, record: { employment, account } }) => {
    if (!accountId || !employment) return [];
    const here = stored.get(`${id}|${accountId}`);
    if (!here) return [{ field: "employment", here: null, there: account?.name ?? account?.key ?? "" }];
    const { title, role, from, until } = employment;
    return differing(here, { title, role, from, until: endOf(until, from) });
  };
}
