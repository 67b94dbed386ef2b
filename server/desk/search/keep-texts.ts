import type { Tx } from "../../platform/db/index.ts";
import { count, countWords, keepingLock, many, textMark } from "./count-words.ts";
import { wordsOf } from "./fold-words.ts";
import type { TextKind } from "./look-up.ts";

/** A text is found by so many different words of it. */
const mostOfText = 300;

/** What a note or a touch says, for the ids of $2 in workspace $1; a touch without words has none. */
const texts: Record<TextKind, string> = {
  note: "select n.id, n.created_at as written_at, n.words as said from notes n where n.workspace_id = $1 and n.id = any ($2::uuid[])",
  touch: `select t.id, coalesce(t.happened_at, t.created_at) as written_at, t.note as said from touches t
          where t.workspace_id = $1 and t.id = any ($2::uuid[]) and t.note is not null`,
};

interface Row {
  id: string;
  written_at: Date | null;
  said: string | null;
  old: string | null;
}

/** Makes the texts of these notes or touches say what they say now; writes nothing where that is so already. */
export async function keepTexts(tx: Tx, kind: TextKind, ids: string[]): Promise<number> {
  if (ids.length === 0) return 0;
  await tx.query("select pg_advisory_xact_lock($1)", [keepingLock]);
  const rows = await tx.query<Row>({
    name: `search.texts-${kind}`,
    text: `select i.id, s.written_at, s.said, x.words as old
           from unnest($2::uuid[]) as i (id)
           left join (${texts[kind]}) s on s.id = i.id
           left join search_texts x on x.workspace_id = $1 and x.record_id = i.id
           where s.id is not null or x.record_id is not null
           order by i.id`,
    values: [tx.workspace, ids],
  });
  const changes = new Map<string, number>();
  const written: { row: Row; words: string }[] = [];
  const gone: string[] = [];
  for (const row of rows) {
    const words = row.said === null ? [] : wordsOf(row.said, mostOfText);
    const now = words.join(" ");
    if (now === (row.old ?? "")) continue;
    if (row.old !== null) countText(changes, row.old.split(" "), -1);
    if (words.length > 0) countText(changes, words, 1);
    if (words.length > 0) written.push({ row, words: now });
    else gone.push(row.id);
  }
  if (written.length > 0)
    await tx.query({
      name: "search.write-texts",
      text: `insert into search_texts (workspace_id, record_id, kind, written_at, words)
             select $1, n.id, $2, n.written_at, n.words from unnest($3::uuid[], $4::timestamptz[], $5::text[]) as n (id, written_at, words)
             on conflict (workspace_id, record_id) do update set written_at = excluded.written_at, words = excluded.words`,
      values: [
        tx.workspace,
        kind,
        written.map(({ row }) => row.id),
        written.map(({ row }) => row.written_at),
        written.map(({ words }) => words),
      ],
    });
  if (gone.length > 0)
    await tx.query("delete from search_texts where workspace_id = $1 and record_id = any ($2::uuid[])", [
      tx.workspace,
      gone,
    ]);
  await countWords(tx, changes);
  if (written.length >= many) await tx.query("select search_tidy()");
  return written.length + gone.length;
}

function countText(changes: Map<string, number>, words: string[], by: number): void {
  changes.set(textMark, (changes.get(textMark) ?? 0) + by);
  count(
    changes,
    words.map((word) => `${textMark}${word}`),
    by,
  );
}
