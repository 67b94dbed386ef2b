import { useEffect, useLayoutEffect, useRef } from "react";

/** Keys of one screen: `j`, `?`, `g t` (one after the other), `mod+k`. The label is shown by `?`. */
export interface Shortcut {
  keys: string;
  label: string;
  run: (event: KeyboardEvent) => void;
  /** Also while typing in a field; only for keys with a modifier, and Escape. */
  whileTyping?: boolean;
}

const active = new Set<{ current: Shortcut[] }>();
let before = "";
let beforeAt = 0;
/** How long the first key of a pair waits for the second. */
const pairWithinMs = 1200;

/** Registers the keys while the component is there. A later one wins over an earlier one (a dialog over its screen). */
export function useShortcuts(shortcuts: Shortcut[]): void {
  const held = useRef(shortcuts);
  useLayoutEffect(() => {
    held.current = shortcuts;
  });
  useEffect(() => {
    active.add(held);
    return () => {
      active.delete(held);
    };
  }, []);
}

export function activeShortcuts(): Shortcut[] {
  return [...active].flatMap((held) => held.current);
}

/** In a box that is ticked letters mean nothing, so they stay the screen's; a field that is written in keeps all. */
function isTyping(target: EventTarget | null, key: string): boolean {
  const element = target as HTMLElement | null;
  if (!element) return false;
  if (element instanceof HTMLInputElement && ticked.has(element.type))
    return element.type === "radio" && key.startsWith("Arrow");
  return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
}

const ticked = new Set(["checkbox", "radio", "button"]);

function spelled(event: KeyboardEvent): string {
  const modifiers = `${event.ctrlKey || event.metaKey ? "mod+" : ""}${event.altKey ? "alt+" : ""}`;
  return modifiers + (event.key.length === 1 ? event.key.toLowerCase() : event.key);
}

export function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const key = spelled(event);
  if (["Shift", "Control", "Meta", "Alt"].includes(event.key)) return;
  const pair = event.timeStamp - beforeAt < pairWithinMs && before ? `${before} ${key}` : "";
  const typing = isTyping(event.target, key);
  const candidates = [...active].reverse().flatMap((held) => held.current);
  const chosen = (pair && candidates.find((one) => one.keys === pair)) || candidates.find((one) => one.keys === key);
  before = key;
  beforeAt = event.timeStamp;
  if (!chosen || (typing && !chosen.whileTyping)) return;
  before = "";
  event.preventDefault();
  chosen.run(event);
}

if (typeof window !== "undefined") window.addEventListener("keydown", onKey);
