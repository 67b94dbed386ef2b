import type { MappedRecord } from "../mapping/index.ts";

export type SurvivingKind = "account" | "person";

/** Fields of which a record has one value, so that sources may contradict each other. Contact points, tags and notes are all kept. */
export const survivingFields = {
  account: ["name", "kind", "industry", "website", "number", "owner_ref"],
  person: ["name", "given_name", "family_name", "honorific", "birthday", "language"],
} as const;

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
