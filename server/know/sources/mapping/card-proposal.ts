import type { Column, GoodRow } from "../reading/index.ts";
import type { Kind, Mapping } from "./contract.ts";
import type { Proposal, ProposedColumn } from "./proposal.ts";

/** vCard says itself what is what; a human can only leave something out. */
const personFields: Record<string, string> = {
  UID: "person.key",
  FN: "person.name",
  N: "person.family_name",
  ORG: "account.name",
  TITLE: "person.title",
  EMAIL: "person.email",
  TEL: "person.phone",
  ADR: "home.street",
  URL: "person.website",
  BDAY: "person.birthday",
  NOTE: "person.note",
  CATEGORIES: "person.tags",
};

/** Cards of firms and no people: each is an account. */
const accountFields: Record<string, string> = {
  UID: "account.key",
  FN: "account.name",
  ORG: "account.name",
  EMAIL: "account.email",
  TEL: "account.phone",
  ADR: "address.street",
  URL: "account.website",
  NOTE: "account.note",
  CATEGORIES: "account.tags",
};

/** Cards of firms and nobody else are accounts. */
export function cardKind(rows: readonly GoodRow[]): "accounts" | "people" {
  return rows.every((row) => row.card?.is_organisation) ? "accounts" : "people";
}

export function cardProposal(
  columns: readonly Column[],
  rows: readonly GoodRow[],
  options: { as: Kind | "auto"; country?: string | null },
): Proposal {
  const firms = (options.as === "auto" ? cardKind(rows) : options.as) === "accounts";
  const fields = firms ? accountFields : personFields;
  const proposed: ProposedColumn[] = columns.map((column) => ({
    column: column.name,
    field: fields[column.name] ?? null,
    confidence: 1,
    samples: rows
      .map((row) => row.fields[column.index] ?? "")
      .filter((value) => value !== "")
      .slice(0, 3),
    reason: "a vCard says what it is",
  }));
  const mapping: Mapping = {
    version: 1,
    as: firms ? "accounts" : "people",
    header: true,
    columns: proposed.map(({ column, field }) => ({ column, field })),
    currency: null,
    country: options.country ?? null,
  };
  return { mapping, columns: proposed, confidence: 1, lacks: [], ready: true };
}
