import { startClock } from "../../know/cards/index.ts";
import { hashToken, newCode, plainCode } from "../../platform/auth/index.ts";
import { type Actor, type Ctx, inWorkspace, newId } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { Device, NewDevice } from "./contract.ts";

const columns =
  "d.id, d.user_id, u.name as user_name, d.name, d.scope, d.books, d.last_used_at, d.last_program, d.revoked_at, d.created_at";

/** Five groups of four signs are 99 bits: a plain hash keeps them as safe as they are, and a thumb can type them. */
const groups = 5;

/** A device of whoever asks, with a password of its own: it is told now and never again. */
export async function makeDevice(ctx: Ctx, given: NewDevice): Promise<{ password: string; user: string } & Device> {
  const { user, role } = userOf(ctx.actor);
  if (given.scope === "write" && role === "reader") throw new Fault("not_allowed", {});
  const password = newCode(groups);
  await inWorkspace(ctx, startClock);
  const { rows } = await ctx.db.system.query(
    `with d as (
       insert into devices (id, workspace_id, user_id, name, hash, scope, books) values ($1, $2, $3, $4, $5, $6, $7) returning *)
     select ${columns}, u.email as "user" from d join users u on u.id = d.user_id and u.workspace_id = $2`,
    [newId(), ctx.workspace, user, given.name, hashToken(plainCode(password)), given.scope, [...new Set(given.books)]],
  );
  return { ...rows[0], password };
}

/** One's own devices; an owner sees everybody's. */
export async function listDevices(ctx: Ctx): Promise<Device[]> {
  const { user, role } = userOf(ctx.actor);
  const { rows } = await ctx.db.system.query(
    `select ${columns} from devices d join users u on u.id = d.user_id and u.workspace_id = $1
     where d.workspace_id = $1 and (d.user_id = $2 or $3) order by d.revoked_at is not null, d.created_at desc, d.id limit 200`,
    [ctx.workspace, user, role === "owner"],
  );
  return rows;
}

/** The password is good no longer; what the device holds stays there until its user removes it. */
export async function revokeDevice(ctx: Ctx, id: string): Promise<void> {
  const { user, role } = userOf(ctx.actor);
  const revoked = await ctx.db.system.query(
    `update devices set revoked_at = now() where workspace_id = $1 and id = $2 and revoked_at is null and (user_id = $3 or $4)`,
    [ctx.workspace, id, user, role === "owner"],
  );
  if (revoked.rowCount !== 1) throw new Fault("not_found", { what: "device" });
}

/** A key or a command has no address book. */
function userOf(actor: Actor): Actor & { kind: "user" } {
  if (actor.kind !== "user") throw new Fault("not_allowed", {});
  return actor;
}
