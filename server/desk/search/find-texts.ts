import type { Tx } from "../../platform/db/index.ts";
import { Conditions, type Term } from "./conditions.ts";
import { textMark } from "./count-words.ts";
import { excerptOf } from "./excerpt.ts";
import { formsOf } from "./fold-words.ts";
import { type KnownWord, type TextKind } from "./look-up.ts";
import type { QueryWord } from "./query-words.ts";
import { sieveFor } from "./sieve.ts";

export interface FoundText {
  kind: TextKind;
  id: string;
  excerpt: string;
  account_id: string | null;
  person_id: string | null;
  account: string | null;
  person: string | null;
  written_at: Date;
}

/** Words that more texts have are looked for among the newest only. */
const mostListed = 20_000;
const newest = 10_000;
/** Texts read for one query; the newest. */
const mostRead = 60;

/** How the dictionary knows the words of texts. */
export const textForms = (words: QueryWord[]): string[] =>
  words.flatMap(({ forms }) => forms.map((form) => `${textMark}${form}`));

/** Notes, and what was noted of touches, that have all these words as typed: the newest. */
export async function findTexts(
  tx: Tx,
  words: QueryWord[],
  known: KnownWord[],
  texts: number,
  kinds: TextKind[] | null,
): Promise<FoundText[]> {
  if (words.length === 0 || texts === 0) return [];
  const conditions = new Conditions(tx.workspace, texts);
  const terms: Term[] = words.map((word, at) => ({ word, known: known[at] as KnownWord }));
  const condition = conditions.all(terms, true);
  if (!condition) return [];
  const found =
    condition.about > mostListed
      ? await amongNewest(tx, words, kinds)
      : await tx.query<{ kind: TextKind; record_id: string }>({
          name: "search.find-texts",
          text: "select kind, record_id from search_find_texts($1::tsquery, $2::text[], $3, $4::text[])",
          values: [condition.text, kinds, mostRead, condition.sieve.length > 0 ? condition.sieve : null],
        });
  return readTexts(tx, found, words);
}

function amongNewest(
  tx: Tx,
  words: QueryWord[],
  kinds: TextKind[] | null,
): Promise<{ kind: TextKind; record_id: string }[]> {
  return tx.query({
    name: "search.find-newest-texts",
    text: `select n.kind, n.record_id from (
             select t.kind, t.record_id, t.words, t.written_at from search_texts t where t.workspace_id = $1 order by t.written_at desc limit $5) n
           where (' ' || n.words || ' ') ~ all ($2::text[]) and ($3::text[] is null or n.kind = any ($3)) order by n.written_at desc limit $4`,
    values: [tx.workspace, words.map(sieveFor), kinds, mostRead, newest],
  });
}

/** As they are now: whose they are, and the place where the words stand. */
async function readTexts(
  tx: Tx,
  found: { kind: TextKind; record_id: string }[],
  words: QueryWord[],
): Promise<FoundText[]> {
  if (found.length === 0) return [];
  const of = (kind: TextKind) => found.filter((one) => one.kind === kind).map((one) => one.record_id);
  const rows = await tx.query<Omit<FoundText, "excerpt"> & { said: string }>({
    name: "search.read-texts",
    text: `select r.kind, r.id, r.said, r.account_id, r.person_id, r.written_at, a.name as account, p.name as person
           from (select 'note' as kind, n.id, n.words as said, n.account_id, n.person_id, n.created_at as written_at from notes n
                 where n.workspace_id = $1 and n.id = any ($2::uuid[])
                 union all
                 select 'touch', t.id, t.note, t.account_id, t.person_id, coalesce(t.happened_at, t.created_at) from touches t
                 where t.workspace_id = $1 and t.id = any ($3::uuid[]) and t.note is not null) r
           left join accounts a on a.workspace_id = $1 and a.id = r.account_id
           left join people p on p.workspace_id = $1 and p.id = r.person_id
           order by r.written_at desc, r.id`,
    values: [tx.workspace, of("note"), of("touch")],
  });
  return rows
    .filter(({ said }) => hasAll(said, words))
    .map(({ said, ...row }) => ({ ...row, excerpt: excerptOf(said, words) }));
}

function hasAll(said: string, words: QueryWord[]): boolean {
  const there = formsOf(said).flat();
  return words.every((word) =>
    word.forms.some((form) => there.some((known) => (word.whole ? known === form : known.startsWith(form)))),
  );
}
