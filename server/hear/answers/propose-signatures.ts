import { newId, type Tx } from "../../platform/db/index.ts";
import { dayAt, normalPoint, thereOn } from "../../know/people/index.ts";
import { readSignature } from "./signature.ts";

interface Signed {
  id: string;
  sent_at: Date;
  person_id: string;
  name: string;
  signature: string;
  employment_id: string | null;
  title: string | null;
  /** What is known already, of them and of where they work. */
  points: { kind: string; normal: string; street: string | null; postal_code: string | null }[];
}

/** Proposes what people write of themselves below their letters and we don't know. Nothing is changed, and what was decided is not asked again. */
export async function proposeSignatures(tx: Tx, ids: string[]): Promise<void> {
  const signed = await tx.query<Signed>(
    `select m.id, m.sent_at, m.person_id, p.name, m.signature, e.id as employment_id, e.title,
       coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'normal', c.normal, 'street', c.street, 'postal_code', c.postal_code))
         from contact_points c where c.workspace_id = $1 and (c.person_id = m.person_id or c.account_id = e.account_id)), '[]') as points
     from messages m
     join people p on p.workspace_id = $1 and p.id = m.person_id
     left join lateral (
       -- The one job they have, or the one that no day ends; of several a title may be either's.
       select j.id, j.title, j.account_id from (
         select n.id, n.title, n.account_id, n.ended_on, count(*) over () as jobs, count(*) filter (where n.ended_on is null) over () as lasting
         from employments n where n.workspace_id = $1 and n.person_id = m.person_id and ${thereOn("n", dayAt("$3"))}) j
       where j.jobs = 1 or (j.ended_on is null and j.lasting = 1)) e on true
     where m.workspace_id = $1 and m.id = any ($2::uuid[]) and m.direction = 'in' and m.kind = 'human' and m.signature is not null
       and m.private_to is null
     order by m.sent_at, m.id`,
    [tx.workspace, ids, tx.ctx.clock.now()],
  );
  const rows = signed.flatMap((one) => newsOf(one).map((news) => ({ id: newId(), ...news, ...told(one) })));
  if (rows.length === 0) return;
  await tx.query(
    `insert into signature_proposals (workspace_id, id, person_id, employment_id, kind, value, normal, fields, message_id, told_at)
     select $1, r.id, r.person_id, r.employment_id, r.kind, r.value, r.normal, r.fields, r.message_id, r.told_at
     from jsonb_to_recordset($2::jsonb) as r (id uuid, person_id uuid, employment_id uuid, kind text, value text, normal text, fields jsonb, message_id uuid, told_at timestamptz)
     on conflict (workspace_id, person_id, kind, normal) do update set told_at = excluded.told_at, message_id = excluded.message_id
     where signature_proposals.taken is null`,
    [
      tx.workspace,
      JSON.stringify([...new Map(rows.map((row) => [`${row.person_id} ${row.kind} ${row.normal}`, row])).values()]),
    ],
  );
}

const told = ({ id, sent_at, person_id }: Signed) => ({ message_id: id, told_at: sent_at, person_id });

interface News {
  kind: "phone" | "title" | "postal";
  value: string;
  normal: string;
  employment_id: string | null;
  fields: object;
}

function newsOf({ signature, name, employment_id, title, points }: Signed): News[] {
  const says = readSignature(signature, name);
  const news: News[] = [];
  for (const value of says.phones) {
    const normal = normalPoint({ kind: "phone", value });
    if (!points.some((point) => point.kind === "phone" && sameNumber(point.normal, normal)))
      news.push({ kind: "phone", value, normal, employment_id: null, fields: {} });
  }
  if (says.title && employment_id && folded(says.title) !== folded(title ?? ""))
    news.push({ kind: "title", value: says.title, normal: folded(says.title), employment_id, fields: {} });
  if (says.postal) {
    const { street, postal_code, city } = says.postal;
    const there = points.some(
      (point) =>
        point.kind === "postal" &&
        folded(point.postal_code ?? "") === folded(postal_code) &&
        folded(point.street ?? "") === folded(street),
    );
    const value = `${street}, ${postal_code} ${city}`;
    if (!there)
      news.push({
        kind: "postal",
        value,
        normal: folded(value),
        employment_id: null,
        fields: { street, postal_code, city },
      });
  }
  return news;
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, " ")
    .trim();

/** A number written without its country is the end of one with it. */
function sameNumber(one: string, other: string): boolean {
  const bare = (text: string): string => text.replaceAll(/\D/g, "").replace(/^0+/, "");
  const [a, b] = [bare(one), bare(other)];
  return a === b || (Math.min(a.length, b.length) >= 8 && (a.endsWith(b) || b.endsWith(a)));
}
