import type { Tx } from "../db/index.ts";
import { Fault } from "../errors/index.ts";
import { difference, recordSet } from "../history/index.ts";
import { announce } from "../notices/index.ts";
import type { Workspace } from "./contract.ts";

type Row = Omit<Workspace, "created_at"> & { created_at: Date };
const columns = "id, name, time_zone, currency, language, revision, created_at";

export async function viewWorkspace(tx: Tx): Promise<Row> {
  const row = await tx.one<Row>(`select ${columns} from workspaces where id = $1`, [tx.workspace]);
  if (!row) throw new Fault("not_found", { what: "workspace" });
  return row;
}

/** Changes the workspace's own facts. `check` refuses where the change is not based on what is there. */
export async function editWorkspace(tx: Tx, change: Partial<Workspace>, check: (current: Row) => void): Promise<Row> {
  const current = await tx.one<Row>(`select ${columns} from workspaces where id = $1 for update`, [tx.workspace]);
  if (!current) throw new Fault("not_found", { what: "workspace" });
  check(current);
  const fields = difference({ ...current }, change);
  if (!fields) return current;
  const row = await tx.one<Row>(
    `update workspaces set name = coalesce($2, name), time_zone = coalesce($3, time_zone), currency = coalesce($4, currency),
       language = coalesce($5, language), revision = revision + 1 where id = $1 returning ${columns}`,
    [tx.workspace, change.name, change.time_zone, change.currency, change.language],
  );
  await recordSet(tx, { kind: "edit-workspace", summary: Object.keys(fields).join(", ") }, [
    { kind: "workspace", id: tx.workspace, op: "updated", fields },
  ]);
  await announce(tx, "workspace.changed", [tx.workspace]);
  return row as Row;
}
