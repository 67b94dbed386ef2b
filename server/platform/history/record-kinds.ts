import type { Tables, Tx } from "../db/index.ts";

export interface Reference {
  column: string;
  kind: string;
  /** Further columns that repeat it; they move with it. */
  also?: string[];
  /** The database holds it unique: where the other record has such a row already, this one stays behind when two become one. */
  once?: boolean;
}

/** Who must hear of a change of a row. */
export interface Announced {
  topic: string;
  /** An SQL expression over the row `t` that gives the id (null: nobody). */
  id: string;
  /** Heard for what the row says, not for whose it is: nobody hears it where a merge only moves the row. A record may have thousands of them. */
  ofWords?: true;
}

/** One table whose rows people make, change and take back. Features list theirs in parts.ts; parents come before children. */
export interface RecordKind {
  /** The noun in history: `account`. */
  kind: string;
  table: keyof Tables;
  /** Columns that point to another record. What is pointed to is not taken away by an undo; merging and erasing walk these too. */
  refersTo?: Reference[];
  /** Who must hear of a change: topic, and an SQL expression over the row `t` that gives the id (null: nobody). */
  announces?: Announced[];
  /** No reason to keep what they point to. Most are computed: they follow their source by notices and are never recorded. */
  derived?: boolean;
  /** Derived rows that no notice makes anew: a merge moves them all the same. */
  moves?: boolean;
  /**
   * Columns that, beside the owner, make two rows the same fact: where two records become one, equal rows fold. What the database holds unique for
   * an owner must be here.
   */
  same?: string[];
  /** What the row that stays takes over from the equal one that folds into it; `winner` is whose value the user chose, if at all. */
  settle?: (kept: Record<string, unknown>, folded: Record<string, unknown>, winner?: Winner) => Record<string, unknown>;
  /** By which name a user chooses the winner of such rows: `custom:…`. Rows that have one hold a value; later edits stay where they were made. */
  chosenAs?: (row: Record<string, unknown>) => string;
  /** Columns that name a row this one belongs with, without resting on it: a touch and its conversation. */
  kin?: Reference[];
  /**
   * Where it can't be told which of two records such a row concerns, it concerns both: a wish not to be touched. True for all its rows, or an SQL condition
   * over the row `t`.
   */
  strict?: boolean | string;
  /** Throws where this actor may not take back a set that changed such records. Without it: whoever may write. */
  mayUndo?: (tx: Tx, setId: string) => Promise<void>;
  /** Puts right what is derived in the same room (an order's amount after its lines), after an undo changed these records. */
  afterUndo?: (tx: Tx, ids: string[]) => Promise<void>;
  /** A column that is filled in once what it names is there, by sets of these kinds: no word on the row itself, and no reason to keep it. */
  joined?: { column: string; by: string[] };
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

export type Winner = "kept" | "folded";

export interface ReferenceTo {
  table: string;
  column: string;
  also: string[];
  kind: string;
  once: boolean;
  derived: boolean;
  /** A merge moves it. */
  moves: boolean;
}

/** Everything that points to a record of this kind: the registry of references. */
export function referencesTo(kind: string): ReferenceTo[] {
  return kinds.flatMap((from) =>
    (from.refersTo ?? [])
      .filter((reference) => reference.kind === kind)
      .map((reference) => ({
        table: from.table,
        column: reference.column,
        also: reference.also ?? [],
        kind: from.kind,
        once: reference.once ?? false,
        derived: from.derived ?? false,
        moves: from.moves ?? !from.derived,
      })),
  );
}
