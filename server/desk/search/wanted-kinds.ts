import type { EntryKind, SearchKind, TextKind } from "./look-up.ts";

const texts: readonly SearchKind[] = ["note", "touch"];

/** Which of the kinds asked for have entries: null for all, undefined for none. */
export function entryKindsOf(kinds: SearchKind[] | undefined): EntryKind[] | null | undefined {
  if (!kinds?.length) return null;
  const some = kinds.filter((kind): kind is EntryKind => kind !== "order" && !texts.includes(kind));
  return some.length > 0 ? some : undefined;
}

export function textKindsOf(kinds: SearchKind[] | undefined): TextKind[] | null | undefined {
  if (!kinds?.length) return null;
  const some = kinds.filter((kind): kind is TextKind => texts.includes(kind));
  return some.length > 0 ? some : undefined;
}

export const wantsOrders = (kinds: SearchKind[] | undefined): boolean => !kinds?.length || kinds.includes("order");
