import { customText, type CustomKind } from "../importing/custom-cell.ts";
import type { CustomValue, MappedRecord } from "../mapping/index.ts";

export type SurvivingKind = "account" | "person";

/** Fields of which a record has one value, so that sources may contradict each other. Contact points, tags and notes are all kept. */
export const survivingFields = {
  account: ["name", "kind", "industry", "website", "number", "owner_ref"],
  person: ["name", "given_name", "family_name", "honorific", "birthday", "language"],
} as const;

/** The same, of what stands in rows beside the record: a status, where somebody works, fields of one's own. */
export const fieldsBeside = {
  account: ["relationship", "since", "until", "custom"],
  person: ["title", "buying_role", "started_on", "ended_on", "custom"],
} as const;

/** What a person does at one account: `title@` and the account. */
export const employmentMark = (column: string, account: string): string => `${column}@${account}`;
/** A field of one's own goes by its label, as in a file. */
export const customMark = (label: string): string => `custom:${label.toLowerCase()}`;

/** The field a rule is about. */
export function ruledBy(mark: string): string {
  return /^(custom):|^(\w+)@/.exec(mark)?.slice(1).find(Boolean) ?? mark;
}

/** Whether the field stands in a row beside the record. */
export function isBeside(mark: string): boolean {
  return ruledBy(mark) !== mark || ["relationship", "since", "until"].includes(mark);
}

/** Whether somebody may be believed about this field of a record. */
export function isContestable(kind: SurvivingKind, mark: string): boolean {
  const field = ruledBy(mark);
  return (
    ([...survivingFields[kind], ...fieldsBeside[kind]] as readonly string[]).includes(field) && field !== "owner_ref"
  );
}

export type Says = Record<string, string | null | undefined>;

/** What a row says about the fields of an account or a person; undefined is nothing. */
export function saysOf(kind: SurvivingKind, record: MappedRecord): Says {
  if (kind === "account") {
    const part = record.account ?? {};
    return {
      name: part.name,
      kind: part.kind,
      industry: part.industry,
      website: part.website,
      number: part.number,
      owner_ref: part.owner,
    };
  }
  const part = record.person ?? {};
  return {
    name: part.name,
    given_name: part.given_name,
    family_name: part.family_name,
    honorific: part.salutation,
    birthday:
      part.birthday === null ? null : /^\d{4}-\d{2}-\d{2}$/.test(part.birthday ?? "") ? part.birthday : undefined,
    language: part.language,
  };
}

/** What a row says of the rows beside the record; `account` is where the person works. */
export function saysBeside(
  kind: SurvivingKind,
  record: MappedRecord,
  account: string | null,
  kinds: ReadonlyMap<string, CustomKind>,
): Says {
  const says: Says = {};
  for (const value of (record[kind]?.custom ?? []) as CustomValue[]) {
    const stored = kinds.get(value.name.toLowerCase());
    if (stored) says[customMark(value.name)] = customText(stored, value);
  }
  if (kind === "account") {
    const part = record.account ?? {};
    says["relationship"] = part.relationship;
    says["since"] = part.since;
    // An end before the beginning is not believed.
    says["until"] = part.until && part.since && part.until < part.since ? undefined : part.until;
  } else if (account !== null && record.employment) {
    const { title, role, from, until } = record.employment;
    says[employmentMark("title", account)] = title;
    says[employmentMark("buying_role", account)] = role;
    says[employmentMark("started_on", account)] = from;
    says[employmentMark("ended_on", account)] = until && from && until < from ? undefined : until;
  }
  return says;
}
