import type { ChosenColumn } from "./choose-columns.ts";
import type { Kind } from "./column-kind.ts";
import { markFollowing } from "./follows.ts";
import { firmCore, isFreeMail } from "./firm-names.ts";
import { fold, tokensOf, transliterate } from "./fold.ts";
import { nicknameGroups } from "./nicknames.ts";
import { readDate, writesMonthFirst } from "./read-date.ts";
import type { RawColumn, RecordTable } from "./records.ts";
import { sharedBytes, sharedFloats, sharedWords, type Texts, textOf, Vocabulary } from "./vocabulary.ts";

/** What is compared of all records, in a form that is fast to compare and lies in memory that threads share. */
export interface Feature {
  name: string;
  kind: Kind;
  part?: "given" | "family";
  /** The feature with which this one's texts may be exchanged; both number their texts alike. */
  partner?: number;
  /** Features whose being equal makes this one equal: then it says nothing more. */
  follows?: number[];
  /** For each record the number of its text, 0 where missing; several where a record may have several (two phone numbers). */
  ids: Uint32Array[];
  texts: Texts;
  /** How many records carry each text, and any. */
  counts: Uint32Array;
  present: number;
  /** Words: up to two groups of nicknames for each text. */
  groups?: Uint32Array;
  /** Dates: days since 1970, 0x80000000 where it is no day. */
  days?: Int32Array;
  /** Numbers. */
  values?: Float64Array;
  /** E-mails: mailbox and domain of each text; and of each record whether the mailbox is made of its name. */
  mailboxes?: Uint32Array;
  domains?: Uint32Array;
  domainTexts?: Texts;
  mailboxTexts?: Texts;
  domainCounts?: Uint32Array;
  freeDomains?: Uint8Array;
  derived?: Uint8Array;
  /** Phrases: the words of each text, and how telling each word is. */
  wordStarts?: Uint32Array;
  words?: Uint32Array;
  wordTexts?: Texts;
  wordWeights?: Float32Array;
}

export interface Features {
  length: number;
  features: Feature[];
}

interface Source {
  column: RawColumn;
  /** From the text as written to what is compared; "" is missing. */
  normal: (text: string) => string;
}

export const noDay = -0x80000000;

export function makeFeatures(table: RecordTable, chosen: ChosenColumn[]): Features {
  const { length } = table;
  const column = (one: ChosenColumn): RawColumn => table.columns[one.column] as RawColumn;
  const features: Feature[] = [];
  const whole = chosen.some((one) => one.part === "given") ? undefined : chosen.find((one) => one.part === "full");
  const names = new Vocabulary();
  const lines = new Vocabulary();
  const exchangeable = mayBeExchanged(table, chosen);
  for (const one of chosen) {
    if (one === whole) {
      for (const part of ["given", "family"] as const) {
        const source = { column: column(one), normal: (text: string) => splitName(text)[part] };
        features.push({ ...base(length, `${one.name} (${part})`, "word", [source], names), part });
      }
    } else if (one.part === "given" || one.part === "family") {
      const source = { column: column(one), normal: fold };
      features.push({ ...base(length, one.name, "word", [source], names), part: one.part });
    } else if (one.kind === "phone" || one.kind === "email") {
      // Several numbers of one record are compared each with each.
      if (chosen.find((other) => other.kind === one.kind) !== one) continue;
      const all = chosen.filter((other) => other.kind === one.kind);
      const normal = one.kind === "phone" ? normalPhone : normalEmail;
      const name = all.map((other) => other.name).join(", ");
      features.push(
        base(
          length,
          name,
          one.kind,
          all.map((other) => ({ column: column(other), normal })),
        ),
      );
    } else {
      const source = { column: column(one), normal: normalOf(one.kind, column(one)) };
      features.push(base(length, one.name, one.kind, [source], exchangeable.includes(one) ? lines : undefined));
    }
  }
  pairUp(
    features,
    names,
    features.filter((one) => one.part),
  );
  pairUp(
    features,
    lines,
    features.filter((one) => exchangeable.some((line) => line.name === one.name)),
  );
  for (const feature of features) furnish(feature);
  markDerived(length, features);
  markFollowing({ length, features });
  return { length, features };
}

/** Features that share a vocabulary get it when it is whole, and know each other. */
function pairUp(features: Feature[], vocabulary: Vocabulary, pair: Feature[]): void {
  if (pair.length === 0) return;
  const texts = vocabulary.freeze();
  for (const feature of pair) Object.assign(feature, { texts, ...countsOf(feature.ids, texts.size) });
  const [one, other] = pair;
  if (one && other && pair.length === 2) {
    const first = one.part === "family" ? other : one;
    first.partner = features.indexOf(first === one ? other : one);
  }
}

/** The two columns of longer texts that share most of what stands in them, as lines of an address do when they are filled in either order. */
function mayBeExchanged(table: RecordTable, chosen: ChosenColumn[]): ChosenColumn[] {
  const phrases = chosen.filter((one) => one.kind === "phrase");
  let most = 0.002;
  let pair: ChosenColumn[] = [];
  for (const [at, one] of phrases.entries())
    for (const other of phrases.slice(at + 1)) {
      const share = sharedTexts(table.columns[one.column] as RawColumn, table.columns[other.column] as RawColumn);
      if (share > most) [most, pair] = [share, [one, other]];
    }
  return pair;
}

function sharedTexts(one: RawColumn, other: RawColumn): number {
  const step = Math.max(1, Math.floor(one.texts.size / 5000));
  let looked = 0;
  let shared = 0;
  for (let id = 1; id < one.texts.size; id += step) {
    looked++;
    if (other.texts.find(one.texts.text(id)) !== 0) shared++;
  }
  return looked === 0 ? 0 : shared / looked;
}

function base(length: number, name: string, kind: Kind, sources: Source[], shared?: Vocabulary): Feature {
  const vocabulary = shared ?? new Vocabulary();
  const ids = sources.map(({ column, normal }) => {
    const numbers = new Uint32Array(column.texts.size);
    for (let id = 1; id < numbers.length; id++) numbers[id] = vocabulary.intern(normal(column.texts.text(id)));
    const cells = sharedWords(length);
    for (let row = 0; row < length; row++) cells[row] = numbers[column.cells[row] as number] as number;
    return cells;
  });
  const texts = shared
    ? { codes: new Uint8Array(0), offsets: new Uint32Array(1), masks: new Uint32Array(0), size: 0 }
    : vocabulary.freeze();
  return { name, kind, ids, texts, ...countsOf(ids, vocabulary.size) };
}

function countsOf(ids: Uint32Array[], size: number): { counts: Uint32Array; present: number } {
  const counts = sharedWords(size);
  let present = 0;
  for (const cells of ids)
    for (const id of cells) {
      if (id === 0) continue;
      counts[id] = (counts[id] as number) + 1;
      if (cells === ids[0]) present++;
    }
  return { counts, present };
}

function normalOf(kind: Kind, column: RawColumn): (text: string) => string {
  if (kind === "date") {
    const some = Array.from({ length: Math.min(2000, column.texts.size - 1) }, (_, at) => column.texts.text(at + 1));
    const monthFirst = writesMonthFirst(some);
    return (text) => readDate(text, monthFirst) ?? text.replace(/\D/g, "");
  }
  if (kind === "firm") return (text) => firmCore(fold(text));
  if (kind === "site")
    return (text) =>
      transliterate(text.trim())
        .replace(/^https?:\/\//, "")
        .replace(/^www\./, "")
        .replace(/[/?#:].*$/, "");
  if (kind === "number") return (text) => String(readNumber(text) ?? "");
  if (kind === "code") return (text) => fold(text).replaceAll(" ", "");
  return fold;
}

export function normalEmail(text: string): string {
  return transliterate((/<([^<>]+)>/.exec(text)?.[1] ?? text).replace(/^mailto:/i, "").trim());
}

/** Digits with the country's in front where they were written; a national number keeps its own, without the leading zero. */
export function normalPhone(text: string): string {
  const digits = text
    .replace(/^tel:/i, "")
    .replace(/(ext\.?|x|;ext=)\s*\d+\s*$/i, "")
    .replace(/\(0\)/, "")
    .replace(/\D/g, "");
  const bare = digits.replace(/^0+/, "");
  return bare.length < 5 ? "" : bare;
}

function readNumber(text: string): number | undefined {
  const bare = text.replace(/[^\d.,-]/g, "");
  if (bare === "") return undefined;
  const number = Number(/,\d{1,2}$/.test(bare) ? bare.replace(/\./g, "").replace(",", ".") : bare.replace(/,/g, ""));
  return Number.isFinite(number) ? number : undefined;
}

const besidesNames = new Set(
  "mr mrs ms miss mx dr prof sir herr frau hr fr dipl ing jr sr ii iii phd md mba".split(" "),
);

export function splitName(text: string): { given: string; family: string } {
  const comma = text.indexOf(",");
  const clean = (part: string): string[] => tokensOf(fold(part)).filter((word) => !besidesNames.has(word));
  if (comma > 0) {
    const [family, given] = [clean(text.slice(0, comma)), clean(text.slice(comma + 1))];
    if (given.length > 0) return { given: given[0] as string, family: family.join(" ") };
  }
  const words = clean(text);
  if (words.length <= 1) return { given: "", family: words[0] ?? "" };
  const at = words.findIndex(
    (word, index) => index > 0 && /^(van|von|de|da|del|della|di|du|la|le|el|al|bin|ibn|st|ten|ter)$/.test(word),
  );
  const from = at > 0 && at < words.length - 1 ? at : words.length - 1;
  return { given: words[0] as string, family: words.slice(from).join(" ") };
}

function furnish(feature: Feature): void {
  const { texts, kind } = feature;
  const each = (work: (id: number, text: string) => void): void => {
    for (let id = 1; id < texts.size; id++) work(id, textOf(texts, id));
  };
  if (kind === "word") {
    const groups = sharedWords(texts.size * 2);
    each((id, text) => groups.set(nicknameGroups(text).slice(0, 2), id * 2));
    feature.groups = groups;
  } else if (kind === "date") {
    const days = new Int32Array(new SharedArrayBuffer(texts.size * 4)).fill(noDay);
    each((id, text) => {
      if (text.length !== 8) return;
      const time = Date.UTC(Number(text.slice(0, 4)), Number(text.slice(4, 6)) - 1, Number(text.slice(6)));
      if (Number.isFinite(time)) days[id] = Math.round(time / 86_400_000);
    });
    feature.days = days;
  } else if (kind === "number") {
    const values = new Float64Array(new SharedArrayBuffer(texts.size * 8));
    each((id, text) => {
      values[id] = Number(text);
    });
    feature.values = values;
  } else if (kind === "email") furnishEmail(feature);
  else if (kind === "phrase" || kind === "firm") furnishPhrase(feature);
}

function furnishEmail(feature: Feature): void {
  const { texts } = feature;
  const [mailboxes, domains] = [sharedWords(texts.size), sharedWords(texts.size)];
  const [mailboxNames, domainNames] = [new Vocabulary(), new Vocabulary()];
  for (let id = 1; id < texts.size; id++) {
    const text = textOf(texts, id);
    const at = text.lastIndexOf("@");
    mailboxes[id] = mailboxNames.intern(at < 0 ? text : text.slice(0, at));
    domains[id] = at < 0 ? 0 : domainNames.intern(text.slice(at + 1));
  }
  const counts = sharedWords(domainNames.size);
  for (let id = 1; id < texts.size; id++) {
    const domain = domains[id] as number;
    counts[domain] = (counts[domain] as number) + (feature.counts[id] as number);
  }
  const free = sharedBytes(domainNames.size);
  for (let id = 1; id < domainNames.size; id++) free[id] = Number(isFreeMail(domainNames.text(id)));
  feature.mailboxTexts = mailboxNames.freeze();
  feature.domainTexts = domainNames.freeze();
  Object.assign(feature, { mailboxes, domains, domainCounts: counts, freeDomains: free });
}

function furnishPhrase(feature: Feature): void {
  const { texts } = feature;
  const starts = sharedWords(texts.size + 1);
  const vocabulary = new Vocabulary();
  let words = new Uint32Array(texts.size * 4);
  let used = 0;
  const carriers: number[] = [0];
  for (let id = 1; id < texts.size; id++) {
    starts[id] = used;
    const own = [...new Set(tokensOf(textOf(texts, id)))].map((word) => vocabulary.intern(word));
    if (used + own.length > words.length) {
      const grown = new Uint32Array(Math.ceil((used + own.length) * 1.5));
      grown.set(words);
      words = grown;
    }
    for (const word of own) {
      words[used++] = word;
      carriers[word] = (carriers[word] ?? 0) + (feature.counts[id] as number);
    }
  }
  starts[texts.size] = used;
  const weights = sharedFloats(vocabulary.size);
  for (let word = 1; word < vocabulary.size; word++)
    weights[word] = Math.log(1 + feature.present / Math.max(1, carriers[word] ?? 1));
  const own = sharedWords(used);
  own.set(words.subarray(0, used));
  Object.assign(feature, { wordStarts: starts, words: own, wordTexts: vocabulary.freeze(), wordWeights: weights });
}

/** A mailbox made of its owner's name says nothing that the name didn't say. */
function markDerived(length: number, features: Feature[]): void {
  const names = features.filter((one) => one.kind === "word" && (one.part === "given" || one.part === "family"));
  for (const email of features.filter((one) => one.kind === "email")) {
    const derived = sharedBytes(length);
    const others = names.length > 0 ? names : features.filter((one) => one.kind === "word" || one.kind === "firm");
    for (let row = 0; row < length; row++) {
      const id = email.ids[0]?.[row] as number;
      if (id === 0) continue;
      const mailbox = textOf(email.mailboxTexts as Texts, email.mailboxes?.[id] as number).replace(
        /[^\p{Letter}]+/gu,
        "",
      );
      derived[row] = Number(
        others.some((name) => {
          const nameId = name.ids[0]?.[row] as number;
          return nameId !== 0 && isIn(mailbox, textOf(name.texts, nameId));
        }),
      );
    }
    email.derived = derived;
  }
}

const isIn = (mailbox: string, name: string): boolean =>
  name
    .split(" ")
    .some((word) => word.length >= 3 && mailbox.includes(word.slice(0, Math.max(3, Math.min(6, word.length)))));
