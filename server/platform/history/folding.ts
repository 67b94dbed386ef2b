import type { Tx } from "../db/index.ts";
import type { RecordKind } from "./record-kinds.ts";
import type { Undone } from "./undo-set.ts";

/**
 * A record can be folded into another: it leaves its table, what pointed to it points elsewhere, and it may come back. Whoever folds registers this,
 * so that an undo of what was done before reaches the folded record too.
 */
export interface Folding {
  /** SQL for where the record is now whose id `id` gives, null where it was never folded; undefined where its kind is never folded. `$1` is the workspace. */
  nowAt(kind: string, id: string): string | undefined;
  /** SQL that is true where the row whose id `id` gives is one with an equal row now: what is undone of it is taken back when it is its own again. */
  waits(id: string): string;
  /** Where these records are now; those that were never folded are absent. */
  whereNow(tx: Tx, ids: string[]): Promise<Map<string, string>>;
  /** Puts fields back that the set wrote on records which are folded now. */
  restoreFields(tx: Tx, setId: string, undo: string, undone: Undone): Promise<void>;
  /** Takes back records that the set made and that are folded now. */
  removeCreated(tx: Tx, setId: string, undo: string, undone: Undone): Promise<void>;
  /** Rows that the undo of this set brought back and that now point to where a folded record went. */
  cameBack(tx: Tx, kind: RecordKind, setId: string, op: "removed" | "updated"): Promise<void>;
}

let registered: Folding | undefined;

export function registerFolding(folding: Folding): void {
  registered = folding;
}

export function folding(): Folding | undefined {
  return registered;
}

export function nowAt(kind: string, id: string): string | undefined {
  return registered?.nowAt(kind, id);
}

/** Where these records went, where they were folded into others: old ids keep answering. */
export async function whereNow(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  return ids.length > 0 && registered ? registered.whereNow(tx, ids) : new Map();
}
