import type { Tx } from "../db/index.ts";
import { Fault } from "../errors/index.ts";
import { difference, recordSet } from "../history/index.ts";
import { announce } from "../notices/index.ts";
import type { User } from "./contract.ts";

export type UserRow = Omit<User, "disabled_at" | "created_at"> & { disabled_at: Date | null; created_at: Date };
const columns = "u.id, u.name, u.email, u.role, u.time_zone, u.language, u.disabled_at, u.revision, u.created_at";

export async function listUsers(tx: Tx): Promise<UserRow[]> {
  return tx.query<UserRow>(`select ${columns} from users u where u.workspace_id = $1 order by u.name, u.id`, [
    tx.workspace,
  ]);
}

export async function viewUser(tx: Tx, id: string): Promise<UserRow> {
  const row = await tx.one<UserRow>(`select ${columns} from users u where u.workspace_id = $1 and u.id = $2`, [
    tx.workspace,
    id,
  ]);
  if (!row) throw new Fault("not_found", { what: "user" });
  return row;
}

export interface UserChange {
  name?: string | undefined;
  time_zone?: string | null | undefined;
  language?: string | null | undefined;
  role?: User["role"] | undefined;
  disabled?: boolean | undefined;
}

/** Changes a user. A workspace keeps at least one owner who can sign in: the owners are locked, so that two can't leave at once. */
export async function editUser(
  tx: Tx,
  id: string,
  change: UserChange,
  check: (current: UserRow) => void,
): Promise<UserRow> {
  const owners = await tx.query<{ id: string }>(
    "select u.id from users u where u.workspace_id = $1 and u.role = 'owner' and u.disabled_at is null order by u.id for update",
    [tx.workspace],
  );
  const current = await tx.one<UserRow>(
    `select ${columns} from users u where u.workspace_id = $1 and u.id = $2 for update`,
    [tx.workspace, id],
  );
  if (!current) throw new Fault("not_found", { what: "user" });
  check(current);
  const { disabled, ...rest } = change;
  const wanted: Record<string, unknown> = { ...rest };
  if (disabled !== undefined) wanted["disabled_at"] = disabled ? (current.disabled_at ?? tx.ctx.clock.now()) : null;
  const fields = difference({ ...current }, wanted);
  if (!fields) return current;
  const next = {
    ...current,
    ...Object.fromEntries(Object.keys(fields).map((field) => [field, wanted[field]])),
  } as UserRow;
  const stays = next.role === "owner" && next.disabled_at === null;
  if (!stays && owners.length === 1 && owners[0]?.id === id) throw new Fault("last_owner", {});
  const row = await tx.one<UserRow>(
    `update users u set name = $3, time_zone = $4, language = $5, role = $6, disabled_at = $7, revision = u.revision + 1
     where u.workspace_id = $1 and u.id = $2 returning ${columns}`,
    [tx.workspace, id, next.name, next.time_zone, next.language, next.role, next.disabled_at],
  );
  await recordSet(tx, { kind: "edit-user", summary: `${current.name}: ${Object.keys(fields).join(", ")}` }, [
    { kind: "user", id, op: "updated", fields },
  ]);
  await announce(tx, "users.changed", [id]);
  return row as UserRow;
}
