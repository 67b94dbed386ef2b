import { textOfHtml } from "../../hear/messages/index.ts";
import { type Facts, fillWords, readWords, salutation } from "../words/index.ts";
import type { SendingAccount } from "./contract.ts";

/** What mail may say beside what every text may (reach/words): whose mail it is and where they are found by post, and where to leave or read it elsewhere. */
export const mailNames = ["sender.address", "sender.postal_address", "unsubscribe_url", "view_url"] as const;

export interface MailFacts extends Facts {
  sender: Facts["sender"] & { address: string; postal_address: string | null };
  unsubscribe_url: string;
  view_url: string;
}

export interface Filled {
  subject: string;
  text: string;
  html: string | null;
  /** What it wanted to say of this recipient and nobody knows, as it stands in the words. */
  blanks: string[];
}

export interface MailTemplate {
  /** All it speaks of is in the row of its recipient; nothing else need be read. */
  simple: boolean;
  /** It says where it is read in the browser. */
  viewable: boolean;
  fill(facts: MailFacts): Filled;
}

export interface MailWords {
  subject: string;
  /** Empty where there is HTML: made from that. */
  text: string;
  html: string | null;
  language: string;
}

/** Reads a template once; refuses what it can't read, with the place, and names that don't exist. Where it says nothing of leaving the list or of the firm's address, last lines do. */
export function readTemplate(words: MailWords): MailTemplate {
  const subject = readWords(words.subject, { own: mailNames });
  const ownText = words.text.trim() === "" && words.html !== null ? plainOf(words.html) : words.text;
  const text = readWords(footed(ownText, textFeet(words.language)), { own: mailNames });
  const html =
    words.html === null
      ? null
      : readWords(footed(words.html, htmlFeet(words.language)), { own: mailNames, html: true });
  const parts = [subject, text, ...(html ? [html] : [])];
  return {
    simple: parts.every((part) => part.names.every((name) => simpleNames.has(name))),
    viewable: parts.some((part) => part.names.includes("view_url")),
    fill: (facts) => {
      const [line, plain, rich] = [fillWords(subject, facts), fillWords(text, facts), html && fillWords(html, facts)];
      return {
        subject: line.text.replace(/\s+/g, " ").trim(),
        text: plain.text,
        html: rich && rich.text,
        blanks: [...new Set([...line.blanks, ...plain.blanks, ...(rich?.blanks ?? [])])],
      };
    },
  };
}

const simpleNames = new Set<string>([
  ...mailNames,
  "salutation",
  "person.name",
  "person.given_name",
  "person.family_name",
  "person.honorific",
  "account.name",
  "account.industry",
  "sender.name",
  "sender.email",
]);

/** Who a mail goes to, as the ledger's own statement reads them. */
export interface RecipientRow {
  touch_id: string;
  address: string | null;
  name: string | null;
  given_name: string | null;
  family_name: string | null;
  honorific: string | null;
  account: string | null;
  industry: string | null;
}

/** What may be said of a recipient; with the facts read for all of them where the template asks for more than the row has. */
export function factsOf(
  row: RecipientRow,
  mail: { sender: SendingAccount; language: string; unsubscribe_url: string; view_url: string },
  read?: Facts,
): MailFacts {
  const { sender, language, unsubscribe_url, view_url } = mail;
  const person = { name: row.name, given_name: row.given_name, family_name: row.family_name, honorific: row.honorific };
  const facts = read ?? {
    ...nothing,
    salutation: salutation(person, language),
    person: { ...person, title: null, language: null },
    account: { ...nothing.account, name: row.account, industry: row.industry },
  };
  return {
    ...facts,
    sender: {
      name: sender.from_name,
      email: sender.from_address,
      address: sender.from_address,
      postal_address: inOneLine(sender.postal_address),
    },
    unsubscribe_url,
    view_url,
  };
}

const nothing: Omit<Facts, "salutation" | "person"> = {
  account: { name: null, industry: null, number: null, website: null, story: null, city: null, fields: {} },
  item: { title: null, link: null, words: null },
  last_order: { on: null, number: null, product: null },
  sender: { name: null, email: null },
  today: "",
};

/** The law wants a way out and the firm's address in every mail to many, and people look for both at the foot. What the words say themselves isn't said again. */
function footed(words: string, feet: Record<string, string>): string {
  const foot = Object.entries(feet)
    .filter(([name]) => !new RegExp(`\\b${name}\\b`).test(words))
    .map(([, line]) => line)
    .join("");
  if (foot === "") return words;
  const end = words.search(/<\/body\s*>/i);
  return end < 0 ? `${words.trimEnd()}${foot}` : `${words.slice(0, end)}${foot}${words.slice(end)}`;
}

const inOneLine = (address: string | null): string | null =>
  address &&
  address
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" · ");

const leaving: Record<string, string> = {
  en: "No more such mail, or less of it",
  de: "Keine solche Post mehr, oder weniger",
  fr: "Ne plus recevoir ces messages, ou moins souvent",
  es: "No recibir más estos mensajes, o menos",
  it: "Non ricevere più questi messaggi, o meno spesso",
  nl: "Deze post niet meer, of minder vaak",
};
const leavingIn = (language: string): string =>
  leaving[language.slice(0, 2).toLowerCase()] ?? (leaving["en"] as string);
const textFeet = (language: string): Record<string, string> => ({
  unsubscribe_url: `{% if unsubscribe_url != "" %}\n\n${leavingIn(language)}: {{ unsubscribe_url }}\n{% endif %}`,
  postal_address: "{% if sender.postal_address %}\n{{ sender.postal_address }}\n{% endif %}",
});
const footStyle = "font:12px/1.5 sans-serif;color:#5d5a52;text-align:center";
const htmlFeet = (language: string): Record<string, string> => ({
  unsubscribe_url: `{% if unsubscribe_url != "" %}<p style="margin:24px 0 8px;${footStyle}"><a href="{{ unsubscribe_url }}" style="color:#5d5a52">${leavingIn(language)}</a></p>{% endif %}`,
  postal_address: `{% if sender.postal_address %}<p style="margin:0 0 8px;${footStyle}">{{ sender.postal_address }}</p>{% endif %}`,
});

/** The words of an HTML template with its addresses, for readers that show no HTML; its Liquid stays as it is. */
export function plainOf(html: string): string {
  const told = html
    .replace(/<a\b[^>]*?href=(["'])(.*?)\1[^>]*>([\s\S]*?)<\/a>/gi, (_all, _quote, href: string, inner: string) => {
      const label = textOfHtml(inner).trim();
      return label === "" || label === href ? href : `${label} (${href})`;
    })
    .replace(/<img\b[^>]*?alt=(["'])([^"']*)\1[^>]*>/gi, "$2 ");
  return `${textOfHtml(told)
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}
