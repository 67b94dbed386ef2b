import { type RefObject, useEffect, useRef } from "react";

/**
 * Keyboard focus follows the chosen row, so that Tab goes on from there and a screen reader says it. A focus elsewhere on the screen is left alone;
 * one that vanished with its row or its dialog comes back to the list.
 */
export function useFollowFocus(list: RefObject<HTMLElement | null>, chosen: string | undefined, dialog: boolean): void {
  const begun = useRef(false);
  useEffect(() => {
    const first = !begun.current;
    begun.current ||= chosen !== undefined;
    if (first || chosen === undefined || dialog) return;
    const now = document.activeElement;
    if (now !== document.body && !list.current?.contains(now)) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-account="${chosen}"]`);
    if (row && !row.contains(now)) row.querySelector<HTMLElement>("a")?.focus({ preventScroll: true });
  }, [list, chosen, dialog]);
}
