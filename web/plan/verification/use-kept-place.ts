import { useLayoutEffect, useRef } from "react";

/** Where a list changes under the cursor (what is dealt with leaves it), the cursor stays with its row. */
export function useKeptPlace(ids: string[], at: number, choose: (index: number) => void): void {
  const all = ids.join();
  const held = useRef({ all, id: ids[at] });
  useLayoutEffect(() => {
    const { all: before, id } = held.current;
    const index = before === all || id === undefined ? -1 : ids.indexOf(id);
    held.current = { all, id: index >= 0 ? id : ids[at] };
    if (index >= 0 && index !== at) choose(index);
  });
}
