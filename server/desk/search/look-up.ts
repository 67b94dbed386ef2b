import type { Tx } from "../../platform/db/index.ts";
import { dayAt, thereOn } from "../../know/people/index.ts";

/** Records with an entry. */
export type EntryKind = "account" | "person" | "product" | "item";
/** What has words of its own but no name. */
export type TextKind = "note" | "touch";
export type SearchKind = EntryKind | TextKind | "order";

export interface Entry {
  kind: EntryKind;
  record_id: string;
  account_id: string | null;
  title: string;
  detail: string | null;
  name_words: string;
  place_words: string;
  point_words: string;
  address_words: string;
}

/** The last code point sorts after every word that begins with what stands before it. */
const end = "\u{10FFFF}";
/** Words counted for a beginning: where there are more, the beginning is broad whatever they add up to. */
const mostCounted = 400;
const mostCountedOfEdit = 12;
/** A word that more entries have says nothing of what was meant, and making the list of them is the most of the work. */
const mostOfCommon = 8_000;

export interface KnownWord {
  /** Entries that have the word itself. */
  exact: number;
  /** Entries that have a word beginning with it, at least; each entry counted once for each such word. */
  beginning: number;
  /** There are more words with this beginning than were counted. */
  broad: boolean;
  /** The most frequent words with this beginning, without those that very many entries have. */
  common: string[];
}

export interface Dictionary {
  /** Entries there are, and texts. */
  entries: number;
  texts: number;
  words: KnownWord[];
}

/** What the dictionary knows of each word, in one round trip. */
export async function lookUpWords(tx: Tx, words: string[]): Promise<Dictionary> {
  const rows = await tx.query<{
    entries: number | null;
    texts: number | null;
    exact: number | null;
    beginning: number;
    words: number;
    common: string[] | null;
  }>({
    name: "search.look-up-words",
    text: `select (select n from search_words e where e.workspace_id = $1 and e.word = '') as entries,
                  (select n from search_words e where e.workspace_id = $1 and e.word = '~') as texts, b.exact, b.beginning, b.words, b.common
           from unnest($2::text[]) with ordinality as q (word, i)
           cross join lateral (
             select coalesce(sum(d.n), 0)::bigint as beginning, count(*) as words, max(d.n) filter (where d.word = q.word) as exact,
                    (array_agg(d.word order by d.n desc) filter (where d.n <= $5))[1:8] as common
             from (select w.word, w.n from search_words w
                   where w.workspace_id = $1 and w.word >= q.word collate "C" and w.word < (q.word || $3) collate "C"
                   order by w.word limit $4) d) b
           order by q.i`,
    values: [tx.workspace, words, end, mostCounted, mostOfCommon],
  });
  return {
    entries: rows[0]?.entries ?? 0,
    texts: rows[0]?.texts ?? 0,
    words: rows.map((row) => ({
      exact: row.exact ?? 0,
      beginning: row.beginning,
      broad: row.words >= mostCounted,
      common: row.common ?? [],
    })),
  };
}

export interface KnownEdit {
  /** Which of the asked words it corrects. */
  of: number;
  edit: string;
  exact: number;
  beginning: number;
  broad: boolean;
}

/** Which of these corrections are words, or begin some; in one round trip. */
export function lookUpEdits(tx: Tx, of: number[], edits: string[]): Promise<KnownEdit[]> {
  return tx.query<KnownEdit>({
    name: "search.look-up-edits",
    text: `select q.i as of, q.word as edit, coalesce(b.exact, 0) as exact, b.beginning, b.words >= $5 as broad
           from unnest($2::int[], $3::text[]) as q (i, word)
           cross join lateral (
             select sum(d.n)::bigint as beginning, count(*) as words, max(d.n) filter (where d.word = q.word) as exact
             from (select w.word, w.n from search_words w
                   where w.workspace_id = $1 and w.word >= q.word collate "C" and w.word < (q.word || $4) collate "C"
                   order by w.word limit $5) d) b
           where b.words > 0`,
    values: [tx.workspace, of, edits, end, mostCountedOfEdit],
  });
}

/** The letters of the workspace's dictionary. */
export async function lookUpLetters(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ letter: string }>({
    name: "search.look-up-letters",
    text: "select letter from search_letters where workspace_id = $1",
    values: [tx.workspace],
  });
  return rows.map((row) => row.letter);
}

/** Entries that satisfy a condition over words (tsquery syntax) and match all patterns of the sieve, `most` of them in no order. */
export function findEntries(
  tx: Tx,
  condition: string,
  kinds: EntryKind[] | null,
  most: number,
  sieve: string[] = [],
): Promise<Entry[]> {
  return tx.query<Entry>({
    name: "search.find-entries",
    text: "select kind, record_id, account_id, title, detail, name_words, place_words, point_words, address_words from search_find($1::tsquery, $2::text[], $3, $4::text[])",
    values: [condition, kinds, most, sieve.length > 0 ? sieve : null],
  });
}

/** Entries whose name begins so, in the order of names. */
export function findBeginnings(tx: Tx, beginning: string, kinds: EntryKind[] | null, most: number): Promise<Entry[]> {
  return tx.query<Entry>({
    name: "search.find-beginnings",
    text: `select e.kind, e.record_id, e.account_id, e.title, e.detail, e.name_words, e.place_words, e.point_words, e.address_words
           from search_entries e
           where e.workspace_id = $1 and e.name_words >= $2 collate "C" and e.name_words < ($2 || $3) collate "C"
             and ($4::text[] is null or e.kind = any ($4))
           order by e.name_words collate "C" limit $5`,
    values: [tx.workspace, beginning, end, kinds, most],
  });
}

export interface Worth {
  account_id: string;
  relationship: string | null;
  revenue_12m_minor: number;
}

export function lookUpWorth(tx: Tx, accounts: string[]): Promise<Worth[]> {
  return tx.query<Worth>({
    name: "search.look-up-worth",
    text: "select account_id, relationship, revenue_12m_minor from standing where workspace_id = $1 and account_id = any ($2::uuid[])",
    values: [tx.workspace, accounts],
  });
}

const entryColumns =
  "e.kind, e.record_id, e.account_id, e.title, e.detail, e.name_words, e.place_words, e.point_words, e.address_words";

/** The entries of these records, in their order. */
export function readEntries(tx: Tx, ids: string[]): Promise<Entry[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return tx.query<Entry>({
    name: "search.read-entries",
    text: `select ${entryColumns} from unnest($2::uuid[]) with ordinality as n (id, place)
           join search_entries e on e.workspace_id = $1 and e.record_id = n.id order by n.place`,
    values: [tx.workspace, ids],
  });
}

/** Customers that bring most, and of how many the people are looked at: one large customer has many. */
const mostWorthy = 300;
const mostWithPeople = 60;

/** Entries of those customers, and of who works there, that match all patterns: where a word is so common that not all who have it can be read. */
export function findWorthiest(tx: Tx, sieve: string[], kinds: EntryKind[] | null, most: number): Promise<Entry[]> {
  return tx.query<Entry>({
    name: "search.find-worthiest",
    text: `with best as materialized (
             select s.account_id, row_number() over (order by s.revenue_12m_minor desc, s.account_id desc) as place from standing s
             where s.workspace_id = $1 and s.relationship = 'customer' order by s.revenue_12m_minor desc, s.account_id desc limit $5),
           ids as materialized (
             select b.account_id as id, b.place from best b
             union all
             select m.person_id, b.place from best b
             join employments m on m.workspace_id = $1 and m.account_id = b.account_id and ${thereOn("m", dayAt("$7"))} where b.place <= $6)
           select ${entryColumns} from ids i
           join search_entries e on e.workspace_id = $1 and e.record_id = i.id
           where (' ' || e.name_words || ' ') ~ all ($2::text[]) and ($3::text[] is null or e.kind = any ($3))
           order by i.place limit $4`,
    values: [tx.workspace, sieve, kinds, most, mostWorthy, mostWithPeople, tx.ctx.clock.now()],
  });
}
