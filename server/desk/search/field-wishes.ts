/** What a word in front of a colon asks for; each in English and in German. */
const names = {
  name: ["name"],
  firm: ["firm", "account", "firma", "kunde"],
  street: ["street", "address", "straße", "strasse", "adresse"],
  city: ["city", "town", "stadt", "ort"],
  postcode: ["postcode", "zip", "plz", "postleitzahl"],
  country: ["country", "land"],
  phone: ["phone", "tel", "telefon"],
  email: ["email", "mail", "e-mail"],
  owner: ["owner", "besitzer", "betreuer"],
  industry: ["industry", "branche"],
  status: ["status", "relationship", "beziehung"],
  tag: ["tag", "schlagwort"],
  order: ["order", "bestellung", "auftrag"],
  note: ["note", "notiz"],
} as const;
export type FieldName = keyof typeof names;
export const fieldNames = Object.keys(names) as FieldName[];

const fieldOf = new Map(fieldNames.flatMap((field) => names[field].map((name) => [name as string, field] as const)));

export interface FieldWish {
  field: FieldName;
  value: string;
}

/** `city:Bristol`, `tag:"key account"`; with no blank behind the colon. */
const wish = /(?<=^|\s)([\p{L}-]+):(?:"([^"]*)"?|(\S+))/gu;

/** What is asked of single fields, and the words that remain. A colon behind any other word is only a colon. */
export function readWishes(text: string): { wishes: FieldWish[]; rest: string } {
  const wishes: FieldWish[] = [];
  const rest = text.replace(wish, (whole: string, name: string, quoted?: string, bare?: string) => {
    const field = fieldOf.get(name.toLowerCase());
    const value = (quoted ?? bare ?? "").trim();
    if (!field || value === "") return whole;
    wishes.push({ field, value });
    return " ";
  });
  return { wishes, rest: rest.trim() };
}
