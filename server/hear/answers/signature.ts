/** What somebody says of themselves below a letter. */
export interface SignatureSays {
  phones: string[];
  title: string | null;
  postal: { street: string; postal_code: string; city: string } | null;
}

const number = /(?<![\d/.])(?:\+|00)?\(?\d[\d\s()./\u00a0-]{5,}\d(?![\d/.])/g;
const dialled =
  /\b(tel\w*|phone|fon|mobil\w*|mob|cell|handy|direct|direkt|durchwahl|tél\w*|portable|teléfono|móvil|cellulare|mobiel|m|t|p)\b\.?\s*[:.)]?\s*$/iu;
/** Numbers that nobody dials. */
const otherNumbers =
  /\b(fax|telefax|f|hrb|hra|ust|vat|mwst|tva|iban|bic|siret|kvk|steuer\w*|tax|reg\w*|handelsregister|order|auftrag|case|ticket|ref)\b/iu;
const firm =
  /\b(gmbh|ag|kg|ohg|ug|ltd|limited|llc|inc|corp|s\.?a\.?r?\.?l?|b\.?v|s\.p\.a|oy|ab|aps|a\/s|e\.v|group|gruppe)\b\.?/iu;
const role =
  /\b(manager|director|head of|chief|officer|ceo|cfo|cto|coo|president|partner|owner|founder|engineer|developer|consultant|analyst|assistant|buyer|purchas\w*|procurement|sales|marketing|specialist|coordinator|team ?lead|secretary|controller|foreman|leiter(in)?|\p{L}*leitung|\p{L}*leiter(in)?|geschäftsführ\w*|einkauf\w*|einkäufer(in)?|vertrieb\w*|inhaber(in)?|prokurist(in)?|referent(in)?|sachbearbeit\w*|assistenz|vorstand|meister(in)?|directeur|directrice|responsable|chef|cheffe|acheteu\w+|gérante?|associée?|assistante|directora?|gerente|jef[ea]|compras|direttore|direttrice|responsabile|acquisti|titolare|inkoper|hoofd|eigenaar)(?![\p{L}])/iu;
const street = /^\p{L}[\p{L}\d .,'’-]*? \d+ ?[a-z]?(?:[-/]\d+ ?[a-z]?)?$|^\d+[a-z]? \p{L}[\p{L} .'’-]+$/iu;
const town = /^(?:[A-Z]{1,3}[- ])?(\d{4,5}(?: [A-Z]{2})?) (\p{Lu}[\p{L} .()'’/-]+)$/u;
const britishTown = /^(\p{Lu}[\p{L} .'’-]+?),? ([A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$/u;

const longestSignature = 2_000;
const mostPhones = 3;

/** Reads a signature. What can be read in two ways is left out: it is proposed to people, who have better to do than to weed. */
export function readSignature(text: string, name: string): SignatureSays {
  const lines = text
    .slice(0, longestSignature)
    .split("\n")
    .map((line) => line.replaceAll(/[\u00a0\t ]+/g, " ").replace(/^[\s*_|·•-]+|[\s*_|·•]+$/g, ""))
    .filter((line) => line !== "");
  return { phones: phonesOf(lines), title: titleOf(lines, name), postal: postalOf(lines) };
}

function phonesOf(lines: string[]): string[] {
  const found: string[] = [];
  for (const line of lines) {
    for (const match of line.matchAll(number)) {
      const before = line.slice(0, match.index);
      const said = match[0].trim();
      const digits = said.replaceAll(/\D/g, "").length;
      const label = before.split(/[|,;·•]|\d{3}/).at(-1) ?? "";
      if (otherNumbers.test(label) || digits < 7 || digits > 15) continue;
      if (!/^(\+|00|\(?0)/.test(said) && !dialled.test(before)) continue;
      if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(said)) continue;
      found.push(said);
    }
  }
  return [...new Set(found)].slice(0, mostPhones);
}

function titleOf(lines: string[], name: string): string | null {
  const words = name
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length > 2);
  const at = lines.findIndex((line) => words.some((word) => line.toLowerCase().includes(word)) && !line.includes("@"));
  if (at < 0) return null;
  const named = lines[at] as string;
  // "Ada Osei, Head of Purchasing", "Ada Osei | Buyer".
  const behind = /^[^,|–]{3,60}(?:[,|]| [–-] )\s*(.+)$/u.exec(named)?.[1];
  for (const line of [behind, lines[at + 1], lines[at + 2]])
    if (line && isTitle(line, words)) return line.split(/ ?[|·] ?/)[0]?.trim() ?? null;
  return null;
}

function isTitle(line: string, nameWords: string[]): boolean {
  const first = line.split(/ ?[|·] ?/)[0] ?? "";
  if (first.length > 80 || /\d|@|www\.|https?:|:/.test(first) || firm.test(first)) return false;
  return role.test(first) && !nameWords.some((word) => first.toLowerCase().includes(word));
}

function postalOf(lines: string[]): SignatureSays["postal"] {
  const parts = lines.flatMap((line) => line.split(/ ?[|·•,] ?/)).map((part) => part.trim());
  for (let at = 1; at < parts.length; at++) {
    const road = parts[at - 1] as string;
    if (!street.test(road) || road.length > 80 || firm.test(road) || otherNumbers.test(road)) continue;
    const there = town.exec(parts[at] as string);
    if (there) return { street: road, postal_code: there[1] as string, city: (there[2] as string).trim() };
    const british = britishTown.exec(parts[at] as string);
    if (british) return { street: road, postal_code: british[2] as string, city: british[1] as string };
  }
  return null;
}
