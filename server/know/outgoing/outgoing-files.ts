import { type Ctx, inWorkspace, newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { fileName } from "../../platform/http/index.ts";
import { mostFileBytes, type OutgoingFile } from "./contract.ts";

/** Written with a mail that was never sent, and left so: after this long they are let go. */
const keptDays = 3;

const shown = "f.id, f.name, f.type, f.size_bytes as bytes";

/** Keeps a file for a mail that is being written. Nobody but its writer sees it until the mail is planned. */
export async function keepFile(tx: Tx, given: { name: string; type: string }, content: Buffer): Promise<OutgoingFile> {
  if (content.length > mostFileBytes) throw tooLarge();
  const [kept] = await tx.query<OutgoingFile>(
    `insert into outgoing_files as f (workspace_id, id, user_id, name, type, size_bytes, content, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
     returning ${shown}`,
    [
      tx.workspace,
      newId(),
      userOf(tx),
      fileName(given.name),
      /^[\w.+-]+\/[\w.+-]+$/.test(given.type) ? given.type : "application/octet-stream",
      content.length,
      content,
      tx.ctx.clock.now(),
    ],
  );
  return kept as OutgoingFile;
}

/** A file as it was given: of a mail that is being written for its writer, of one that was planned for whoever may read the touch. */
export async function readFile(tx: Tx, id: string): Promise<{ name: string; content: Buffer }> {
  const row = await tx.one<{ name: string; content: Buffer }>(
    `select f.name, f.content from outgoing_files f
     where f.workspace_id = $1 and f.id = $2 and (f.touch_id is not null or f.user_id is not distinct from $3)`,
    [tx.workspace, id, userOf(tx)],
  );
  if (!row) throw new Fault("not_found", { what: "attachment", id });
  return row;
}

/** Takes back a file that no mail was planned with. */
export async function removeFile(tx: Tx, id: string): Promise<{ removed: number; set: null }> {
  const gone = await tx.query(
    "delete from outgoing_files f where f.workspace_id = $1 and f.id = $2 and f.touch_id is null and f.user_id is not distinct from $3 returning 1",
    [tx.workspace, id, userOf(tx)],
  );
  if (gone.length === 0) throw new Fault("not_found", { what: "attachment", id });
  return { removed: gone.length, set: null };
}

/** Refuses files that are somebody else's, gone, sent with another mail, or too much together; holds them until the transaction ends. */
export async function holdFiles(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx.query<{ id: string; size_bytes: number }>(
    `select f.id, f.size_bytes from outgoing_files f
     where f.workspace_id = $1 and f.id = any ($2::uuid[]) and f.touch_id is null and f.user_id is not distinct from $3 order by f.id for update`,
    [tx.workspace, ids, userOf(tx)],
  );
  const missing = ids.find((id) => !rows.some((row) => row.id === id));
  if (missing) throw new Fault("not_found", { what: "attachment", id: missing });
  if (rows.reduce((sum, row) => sum + row.size_bytes, 0) > mostFileBytes) throw tooLarge();
}

/** The files are the touch's from now on, in the order in which they were named. */
export async function attachFiles(tx: Tx, touch: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `update outgoing_files f set touch_id = $2, place = n.place from unnest($3::uuid[]) with ordinality as n (id, place)
     where f.workspace_id = $1 and f.id = n.id and f.touch_id is null`,
    [tx.workspace, touch, ids],
  );
}

/** What goes along with a mail, read when it is about to leave: no more lies in memory than is on its way. */
export async function filesOf(ctx: Ctx, touch: string): Promise<{ name: string; type: string; content: Buffer }[]> {
  return inWorkspace(
    ctx,
    (tx) =>
      tx.query(
        "select f.name, f.type, f.content from outgoing_files f where f.workspace_id = $1 and f.touch_id = $2 order by f.place, f.id",
        [tx.workspace, touch],
      ),
    "read",
  );
}

/** The files of a touch as jsonb; `touch` is an expression of its id. */
export const filesJson = (touch: string): string =>
  `coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'type', f.type, 'bytes', f.size_bytes) order by f.place, f.id)
    from outgoing_files f where f.workspace_id = $1 and f.touch_id = ${touch}), '[]'::jsonb)`;

/** Lets go what was never sent. */
export async function forgetFiles(ctx: Ctx): Promise<void> {
  await inWorkspace(ctx, (tx) =>
    tx.query(
      "delete from outgoing_files f where f.workspace_id = $1 and f.touch_id is null and f.created_at < $2::timestamptz - make_interval(days => $3)",
      [tx.workspace, tx.ctx.clock.now(), keptDays],
    ),
  );
}

const tooLarge = (): Fault => new Fault("mail_files_too_large", { limit_mb: mostFileBytes / 1024 / 1024 });
const userOf = (tx: Tx): string | null => (tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null);
