import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useShortcuts } from "./shortcuts.ts";

export interface RowKeys {
  at: number;
  choose: (index: number) => void;
}

/** `j` and `k` (or the arrows) move through a list of `count` rows, Enter opens. Rows carry `data-row={index}` inside `list`. */
export function useRowKeys(
  list: RefObject<HTMLElement | null>,
  count: number,
  labels: { next: string; before: string; open: string },
  open: (index: number) => void,
): RowKeys {
  const [at, setAt] = useState(0);
  // What is pressed is in sight already: scrolled away beneath the pointer, the press would go to something else.
  const scrolls = useRef(true);
  const kept = Math.max(0, Math.min(at, count - 1));
  const choose = useCallback((index: number) => {
    scrolls.current = false;
    setAt(index);
  }, []);
  const move = useCallback(
    (by: number) => {
      scrolls.current = true;
      setAt((now) => Math.max(0, Math.min(count - 1, Math.min(now, count - 1) + by)));
    },
    [count],
  );
  useEffect(() => {
    if (!scrolls.current) return;
    list.current?.querySelector(`[data-row="${kept}"]`)?.scrollIntoView({ block: "nearest" });
  }, [list, kept]);
  useShortcuts([
    { keys: "j", label: labels.next, run: () => move(1) },
    { keys: "k", label: labels.before, run: () => move(-1) },
    { keys: "ArrowDown", label: labels.next, run: () => move(1) },
    { keys: "ArrowUp", label: labels.before, run: () => move(-1) },
    {
      keys: "Enter",
      label: labels.open,
      run: (event) => (isControl(event.target) ? (event.target as HTMLElement).click() : count > 0 && open(kept)),
    },
  ]);
  return { at: kept, choose };
}

/** Enter on a button or link presses that, not the row. */
function isControl(target: EventTarget | null): boolean {
  return !!(target as HTMLElement | null)?.closest?.(
    "button, a, [role=button], [role=menuitem], [role=option], [role=tab], summary",
  );
}
