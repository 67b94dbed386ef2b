import { listCustomers, readDistinct, type Rule } from "../customers/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { Conditions, terms } from "./conditions.ts";
import { hasWords, meets, readFacts } from "./facts.ts";
import type { FieldName, FieldWish } from "./field-wishes.ts";
import { phoneDigits } from "./fold-words.ts";
import { type Entry, type EntryKind, findEntries, readEntries } from "./look-up.ts";
import { lookUpForms } from "./look-up-forms.ts";
import { type Query, readQuery } from "./query-words.ts";

/** Entries read for words before their fields are looked at. */
const mostRead = 600;
/** Accounts read in the order of their worth, where a field that lists know is asked for. */
const mostListed = 60;
const enough = 30;
/** People who have a tag of their own. */
const mostTagged = 60;

/** Fields whose words are words of the entry. */
const worded: FieldName[] = ["name", "firm", "street", "city", "postcode", "country", "email"];
/** Fields the list of customers can be filtered by. */
const listed: FieldName[] = ["city", "country", "owner", "industry", "status", "tag"];

/** Accounts and people that have what is asked of their fields, and the remaining words: candidates from the index and from the list, each looked at. */
export async function findByFields(
  tx: Tx,
  wishes: FieldWish[],
  rest: string,
  kinds: EntryKind[] | null,
): Promise<{ query: Query; entries: Entry[] }> {
  const query = readQuery(rest);
  const candidates = new Map<string, Entry>();
  const add = (entries: Entry[]): void => {
    for (const entry of entries) if (!candidates.has(entry.record_id)) candidates.set(entry.record_id, entry);
  };
  if (wishes.every(({ field }) => listed.includes(field))) add(await listedEntries(tx, wishes, query));
  // Where the list has a page full of them, nothing the index knows comes before.
  if (query.words.length > 0 || candidates.size < enough) add(await wordedEntries(tx, wishes, rest, kinds));
  const entries = [...candidates.values()].filter(
    (entry) =>
      (entry.kind === "account" || entry.kind === "person") &&
      (kinds === null || kinds.includes(entry.kind)) &&
      query.words.every((word) => hasWords([wordsIn(entry)], word.forms[0] as string)),
  );
  const facts = await readFacts(tx, entries);
  return { query, entries: entries.filter((entry) => meets(facts.get(entry.record_id), entry, wishes)) };
}

const wordsIn = (entry: Entry): string =>
  `${entry.name_words} ${entry.place_words} ${entry.point_words} ${entry.address_words}`;

/** By the index of words, where any are asked for. */
async function wordedEntries(tx: Tx, wishes: FieldWish[], rest: string, kinds: EntryKind[] | null): Promise<Entry[]> {
  const values = wishes.filter(({ field }) => worded.includes(field)).map(({ value }) => value);
  const query = readQuery([...values, rest].join(" "));
  const phones = wishes.filter(({ field }) => field === "phone").map(({ value }) => phoneDigits(value));
  if (query.words.length === 0 && phones.length === 0) return [];
  const dictionary = await lookUpForms(tx, query.words);
  const conditions = new Conditions(tx.workspace, dictionary.entries);
  const asked = phones.map((digits) => conditions.phone(digits));
  if (asked.includes(undefined)) return [];
  if (query.words.length === 0) return findEntries(tx, asked.join(" & "), kinds, mostRead);
  const condition = conditions.all(terms(query, dictionary.words), true);
  if (!condition) return [];
  return findEntries(tx, [condition.text, ...asked].join(" & "), kinds, mostRead, condition.sieve);
}

/** By the list of customers: those that bring most come first, so that of very many the right ones are read. */
async function listedEntries(tx: Tx, wishes: FieldWish[], query: Query): Promise<Entry[]> {
  const ids: string[] = [];
  const rules = await rulesOf(tx, wishes);
  if (rules)
    for (const scope of ["customers", "prospects", "others"] as const) {
      if (ids.length >= mostListed) break;
      const filter = { combinator: "and" as const, rules };
      const most = (query.words.length > 0 ? 4 : 1) * mostListed;
      const rows = await listCustomers(tx, { scope, filter, sort: "revenue", direction: "desc", limit: most });
      ids.push(...rows.map((row) => row.account_id));
    }
  const tags = wishes.filter(({ field }) => field === "tag");
  if (tags.length > 0) {
    const tagged = await tx.query<{ id: string }>(
      "select p.person_id as id from person_tags p where p.workspace_id = $1 and p.tag_id = any ($2::uuid[]) order by p.person_id limit $3",
      [tx.workspace, await tagsLike(tx, tags), mostTagged],
    );
    ids.push(...tagged.map((row) => row.id));
  }
  return readEntries(tx, ids);
}

/** What the wishes mean as rules of a list; undefined where nothing has such a value. */
async function rulesOf(tx: Tx, wishes: FieldWish[]): Promise<Rule[] | undefined> {
  const rules: Rule[] = [];
  for (const { field, value } of wishes) {
    let values: string[];
    if (field === "tag") values = await tagsLike(tx, [{ field, value }]);
    else if (field === "status") values = ["customer", "prospect", "lapsed", "former", "partner", "competitor"];
    else values = await readDistinct(tx, field === "owner" ? "owner_name" : (field as "city" | "country" | "industry"));
    if (field !== "tag") values = values.filter((one) => hasWords([one], value));
    if (values.length === 0) return undefined;
    const name = field === "owner" ? "owner_name" : field === "status" ? "relationship" : field;
    rules.push({ field: name, operator: "in", value: values });
  }
  return rules;
}

async function tagsLike(tx: Tx, wishes: FieldWish[]): Promise<string[]> {
  const tags = await tx.query<{ id: string; name: string }>(
    "select t.id, t.name from tags t where t.workspace_id = $1 order by t.name",
    [tx.workspace],
  );
  return tags.filter(({ name }) => wishes.some(({ value }) => hasWords([name], value))).map(({ id }) => id);
}
