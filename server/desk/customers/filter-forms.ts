/** Marks the parts of a question to another table, until it is known which way it is asked. */
const [begin, middle, end] = ["\u0001", "\u0002", "\u0003"] as const;
const question = new RegExp(`${begin}([^${middle}]*)${middle}([^${end}]*)${end}`, "g");

/**
 * A question to another table about each account, in two forms: as it is asked of few rows, and of very many. Inside coalesce the planner can't
 * turn it into a join and keeps a hash of the answer.
 */
export const elsewhere = (asked: string, walked = `coalesce(${asked}, false)`): string =>
  `${begin}${asked}${middle}${walked}${end}`;

export const asAsked = (sql: string): string => sql.replace(question, (_, asked: string) => asked);
export const asWalked = (sql: string): string => sql.replace(question, (_, __, walked: string) => walked);

export const likeText = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/**
 * Letters of a text that a trigram index is asked for: reading it costs by each three letters. Of one long word both ends; of several words
 * four letters each, of the first the last ones, since a longer word may end so.
 */
export function sieveOf(text: string): string {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => [...word])
    .filter((letters) => letters.length >= 3);
  if (words.length === 0) return `%${likeText(text.toLowerCase())}%`;
  const pieces = words.map((letters, index) => {
    if (words.length > 1) return (index === 0 ? letters.slice(-4) : letters.slice(0, 4)).join("");
    return letters.length < 8 ? letters.join("") : `${letters.slice(0, 4).join("")}%${letters.slice(-4).join("")}`;
  });
  return `%${pieces.join("%")}%`;
}
