import type { Tables, Tx } from "../db/index.ts";

/** One table whose rows people make, change and take back. Features list theirs in parts.ts; parents come before children. */
export interface RecordKind {
  /** The noun in history: `account`. */
  kind: string;
  table: keyof Tables;
  /** Columns that point to another record. What is pointed to is not taken away by an undo; merging and erasing walk these too. */
  refersTo?: { column: string; kind: string }[];
  /** Who must hear of a change: topic, and an SQL expression over the row `t` that gives the id (null: nobody). */
  announces?: { topic: string; id: string }[];
  /** No reason to keep what they point to. Most are computed: they follow their source by notices and are never recorded. */
  derived?: boolean;
  /** Derived rows that no notice makes anew: a merge moves them all the same. */
  moves?: boolean;
  /** Throws where this actor may not take back a set that changed such records. Without it: whoever may write. */
  mayUndo?: (tx: Tx, setId: string) => Promise<void>;
  /** Puts right what is derived in the same room (an order's amount after its lines), after an undo changed these records. */
  afterUndo?: (tx: Tx, ids: string[]) => Promise<void>;
  /** Never written into history rows. */
  omit?: string[];
}

let kinds: RecordKind[] = [];

export function registerRecordKinds(more: RecordKind[]): void {
  for (const kind of more) {
    if (kinds.some((known) => known.kind === kind.kind))
      throw new Error(`the record kind ${kind.kind} is registered twice`);
  }
  kinds = [...kinds, ...more];
}

export function recordKinds(): readonly RecordKind[] {
  return kinds;
}

export function recordKind(kind: string): RecordKind {
  const found = kinds.find((known) => known.kind === kind);
  if (!found) throw new Error(`the record kind ${kind} is not registered (parts.ts of its feature)`);
  return found;
}

/** Everything that points to a record of this kind: the registry of references. */
export function referencesTo(kind: string): { table: string; column: string; kind: string; derived: boolean }[] {
  return kinds.flatMap((from) =>
    (from.refersTo ?? [])
      .filter((reference) => reference.kind === kind)
      .map((reference) => ({
        table: from.table,
        column: reference.column,
        kind: from.kind,
        derived: from.derived ?? false,
      })),
  );
}
