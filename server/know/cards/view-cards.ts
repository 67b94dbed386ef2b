import type { Tx } from "../../platform/db/index.ts";
import { dayAt, thereOn } from "../people/index.ts";
import { inBook, type Reader } from "./book.ts";
import type { CardPoint, CardSays } from "./card.ts";

/** A person as a card, ready to be composed. */
export interface CardView {
  id: string;
  /** The file's name in the book. */
  name: string;
  uid: string;
  text: string | null;
  says: CardSays & { points: StoredPoint[] };
  employment_id: string | null;
  note_id: string | null;
  etag: string;
}
export type StoredPoint = CardPoint & { id: string };
/** A card's name and version, without the card. */
export type CardMark = Pick<CardView, "id" | "name" | "etag">;

/** What the card says of `p`; `w` is where they work now: first what no day ends, then the newest. Addresses that reach nobody are left out. */
const says = `jsonb_build_object('name', p.name, 'given_name', p.given_name, 'family_name', p.family_name, 'honorific', p.honorific,
  'birthday', p.birthday, 'organisation', w.account_name, 'title', w.title,
  'note', (select n.words from notes n where n.workspace_id = $1 and n.id = c.note_id),
  'tags', coalesce((select jsonb_agg(g.name order by g.name) from person_tags t join tags g on g.workspace_id = $1 and g.id = t.tag_id
    where t.workspace_id = $1 and t.person_id = p.id), '[]'),
  'points', coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'kind', t.kind, 'label', t.label, 'value', t.value, 'normal', t.normal,
      'preferred', t.preferred, 'street', t.street, 'city', t.city, 'region', t.region, 'postal_code', t.postal_code, 'country', t.country)
      order by t.preferred desc, t.id)
    from contact_points t where t.workspace_id = $1 and t.person_id = p.id and t.state <> 'dead'), '[]'))`;

/** `now` is the parameter of the instant. */
const from = (now: string): string => `left join cards c on c.workspace_id = $1 and c.person_id = p.id
  left join lateral (select e.id as employment_id, e.title, a.name as account_name from employments e
    join accounts a on a.workspace_id = $1 and a.id = e.account_id
    where e.workspace_id = $1 and e.person_id = p.id and ${thereOn("e", dayAt(now))}
    order by e.ended_on is not null, e.started_on desc nulls last, e.id desc limit 1) w on true
  cross join lateral (select ${says} as says) s`;

const mark = "p.id, coalesce(c.name, p.id || '.vcf') as name, md5(s.says::text || coalesce(c.text, '')) as etag";
const whole = `${mark}, coalesce(c.uid, p.id::text) as uid, c.text, s.says, w.employment_id, c.note_id`;

/** One page of a book by the ids of its people, names and versions only. */
export async function listMarks(tx: Tx, { user, book }: Reader, after: string, limit: number): Promise<CardMark[]> {
  return tx.query<CardMark>({
    name: `cards.marks.${book}`,
    text: `select ${mark} from (select * from people p where p.workspace_id = $1 and p.id > $3 and ${inBook(book, "$5")} order by p.id limit $4) p
           ${from("$5")} order by p.id`,
    values: [tx.workspace, user, after, limit, tx.ctx.clock.now()],
  });
}

/** One page of a book with all that the cards say. */
export async function listCards(tx: Tx, { user, book }: Reader, after: string, limit: number): Promise<CardView[]> {
  return tx.query<CardView>({
    name: `cards.page.${book}`,
    text: `select ${whole} from (select * from people p where p.workspace_id = $1 and p.id > $3 and ${inBook(book, "$5")} order by p.id limit $4) p
           ${from("$5")} order by p.id`,
    values: [tx.workspace, user, after, limit, tx.ctx.clock.now()],
  });
}

/** Names and versions of those of these people who are in the book. */
export async function markCards(tx: Tx, { user, book }: Reader, ids: string[]): Promise<CardMark[]> {
  if (ids.length === 0) return [];
  return tx.query<CardMark>({
    name: `cards.marked.${book}`,
    text: `select ${mark} from (select * from people p where p.workspace_id = $1 and p.id = any ($3::uuid[]) and ${inBook(book, "$4")}) p
           ${from("$4")} order by p.id`,
    values: [tx.workspace, user, ids, tx.ctx.clock.now()],
  });
}

/** Those of these people who are in the book. */
export async function viewCards(tx: Tx, { user, book }: Reader, ids: string[]): Promise<CardView[]> {
  return tx.query<CardView>({
    name: `cards.some.${book}`,
    text: `select ${whole} from (select * from people p where p.workspace_id = $1 and p.id = any ($3::uuid[]) and ${inBook(book, "$4")}) p
           ${from("$4")} order by p.id`,
    values: [tx.workspace, user, ids, tx.ctx.clock.now()],
  });
}

/** These people as cards, whoever asks. */
export async function peopleCards(tx: Tx, ids: string[]): Promise<CardView[]> {
  return tx.query<CardView>({
    name: "cards.people",
    text: `select ${whole} from (select * from people p where p.workspace_id = $1 and p.id = any ($2::uuid[])) p ${from("$3")} order by p.id`,
    values: [tx.workspace, ids, tx.ctx.clock.now()],
  });
}

/** People by the names of their cards' files; a name nobody has, or whose person is gone, is left out. */
export async function findNames(tx: Tx, names: string[]): Promise<Map<string, string>> {
  const own = new Map(names.flatMap((name) => (ownName.test(name) ? [[name, name.slice(0, -4)] as const] : [])));
  const rows = await tx.query<{ name: string; person_id: string }>(
    `select c.name, c.person_id from cards c join people p on p.workspace_id = $1 and p.id = c.person_id
     where c.workspace_id = $1 and c.name = any ($2::text[])
     union all
     select p.id || '.vcf', p.id from people p where p.workspace_id = $1 and p.id = any ($3::uuid[])
       and not exists (select from cards c where c.workspace_id = $1 and c.person_id = p.id)`,
    [tx.workspace, names, [...own.values()]],
  );
  return new Map(rows.map((row) => [row.name, row.person_id]));
}

const ownName = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.vcf$/;
