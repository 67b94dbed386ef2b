import type { Tx } from "../../platform/db/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import type { Item, ItemFields } from "./item.ts";

/** Puts useful things into the library. */
export async function createItems(tx: Tx, items: ItemFields[]): Promise<{ items: Item[]; set: string | null }> {
  const set = changeSet(tx, {
    kind: "create-item",
    summary: items
      .map((item) => item.title)
      .join(", ")
      .slice(0, 200),
  });
  const made = await set.create<Item>(
    "item",
    items.map((item) => ({ topics: [], industries: [], ...item, ...tidied(item) })),
  );
  return { items: made, set: await set.close() };
}

export async function editItem(
  tx: Tx,
  id: string,
  fields: Partial<ItemFields>,
  check?: Check,
): Promise<{ item: Item; set: string | null }> {
  const set = changeSet(tx, { kind: "edit-item" });
  const [item] = await set.edit<Item>("item", [{ id, check, fields: { ...fields, ...tidied(fields) } }]);
  return { item: item as Item, set: await set.close() };
}

/** Takes an item out of what is proposed; touches that carried it keep it. */
export async function retireItem(tx: Tx, id: string, check?: Check): Promise<{ item: Item; set: string | null }> {
  const set = changeSet(tx, { kind: "retire-item" });
  const [item] = await set.edit<Item>("item", [{ id, check, fields: { retired_at: tx.ctx.clock.now() } }]);
  return { item: item as Item, set: await set.close() };
}

/** Topics and industries are words: no blanks around them, none twice. */
function tidied({ topics, industries }: Partial<ItemFields>): Partial<ItemFields> {
  return {
    ...(topics ? { topics: tidyWords(topics) } : {}),
    ...(industries ? { industries: tidyWords(industries) } : {}),
  };
}

function tidyWords(words: string[]): string[] {
  const seen = new Map<string, string>();
  for (const word of words.map((one) => one.trim()).filter(Boolean)) {
    if (!seen.has(word.toLowerCase())) seen.set(word.toLowerCase(), word);
  }
  return [...seen.values()];
}
