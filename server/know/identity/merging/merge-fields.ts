import type { Winner } from "../../../platform/history/index.ts";

export type MergeKind = "account" | "person";
export type Winners = Record<string, Winner | "both">;
type Row = Record<string, unknown>;

/** What is chosen as one: whose name is kept brings its parts along. */
export const mergeFields: Record<MergeKind, Record<string, string[]>> = {
  account: {
    name: ["name"],
    kind: ["kind"],
    industry: ["industry"],
    website: ["website"],
    number: ["number"],
    owner: ["owner_id", "owner_ref"],
    story: ["story"],
  },
  person: {
    name: ["name", "given_name", "family_name"],
    honorific: ["honorific"],
    birthday: ["birthday"],
    language: ["language"],
    time_zone: ["time_zone"],
  },
};

export const tables = { account: "accounts", person: "people" } as const satisfies Record<MergeKind, string>;

/** Whose value a field has unless the user says otherwise: the record's that stays, where it has one. Both stories are kept. */
export function usualWinner(kind: MergeKind, field: string, kept: Row, folded: Row): Winner | "both" {
  const columns = mergeFields[kind][field] ?? [];
  const empty = (row: Row): boolean => columns.every((column) => row[column] === null || row[column] === "");
  if (empty(kept)) return empty(folded) ? "kept" : "folded";
  if (field === "story" && !empty(folded) && kept["story"] !== folded["story"]) return "both";
  return "kept";
}

/** What the record that stays takes over. Parts of a name are only completed from a record of the same name, or taken with it. */
export function fieldsTaken(kind: MergeKind, kept: Row, folded: Row, winners: Winners): Row {
  const taken: Row = {};
  for (const [field, columns] of Object.entries(mergeFields[kind])) {
    const winner = winners[field] ?? usualWinner(kind, field, kept, folded);
    if (winner === "both" && field === "story")
      taken["story"] = `${String(kept["story"])}\n\n${String(folded["story"])}`;
    else if (winner === "folded") for (const column of columns) taken[column] = folded[column];
    else if (field === "name" && kept["name"] === folded["name"])
      for (const column of columns)
        if (kept[column] === null && folded[column] !== null) taken[column] = folded[column];
  }
  return taken;
}

export interface Spell {
  [column: string]: unknown;
  id: string;
  account_id: string;
  status: string;
  started_on: string | null;
  ended_on: string | null;
}

// Whoever is a customer of either is a customer of both in one.
const weight = ["competitor", "prospect", "partner", "former", "lapsed", "customer"];

/**
 * An account has one status at a time: of the spells that last, one side's go. A customer stays one; of two equal statuses the one whose beginning is
 * known, then the earlier. What has ended is history and stays, of both.
 */
export function spellsThatGo(kept: Spell[], folded: Spell[], winner?: Winner): Spell[] {
  const open = (spells: Spell[]): Spell[] => spells.filter((spell) => spell.ended_on === null);
  const ours = open(kept);
  const theirs = open(folded);
  if (ours.length === 0 || theirs.length === 0) return [];
  const best = (spells: Spell[]): number => Math.max(...spells.map((spell) => weight.indexOf(spell.status)));
  const begun = (spells: Spell[]): string => spells.map((spell) => spell.started_on ?? "9").toSorted()[0] as string;
  const wins =
    winner ??
    (best(theirs) > best(ours) || (best(theirs) === best(ours) && begun(theirs) < begun(ours)) ? "folded" : "kept");
  return wins === "folded" ? ours : theirs;
}
