import { Refusal, sentenceOf } from "../../../app/api/client.ts";
import { queries } from "../../../app/queries.ts";
import { sayDone } from "../../../app/undo.tsx";
import { hold } from "./unsaved.ts";

/** One field of one record, as it was when the editing began and as it shall be. */
export interface FieldChange {
  label: string;
  /** Its name in the record the server sends along with a refusal. */
  column: string;
  from: unknown;
  to: unknown;
  /** The version of the record at `from`. */
  revision: number | string;
  say: (value: unknown) => string;
  send: (revision: number | string, from: unknown) => Promise<{ set: string | null }>;
  /** The first parts of the query keys that show it. */
  shownBy: readonly string[];
  done: string;
}

/**
 * Saves a field on the version it was read at. Another field changed meanwhile is no conflict and is saved over the newer version; the same
 * field is, and both values are then held for the user to choose. What could not be sent is held as well: nothing typed is lost.
 */
export async function changeField(change: FieldChange): Promise<void> {
  try {
    const { set } = await change.send(change.revision, change.from);
    if (set) sayDone(change.done, set);
  } catch (error) {
    const current = meanwhile(error);
    if (current) {
      const theirs = current[change.column] ?? null;
      const again = { ...change, from: theirs, revision: current["revision"] as number | string };
      if (same(theirs, change.from)) return changeField(again);
      if (!same(theirs, change.to)) holdBoth(again, change.say(theirs), undefined);
    } else holdBoth(change, undefined, sentenceOf(error));
  }
  await refresh(change.shownBy);
}

export async function refresh(nouns: readonly string[]): Promise<void> {
  await queries.invalidateQueries({ predicate: (query) => nouns.includes(String(query.queryKey[0])) });
}

function holdBoth(change: FieldChange, theirs: string | undefined, trouble: string | undefined): void {
  hold({
    label: change.label,
    mine: change.say(change.to),
    theirs,
    trouble,
    keepMine: () => void changeField(change),
    drop: () => void refresh(change.shownBy),
  });
}

function meanwhile(error: unknown): Record<string, unknown> | undefined {
  return error instanceof Refusal && error.problem.code === "changed_meanwhile" ? error.problem.current : undefined;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
