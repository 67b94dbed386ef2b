import { latin } from "./words.ts";

const german: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** As words are written in addresses: small letters of ASCII, what parts them as this sign. */
function plain(words: string, between: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => german[letter] as string)
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, between)
    .replaceAll(/^[^a-z0-9]+|[^a-z0-9]+$/g, "");
}

/** The domain of a firm, in the part of the net that leads nowhere (RFC 2606). A name in another script has none of its own: its town and number stand for it. */
export function domainOf(firm: string, city: string, number: number, taken: Set<string>): string {
  const own = /\p{Script=Han}|\p{Script=Arabic}/u.test(firm) ? `${latin[city] ?? city}-${number}` : plain(firm, "-");
  const domain = `${taken.has(own) ? `${own}-${number}` : own}.example`;
  taken.add(own);
  return domain;
}

export function addressOf(given: string, family: string, domain: string): string {
  return `${[given, family].map((name) => plain(latin[name] ?? name, "")).join(".")}@${domain}`;
}
