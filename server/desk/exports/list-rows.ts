import { findList } from "../../platform/http/index.ts";
import type { Ctx, Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { ExportWish } from "./contract.ts";
import type { ExportColumn, ExportRow } from "./export-column.ts";
import { listCells, listColumns } from "./list-columns.ts";

/** A list is read as whoever wished for it sees it: what is only theirs is in their file and in nobody else's. */
export async function listColumnsOf(_: Tx, { list }: ExportWish): Promise<ExportColumn[]> {
  return listColumns((await findList(list as string)).row);
}

export async function* listRows(tx: Tx, { list, by }: ExportWish): AsyncGenerator<ExportRow> {
  const found = await findList(list as string);
  const columns = listColumns(found.row);
  const ctx: Ctx = { ...tx.ctx, actor: by === undefined ? programOf(tx.ctx.actor) : await actorOf(tx, by) };
  for await (const row of found.rows(ctx)) yield listCells(columns, row);
}

/** The worker writes what a program with a key asked for: it sees no more than such a key may read. */
const programOf = (actor: Ctx["actor"]): Ctx["actor"] =>
  actor.kind === "system" ? { kind: "key", key: "", name: "export", scope: "read" } : actor;

async function actorOf(tx: Tx, user: string): Promise<Ctx["actor"]> {
  const found = await tx.one<{ name: string; role: "owner" | "member" | "reader" }>(
    "select u.name, u.role from users u where u.workspace_id = $1 and u.id = $2 and u.disabled_at is null",
    [tx.workspace, user],
  );
  if (!found) throw new Fault("not_found", { what: "user" });
  return { kind: "user", user, ...found };
}
