import type { Background } from "../matching/background.ts";
import type { ChosenColumn } from "../matching/choose-columns.ts";
import { type Comparison, comparisonsOf } from "../matching/compare.ts";
import { type Features, makeFeatures } from "../matching/features.ts";
import { applyBackground } from "../matching/background.ts";
import { RecordTable } from "../matching/records.ts";
import type { MergeKind } from "../merging/index.ts";

/** What is compared of a record, as text; "" or nothing where it isn't known. */
export interface Compared {
  id: string;
  /** Of a person. */
  given: string;
  family: string;
  birthday: string;
  employer: string;
  employerId: string;
  /** Of an account. */
  name: string;
  number: string;
  website: string;
  /** Of both. */
  emails: string[];
  phones: string[];
  street: string;
  city: string;
  postal: string;
}

interface Column {
  /** The comparison's name: a column of it where a record may have several. */
  name: string;
  kind: ChosenColumn["kind"];
  part?: "given" | "family";
  of: (record: Compared) => string | undefined;
}

/** So many addresses and numbers of a record are compared. */
export const mostPoints = 3;
const nth = (at: number): number[] => Array.from({ length: at }, (_, place) => place);

const points: Column[] = [
  ...nth(mostPoints).map((at): Column => ({ name: "email", kind: "email", of: ({ emails }) => emails[at] })),
  ...nth(mostPoints).map((at): Column => ({ name: "phone", kind: "phone", of: ({ phones }) => phones[at] })),
];
const address: Column[] = [
  { name: "street", kind: "phrase", of: ({ street }) => street },
  { name: "city", kind: "word", of: ({ city }) => city },
  { name: "postal code", kind: "code", of: ({ postal }) => postal },
];

const columns: Record<MergeKind, Column[]> = {
  person: [
    { name: "given", kind: "word", part: "given", of: ({ given }) => given },
    { name: "family", kind: "word", part: "family", of: ({ family }) => family },
    ...points,
    { name: "birthday", kind: "date", of: ({ birthday }) => birthday },
    ...address,
    { name: "firm", kind: "firm", of: ({ employer }) => employer },
  ],
  account: [
    { name: "name", kind: "firm", of: ({ name }) => name },
    { name: "website", kind: "site", of: ({ website }) => website },
    ...points,
    ...address,
    { name: "number", kind: "code", of: ({ number }) => number },
  ],
};

/** Names of what is compared, in the order of the comparisons. */
export const comparedBy: Record<MergeKind, string[]> = {
  person: [...new Set(columns.person.map(({ name }) => name))],
  account: [...new Set(columns.account.map(({ name }) => name))],
};

export interface ComparedRecords {
  features: Features;
  comparisons: Comparison[];
}

/**
 * Records in the engine's form. What is compared and what follows from what is fixed here, not guessed from a few rows, so that two records get the same
 * score whoever else stands beside them.
 */
export function comparedRecords(kind: MergeKind, records: Compared[], background?: Background): ComparedRecords {
  const chosen = columns[kind];
  const table = new RecordTable(chosen.map(({ name }) => name));
  for (const record of records) table.add(chosen.map(({ of }) => of(record)));
  const features = makeFeatures(
    table,
    chosen.map(({ name, kind: how, part }, column) => ({
      name,
      kind: how,
      column,
      givenShare: 0,
      ...(part && { part }),
    })),
  );
  const postal = comparedBy[kind].indexOf("postal code");
  for (const [at, feature] of features.features.entries()) {
    feature.name = comparedBy[kind][at] as string;
    delete feature.follows;
    if (feature.name === "city") feature.follows = [postal];
  }
  if (background) applyBackground(features, background);
  return { features, comparisons: comparisonsOf(features) };
}
