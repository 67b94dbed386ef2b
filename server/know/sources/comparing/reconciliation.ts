import type { MainKind } from "../importing/source-row.ts";
import type { MappedRecord, Mapping } from "../mapping/index.ts";

/** One comparison of a source with what is stored; a row of `source_reconciliations`. */
export interface Reconciliation {
  id: string;
  source_id: string;
  state: "waiting" | "running" | "done" | "failed";
  fresh: boolean;
  counts: ReconciledCounts | null;
  fault: Record<string, unknown> | null;
  created_at: Date;
  finished_at: Date | null;
}

/** rows = same + differing + not_here + repeated; records = matched + not_there. */
export interface ReconciledCounts {
  rows: number;
  same: number;
  differing: number;
  not_here: number;
  /** Rows that tell of a record again that another row of the same files tells of. */
  repeated: number;
  records: number;
  matched: number;
  not_there: number;
  /** Columns with values that become nothing here. */
  not_mapped: number;
}

export const noCounts = (): ReconciledCounts => ({
  rows: 0,
  same: 0,
  differing: 0,
  not_here: 0,
  repeated: 0,
  records: 0,
  matched: 0,
  not_there: 0,
  not_mapped: 0,
});

/** One row as the source has it. */
export interface RowThere {
  kind: MainKind;
  line: number | null;
  /** Null where it can't be read; `reason` says why. */
  key: string | null;
  hash: string | null;
  payload: Record<string, string>;
  record: MappedRecord | null;
  /** By which it was read. */
  mapping: Mapping | null;
  reason: string | null;
  /** As it stood in the file, where it can't be read. */
  raw?: string;
}

/** One difference, before it has its id. */
export interface Difference {
  kind: "not-here" | "not-there" | "field-differs" | "not-mapped";
  record_kind: string;
  key: string | null;
  line: number | null;
  record_id: string | null;
  name: string | null;
  field: string | null;
  here: string | null;
  there: string | null;
  why: Why;
  detail: Record<string, unknown> | null;
}

/**
 * failed, waits: the last import could not take it · not-brought-in: it came, or changed, since the last run · removed-here · missing-there: proposed to go ·
 * lost: another source is believed · edited: a person is · rules-not-applied: this source is believed now, and was not when it came · not-mapped ·
 * unexplained: an error of ours.
 */
export type Why =
  | "failed"
  | "waits"
  | "not-brought-in"
  | "removed-here"
  | "missing-there"
  | "lost"
  | "edited"
  | "rules-not-applied"
  | "not-mapped"
  | "unexplained";
