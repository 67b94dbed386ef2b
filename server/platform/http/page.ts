import type { z } from "zod";
import { Fault } from "../errors/index.ts";

/** A page of rows by key; `next` is the cursor of the page after it, null on the last. */
export interface Page<T> {
  rows: T[];
  next: string | null;
}

/** Cuts the row too many that the statement asked for (`limit + 1`) and makes the cursor of the last one kept. */
export function cutPage<T>(rows: T[], limit: number, keyOf: (row: T) => unknown[]): Page<T> {
  if (rows.length <= limit) return { rows, next: null };
  const kept = rows.slice(0, limit);
  return { rows: kept, next: encodeCursor(keyOf(kept.at(-1) as T)) };
}

/** Opaque to clients. It holds sort values only and is bound as statement parameters, so a forged one shows nothing that may not be seen. */
export function encodeCursor(key: unknown[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** The sort values a cursor holds, checked by the list's own tuple; a cursor of another list or sort is refused in words. */
export function decodeCursor<T extends z.ZodType>(cursor: string | undefined, key: T): z.output<T> | undefined {
  if (cursor === undefined) return undefined;
  let held: unknown;
  try {
    held = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    held = undefined;
  }
  const read = key.safeParse(held);
  if (!read.success) {
    throw new Fault("invalid_input", {
      faults: [
        { path: "cursor", given: cursor.slice(0, 40), expected: "`next` of a page of this list with the same sort" },
      ],
    });
  }
  return read.data;
}
