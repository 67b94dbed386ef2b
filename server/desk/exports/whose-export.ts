import type { Tx } from "../../platform/db/index.ts";

/** A list may hold what only one person sees, such as their own mail: its file is theirs. All else is everybody's. */
export const seenBy = (e: string, reader: string): string =>
  `(${e}.what <> 'list' or ${e}.user_id is null or ${e}.user_id = ${reader})`;

export const readerOf = ({ ctx }: Tx): string | null => (ctx.actor.kind === "user" ? ctx.actor.user : null);
