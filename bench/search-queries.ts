import { randomBytes } from "node:crypto";
import { formsOf } from "../server/desk/search/fold-words.ts";
import { inWorkspace, type Tx } from "../server/platform/db/index.ts";
import { drawer } from "./bench.ts";
import type { Fixture } from "./fixture.ts";

export interface SearchQuery {
  words: string;
  target: string;
  /** What was asked for and how it was typed: "person, beginnings, typo". */
  sort: string;
}

interface Row {
  record_id: string;
  title: string;
  detail: string | null;
  name_words: string;
  place_words: string;
  point_words: string;
}

/** Queries of which each names, before the typo, exactly one record. */
export async function makeQueries(fixture: Fixture, count: number, seed = 2026): Promise<SearchQuery[]> {
  const draw = drawer(seed);
  const queries: SearchQuery[] = [];
  while (queries.length < count) {
    const kind = draw() < 0.65 ? "person" : "account";
    await inWorkspace(
      fixture.ctx,
      async (tx) => {
        for (const row of await sample(tx, kind, draw, 50)) {
          if (queries.length >= count) return;
          const query = await makeQuery(tx, kind, row, draw);
          if (query) queries.push(query);
        }
      },
      "read",
    );
  }
  return queries;
}

/** One and two letters that begin a name there is. */
export async function shortQueries(fixture: Fixture, count: number): Promise<SearchQuery[]> {
  const draw = drawer(12);
  const rows = await inWorkspace(fixture.ctx, (tx) => sample(tx, "person", draw, count), "read");
  return rows.map((row, index) => ({
    words: [...row.title].slice(0, 1 + (index % 2)).join(""),
    target: row.record_id,
    sort: "letters",
  }));
}

async function sample(tx: Tx, kind: string, draw: () => number, count: number): Promise<Row[]> {
  const rows: Row[] = [];
  while (rows.length < count) {
    // Ids hold the time first; any moment of the five years leads to a record.
    const ms = Math.floor(1_614_556_800_000 + draw() * 5 * 365 * 86_400_000);
    const from = `0${ms.toString(16)}`.padStart(12, "0");
    const row = await tx.one<Row>(
      `select record_id, title, detail, name_words, place_words, point_words from search_entries
       where workspace_id = $1 and record_id >= $2 and kind = $3 order by record_id limit 1`,
      [
        tx.workspace,
        `${from.slice(0, 8)}-${from.slice(8)}-7000-8000-${randomBytes(0).toString("hex").padStart(12, "0")}`,
        kind,
      ],
    );
    if (row) rows.push(row);
  }
  return rows;
}

async function makeQuery(tx: Tx, kind: string, row: Row, draw: () => number): Promise<SearchQuery | undefined> {
  const firm = (row.detail ?? "").split(", ")[0]?.split(/\s+/)[0] ?? "";
  const manner = draw();
  let words: string[];
  let how = "whole words";
  if (kind === "person") {
    if (draw() < 0.15 && row.point_words !== "") {
      const address = await tx.one<{ normal: string }>(
        "select normal from contact_points where workspace_id = $1 and person_id = $2 and kind = 'email' limit 1",
        [tx.workspace, row.record_id],
      );
      words = address ? [address.normal] : row.title.split(/\s+/);
      how = "address";
    } else words = [...row.title.split(/\s+/), ...(firm && firm !== "&" ? [firm] : [])];
  } else
    words = [
      ...row.title.split(/\s+/).filter((word) => word !== "&"),
      ...(draw() < 0.5 && row.detail ? [(row.detail.split(", ")[0] ?? "").split(" ")[0] as string] : []),
    ];
  words = words.filter(Boolean);
  if (how !== "address" && manner >= 0.5) {
    how = manner < 0.75 ? "last word begun" : "beginnings";
    words = words.map((word, index) => (manner < 0.75 && index < words.length - 1 ? word : begin(word, draw)));
  }
  const begun = words.map(
    (_, index) => how === "beginnings" || (how === "last word begun" && index === words.length - 1),
  );
  if (
    !(await isUnique(
      tx,
      words.map((text, index) => ({ text, begun: begun[index] as boolean })),
      row.record_id,
    ))
  )
    return undefined;
  const typo = draw() < 1 / 3;
  if (typo) {
    const at = words.map((word, index) => ({ word, index })).filter(({ word }) => [...word].length >= 4);
    const chosen = at[Math.floor(draw() * at.length)];
    if (!chosen) return undefined;
    words[chosen.index] = mistype(chosen.word, draw);
  }
  return { words: words.join(" "), target: row.record_id, sort: `${kind}, ${how}${typo ? ", typo" : ""}` };
}

/** The first letters of a word, at least three, as they stand when somebody stops typing early. */
function begin(word: string, draw: () => number): string {
  const letters = [...word];
  if (letters.length <= 4) return word;
  return letters.slice(0, Math.max(3, 4 + Math.floor(draw() * (letters.length - 4)))).join("");
}

/** One letter left out, doubled by a neighbour, wrong, or swapped; never the first, which people rarely miss, in half of the cases. */
function mistype(word: string, draw: () => number): string {
  const letters = [...word];
  const first = draw() < 0.85 ? 1 : 0;
  const at = first + Math.floor(draw() * (letters.length - first));
  const other = letters.find((letter) => letter !== letters[at] && /\p{L}/u.test(letter)) ?? "e";
  const near = /[a-z]/i.test(letters[at] as string) ? String.fromCharCode(97 + Math.floor(draw() * 26)) : other;
  const sort = draw();
  if (sort < 0.25) letters.splice(at, 1);
  else if (sort < 0.5) letters.splice(at, 0, near);
  else if (sort < 0.75) letters[at] = near;
  else if (at + 1 < letters.length) [letters[at], letters[at + 1]] = [letters[at + 1] as string, letters[at] as string];
  else letters[at] = near;
  return letters.join("");
}

/** Only one record has these words, the begun ones as beginnings, by the database's own full text search. */
async function isUnique(tx: Tx, words: { text: string; begun: boolean }[], target: string): Promise<boolean> {
  const mark = tx.workspace.slice(-6);
  const parts = words.flatMap(({ text, begun }) => {
    const folded = formsOf(text).map((forms) => forms[0] as string);
    return folded.map((word, index) => `'${mark}${word}'${begun && index === folded.length - 1 ? ":*" : ""}`);
  });
  if (parts.length === 0) return false;
  const rows = await tx.query<{ record_id: string }>("select record_id from search_find($1::tsquery, null, 3)", [
    parts.join(" & "),
  ]);
  return rows.length === 1 && rows[0]?.record_id === target;
}
