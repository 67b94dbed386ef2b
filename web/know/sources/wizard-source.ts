import type { Kind, Proposal, WizardFile } from "./wizard-file.ts";

/** A source as far as it tells whether a file belongs to it. */
export interface KnownSource {
  name: string;
  kinds: string[];
  last_import_at: string | null;
}

/** What the page is to be named by: the source of its files, unless one says its own. */
export interface OnPage {
  source: string;
  files: WizardFile[];
}

/**
 * The source a file seems to come from. Where its columns are known: the one they came from. Else the one on the page, or the last that was brought in, for
 * what belongs to its records and it has not brought yet (orders after customers). Else it is a system of its own, named like the file: two systems
 * that both number from 1 would write over each other's records.
 */
export function sourceOf(name: string, proposal: Proposal, sources: readonly KnownSource[], page: OnPage): string {
  if (proposal.source_of_columns) return proposal.source_of_columns;
  const near = page.source || latestOf(sources)?.name;
  if (!near) return nameOf(name);
  const here = page.files.filter((file) => sourceOfFile(file, page.source) === near);
  if (here.some((file) => sameColumns(file.proposal, proposal))) return near;
  const stored = sources.find((source) => source.name.toLowerCase() === near.toLowerCase())?.kinds ?? [];
  const kinds = new Set([...stored, ...here.map((file) => file.proposal.mapping.as)]);
  // A source that has brought nothing yet was named by hand.
  return kinds.size === 0 || belongs(proposal, kinds) ? near : nameOf(name);
}

export function sourceOfFile(file: WizardFile, source: string): string {
  return (file.own ?? "").trim() || source.trim();
}

function belongs(proposal: Proposal, kinds: ReadonlySet<string>): boolean {
  const as: Kind = proposal.mapping.as;
  if (proposal.kind === "vcard" || kinds.has(as)) return false;
  // Who is named by a key is named by the key of this system.
  if (as === "people") return proposal.mapping.columns.some((column) => column.field === "account.key");
  if (as === "accounts") return ["orders", "order-lines", "touches"].some((kind) => kinds.has(kind));
  return true;
}

function sameColumns(one: Proposal, other: Proposal): boolean {
  return one.kind === other.kind && one.kind !== "vcard" && one.header.join("\n") === other.header.join("\n");
}

/** That has brought anything: a rehearsal makes a source, too. */
function latestOf(sources: readonly KnownSource[]): KnownSource | undefined {
  const brought = sources.filter(({ kinds }) => kinds.length > 0);
  return brought.toSorted((a, b) => (b.last_import_at ?? "").localeCompare(a.last_import_at ?? ""))[0];
}

/** `northwind-customers.csv` → `northwind-customers`. */
export function nameOf(file: string): string {
  return file.replace(/\.[^.]+$/, "");
}
