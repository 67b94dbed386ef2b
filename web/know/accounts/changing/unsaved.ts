import { useSyncExternalStore } from "react";

/** A change that is not saved yet because somebody else changed the same, or the server did not answer. It stays here until it is decided. */
export interface Unsaved {
  id: number;
  label: string;
  mine: string;
  /** What stands there now; undefined where only the saving failed. */
  theirs: string | undefined;
  trouble: string | undefined;
  keepMine: () => void;
  drop: () => void;
}

let waiting: readonly Unsaved[] = [];
const listeners = new Set<() => void>();
let lastId = 0;

export function hold(
  one: Omit<Unsaved, "id" | "drop" | "keepMine"> & { keepMine: () => void; drop: () => void },
): void {
  const id = ++lastId;
  const leave = (then: () => void) => () => {
    tell(waiting.filter((other) => other.id !== id));
    then();
  };
  tell([...waiting, { ...one, id, keepMine: leave(one.keepMine), drop: leave(one.drop) }]);
}

export function useUnsaved(): readonly Unsaved[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
  );
}

function tell(next: readonly Unsaved[]): void {
  waiting = next;
  for (const listener of listeners) listener();
}
