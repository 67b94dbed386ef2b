import { useSyncExternalStore } from "react";
import { onTakenBack } from "../../app/undo.tsx";
import type { Row, Whose } from "./today-list.ts";

/** A row that left or came back on the screen before the server's list says so. */
export interface Ahead {
  row: Row;
  /** Where it stood. */
  index: number;
  /** Whose list it left; "every" for what ends in all of them. */
  list: Whose | "every";
  set: string;
  is: "gone" | "back";
  /** The server's list agrees: only kept to bring the row back. */
  settled: boolean;
  /** From then on the server is right in any case. */
  until: number;
}

/** Standing follows a touch within a second or two; what is not true by then never became true. */
export const trustMs = 15_000;

/** The list as it will be in a moment. */
export function withAhead(rows: Row[], ahead: readonly Ahead[], whose: Whose, now = Date.now()): Row[] {
  let shown = rows;
  for (const one of ahead) {
    if (one.settled || one.until < now || (one.list !== "every" && one.list !== whose)) continue;
    const there = shown.some((row) => row.account === one.row.account);
    if (one.is === "gone" && there) shown = shown.filter((row) => row.account !== one.row.account);
    if (one.is === "back" && !there) shown = [...shown.slice(0, one.index), one.row, ...shown.slice(one.index)];
  }
  return shown;
}

/** What the server's newest list has caught up with needs no help any more. */
export function settle(ahead: readonly Ahead[], rows: Row[], whose: Whose): Ahead[] {
  const there = new Set(rows.map((row) => row.account));
  return ahead.map((one) =>
    (one.list === "every" || one.list === whose) && there.has(one.row.account) === (one.is === "back")
      ? { ...one, settled: true }
      : one,
  );
}

/** Undone: the row is there again at once. */
export function takenBack(ahead: readonly Ahead[], set: string, now: number): Ahead[] {
  return ahead.map((one) => (one.set === set ? { ...one, is: "back", settled: false, until: now + trustMs } : one));
}

let kept: readonly Ahead[] = [];
const watchers = new Set<() => void>();
function keep(next: readonly Ahead[]): void {
  kept = next;
  for (const watcher of watchers) watcher();
}

onTakenBack((set) => keep(takenBack(kept, set, Date.now())));

/** The row leaves the screen now; undoing `set` brings it back. */
export function leave(row: Row, index: number, list: Whose | "every", set: string): void {
  const others = kept.filter((one) => one.row.account !== row.account);
  keep([...others.slice(-50), { row, index, list, set, is: "gone", settled: false, until: Date.now() + trustMs }]);
}

export function caughtUp(rows: Row[], whose: Whose): void {
  const next = settle(kept, rows, whose);
  if (next.some((one, index) => one.settled !== kept[index]?.settled)) keep(next);
}

export function useAhead(): readonly Ahead[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => kept,
  );
}
