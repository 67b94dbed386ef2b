import { sayDone, sayFault } from "../../../app/undo.tsx";
import { refresh } from "./change-field.ts";

/** Does something that is no edit of a field: says what happened with its undo, or what went wrong, and refreshes what shows it. True if done. */
export async function act(
  done: string,
  shownBy: readonly string[],
  work: () => Promise<{ set?: string | null }>,
): Promise<boolean> {
  try {
    const { set } = await work();
    sayDone(done, set ?? undefined);
    await refresh(shownBy);
    return true;
  } catch (error) {
    sayFault(error);
    return false;
  }
}
