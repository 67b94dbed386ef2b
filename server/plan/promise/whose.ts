import type { Ctx } from "../../platform/db/index.ts";

/** Whose list a caller asks for: their own unless they say otherwise; a key has none of its own. */
export function whose(ctx: Ctx, user: string | undefined): string | null {
  if (user === "all") return null;
  if (user !== undefined) return user;
  return ctx.actor.kind === "user" ? ctx.actor.user : null;
}
