import type { Tx } from "../../platform/db/index.ts";
import { hasWords } from "./facts.ts";
import type { FieldWish } from "./field-wishes.ts";
import { findByFields } from "./find-by-fields.ts";
import { findOrders } from "./find-orders.ts";
import { findTexts } from "./find-texts.ts";
import { entryHit, type Found, type Hit, orderHit, type SearchOptions, textHit } from "./hit.ts";
import { lookUpForms } from "./look-up-forms.ts";
import { orderByWorth } from "./order-hits.ts";
import { readQuery } from "./query-words.ts";
import { rankEntries, type Ranked } from "./rank-entries.ts";
import { entryKindsOf, textKindsOf, wantsOrders } from "./wanted-kinds.ts";

const mostOrders = 100;

/** What has these values in these fields; the words beside them narrow it further. `order:` finds orders, `note:` notes and touches, all others accounts and people. */
export async function searchFields(
  tx: Tx,
  wishes: FieldWish[],
  rest: string,
  { kinds, limit = 10 }: SearchOptions,
): Promise<Hit[]> {
  const of = (field: string) => wishes.filter((wish) => wish.field === field).map(({ value }) => value);
  const [numbers, notes] = [of("order"), of("note")];
  if (numbers.length > 0) {
    if (!wantsOrders(kinds)) return [];
    const orders = await findOrders(tx, numbers[0] as string, mostOrders);
    return orders
      .filter((order) => rest === "" || hasWords([order.account], rest))
      .slice(0, limit)
      .map(orderHit);
  }
  if (notes.length > 0) {
    const textKinds = textKindsOf(kinds);
    if (textKinds === undefined) return [];
    const { words } = readQuery(notes.join(" "));
    const dictionary = await lookUpForms(tx, words, true);
    const texts = await findTexts(tx, words, dictionary.inTexts, dictionary.texts, textKinds);
    const told = texts.filter((text) => rest === "" || hasWords([text.account, text.person, text.excerpt], rest));
    return (await orderByWorth.texts(tx, told)).slice(0, limit).map(textHit);
  }
  const entryKinds = entryKindsOf(kinds);
  if (entryKinds === undefined) return [];
  const { query, entries } = await findByFields(tx, wishes, rest, entryKinds);
  const ranked = query.words.length > 0 ? rankEntries(query, entries, false) : entries.map(asGood);
  const fields = [...new Set(wishes.map(({ field }): Found => field))];
  return (await orderByWorth.entries(tx, ranked, limit)).map((one) =>
    entryHit({ ...one, found: [...one.found, ...fields] }),
  );
}

/** Where only fields were asked for, all that have them are equally good. */
const asGood = (entry: Ranked["entry"]): Ranked => ({
  entry,
  score: 1,
  whole: true,
  sure: true,
  found: [],
  alike: false,
  grade: 0,
  complete: false,
});
