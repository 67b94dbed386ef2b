import { join } from "node:path";
import type { Ctx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Each workspace has a folder of its own, so that one can't name another's files. */
export function exportsOf(ctx: Ctx): string {
  if (!ctx.dataDir) throw new Error("exports need the data folder");
  return join(ctx.dataDir, "exports", ctx.workspace);
}

export function folderOf(ctx: Ctx, id: string): string {
  if (!uuid.test(id)) throw new Fault("not_found", { what: "export" });
  return join(exportsOf(ctx), id);
}

export const fileOf = (ctx: Ctx, id: string): string => join(folderOf(ctx, id), "data");
