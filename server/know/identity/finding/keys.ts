import { firmCore, isFreeMail } from "../matching/firm-names.ts";
import { fold, tokensOf } from "../matching/fold.ts";
import { nicknameGroups } from "../matching/nicknames.ts";
import { soundOf } from "../matching/similarity.ts";
import { hashOf, mix } from "../matching/vocabulary.ts";
import type { MergeKind } from "../merging/index.ts";
import { type Compared, comparedBy } from "./compared.ts";

/** By what a record is found, and what of it the key is made of: places among the comparisons. */
export interface Key {
  key: number;
  of: number[];
}

/** Grows whenever keys are made by other rules than before; part of the mark by which a record is known to be unchanged. */
export const keyVersion = 1;

/** Some numbers each: whoever shares one is looked at. Never 0; the same record always gives the same. */
export function keysOf(kind: MergeKind, record: Compared): Key[] {
  const keys = new Map<number, Key>();
  const place = (name: string): number => comparedBy[kind].indexOf(name);
  const add: Add = (salt, names, ...parts) => {
    if (parts.length === 0 || parts.some((part) => part === 0 || part === "")) return;
    const key = parts.reduce((sum: number, part) => mix(sum, typeof part === "number" ? part : hashOf(part)), salt) | 0;
    if (!keys.has(key)) keys.set(key, { key, of: names.map(place) });
  };
  pointKeys(record, add);
  if (kind === "person") personKeys(record, add);
  else accountKeys(record, add);
  return [...keys.values()];
}

/** Tells whether anything that is compared of a record has changed. */
export function markOf(kind: MergeKind, record: Compared): number {
  return mix(hashOf(JSON.stringify([kind, keyVersion, { ...record, id: "" }])), 99) | 0;
}

type Add = (salt: number, names: string[], ...parts: (string | number)[]) => void;

const shortestMailbox = 5;
const digitsCompared = 7;

function pointKeys({ emails, phones }: Compared, add: Add): void {
  for (const email of emails) {
    add(1, ["email"], email);
    const mailbox = email.slice(0, email.lastIndexOf("@"));
    if (mailbox.length >= shortestMailbox) add(2, ["email"], mailbox);
  }
  for (const phone of phones) {
    const digits = phone.replace(/;ext=.*$/, "").replace(/\D/g, "");
    if (digits.length >= 6) add(3, ["phone"], digits.slice(-digitsCompared));
  }
}

function personKeys(record: Compared, add: Add): void {
  const { birthday, employerId } = record;
  const [given, family] = [fold(record.given), fold(record.family)];
  const [first, last] = [tokensOf(given)[0] ?? "", tokensOf(family).at(-1) ?? ""];
  const sounds = [soundOfName(first), soundOfName(last)] as const;
  const names = ["given", "family"];
  // In either order, so that exchanged names meet.
  const [low, high] = sounds[0] < sounds[1] ? sounds : [sounds[1], sounds[0]];
  add(10, names, low, high);
  add(11, names, ...[given, family].toSorted());
  if (given === "" || family === "") add(11, names, given + family);
  add(12, names, family, first.slice(0, 1));
  add(13, names, first, family.slice(0, 1));
  const postal = fold(record.postal).replaceAll(" ", "");
  add(14, [...names, "postal code"], low, high, postal);
  add(15, ["family", "postal code"], sounds[1], postal);
  for (const [at, name] of names.entries()) {
    const sound = sounds[at] as number;
    add(16, [name, "birthday"], sound, birthday);
    add(17, [name, "firm"], sound, employerId);
  }
  add(18, ["given", "street"], sounds[0], streetKey(record.street));
  for (const domain of ownDomains(record.emails)) add(19, ["family", "email"], sounds[1], domain);
}

function accountKeys(record: Compared, add: Add): void {
  const core = firmCore(fold(record.name));
  const words = tokensOf(core);
  const [first = "", second = ""] = words;
  add(30, ["name"], core.replaceAll(" ", ""));
  add(
    31,
    ["name"],
    ...words
      .map(soundOfWord)
      .toSorted((one, other) => one - other)
      .slice(0, 4),
  );
  add(32, ["name"], first, second);
  add(33, ["name"], soundOfWord(first));
  const [city, postal] = [fold(record.city), fold(record.postal).replaceAll(" ", "")];
  add(34, ["name", "city"], soundOfWord(first), city);
  add(35, ["name", "postal code"], soundOfWord(first), postal);
  add(36, ["street", "postal code"], streetKey(record.street), postal);
  add(37, ["number"], fold(record.number));
  for (const domain of new Set([record.website, ...ownDomains(record.emails)])) add(38, ["website"], domain);
}

/** Where everybody may have a mailbox, a domain joins nobody. */
export function ownDomains(emails: string[]): string[] {
  const domains = emails.map((email) => email.slice(email.lastIndexOf("@") + 1));
  return [...new Set(domains)].filter((domain) => domain !== "" && !isFreeMail(domain));
}

/** Short forms of a given name sound like it. */
function soundOfName(word: string): number {
  const group = nicknameGroups(word)[0];
  return group === undefined ? soundOfWord(word) : mix(group, 7);
}

function soundOfWord(word: string): number {
  if (word === "") return 0;
  const sound = soundOf(
    Uint16Array.from(word, (letter) => letter.charCodeAt(0)),
    0,
    word.length,
  );
  return mix(sound || hashOf(word), 3);
}

const kindsOfStreet = new Set(
  "street st strasse str road rd lane ln avenue ave av way weg platz gasse rue via calle drive dr court ct close place allee ring".split(
    " ",
  ),
);

/** Number and telling word of an address line, whatever else stands there and in which order. */
function streetKey(street: string): string {
  const words = tokensOf(fold(street)).filter((word) => !kindsOfStreet.has(word));
  const number = words.find((word) => /^\d/.test(word)) ?? "";
  const name = words.filter((word) => !/^\d/.test(word)).toSorted((one, other) => other.length - one.length)[0];
  if (name === undefined) return "";
  const bare = name.replace(/(strasse|str|gasse|weg|platz|allee)$/, "") || name;
  return number === "" ? "" : `${number} ${bare}`;
}
