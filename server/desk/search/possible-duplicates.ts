import type { Tx } from "../../platform/db/index.ts";
import { distance } from "./edits.ts";
import { wordsOf } from "./fold-words.ts";
import { searchRecords } from "./search-records.ts";

export interface Draft {
  kind: "account" | "person";
  name: string;
  email?: string | undefined;
  phone?: string | undefined;
  account?: string | undefined;
  except?: string | undefined;
}

export type Because = "same e-mail" | "same phone" | "same name" | "similar name";

export interface PossibleDuplicate {
  kind: "account" | "person";
  id: string;
  name: string;
  detail: string | null;
  because: Because[];
}

const mostShown = 5;
/** Words that say what sort of firm it is, not which one. */
const legalForms = new Set(
  "gmbh ag kg ohg ug se ev co inc llc ltd limited corp corporation company sa sarl sas spa srl bv nv ab as oy plc pty the und and".split(
    " ",
  ),
);

/** Records that may be the one being typed: with the same address or number, or a name that is the same but for spelling. */
export async function possibleDuplicates(tx: Tx, draft: Draft): Promise<PossibleDuplicate[]> {
  const found = new Map<string, PossibleDuplicate>();
  for (const row of await sharingContactPoint(tx, draft)) {
    const because: Because = row.by === "email" ? "same e-mail" : "same phone";
    const there = found.get(row.id);
    if (there) there.because.push(because);
    else found.set(row.id, { kind: draft.kind, id: row.id, name: row.name, detail: row.detail, because: [because] });
  }
  if (draft.name.trim().length >= 3) {
    for (const hit of await searchRecords(tx, draft.name, { kinds: [draft.kind], limit: 20 })) {
      const alike = compareNames(draft.name, hit.name);
      if (alike === "different") continue;
      const because: Because = alike === "same" ? "same name" : "similar name";
      const there = found.get(hit.id);
      if (there) there.because.push(because);
      else found.set(hit.id, { kind: draft.kind, id: hit.id, name: hit.name, detail: hit.detail, because: [because] });
    }
  }
  return [...found.values()]
    .filter((one) => one.id !== draft.except)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, mostShown);
}

/** Two names mean the same when every telling word of one has its word in the other, in any order. */
export function compareNames(a: string, b: string): "same" | "similar" | "different" {
  const some = tellingWords(a);
  const other = tellingWords(b);
  if (some.length === 0 || other.length === 0) return "different";
  if (some.length === other.length && some.every((word) => other.includes(word))) return "same";
  if (Math.abs(some.length - other.length) > 1) return "different";
  const [short, long] = some.length <= other.length ? [some, other] : [other, some];
  const left = [...long];
  for (const word of short) {
    const at = left.findIndex(
      (known) =>
        known === word ||
        (word.length > 3 && distance(word, known, word.length > 7 ? 2 : 1, false) <= (word.length > 7 ? 2 : 1)),
    );
    if (at < 0) return "different";
    left.splice(at, 1);
  }
  // One word alone beside a longer name says too little: Anna is not Anna Schmidt.
  return short.length === 1 && left.length > 0 ? "different" : "similar";
}

function tellingWords(name: string): string[] {
  const words = wordsOf(name);
  const telling = words.filter((word) => !legalForms.has(word));
  return telling.length > 0 ? telling : words;
}

function weight(one: PossibleDuplicate): number {
  const values: Record<Because, number> = { "same e-mail": 4, "same phone": 3, "same name": 2, "similar name": 1 };
  return one.because.reduce((sum, because) => sum + values[because], 0);
}

function sharingContactPoint(
  tx: Tx,
  draft: Draft,
): Promise<{ id: string; name: string; detail: string | null; by: string }[]> {
  const email = draft.email?.trim().toLowerCase();
  const digits = draft.phone?.replace(/\D/g, "") ?? "";
  const numbers = digits.length >= 6 ? [digits, `+${digits}`, `+${digits.replace(/^00/, "")}`] : [];
  const normals = [...(email ? [email] : []), ...numbers];
  if (normals.length === 0) return Promise.resolve([]);
  const column = draft.kind === "account" ? "account_id" : "person_id";
  return tx.query({
    name: `search.sharing-${draft.kind}`,
    text: `select distinct e.record_id as id, e.title as name, e.detail, c.kind as by
           from contact_points c join search_entries e on e.workspace_id = c.workspace_id and e.record_id = c.${column}
           where c.workspace_id = $1 and e.workspace_id = $1 and c.normal = any ($2::text[]) and c.kind in ('email', 'phone')
           order by e.title limit 20`,
    values: [tx.workspace, normals],
  });
}
