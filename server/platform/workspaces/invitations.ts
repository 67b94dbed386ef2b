import type pg from "pg";
import { checkPassword, findLogin, hashToken, insertLogin, isPasswordOf, newToken } from "../auth/index.ts";
import { systemClock } from "../clock/index.ts";
import { type Ctx, type Database, inWorkspace, newId } from "../db/index.ts";
import { Fault } from "../errors/index.ts";
import type { Role } from "../http/index.ts";
import { announce } from "../notices/index.ts";
import { inSystem } from "./create-workspace.ts";

const validDays = 7;

const columns = `i.id, i.role, (select u.name from public.users u where u.id = i.invited_by and u.workspace_id = i.workspace_id) as invited_by,
  i.expires_at, i.used_at, i.created_at`;

/** A link that makes one colleague a user of this workspace, once, within a week. The token is told now and never again. */
export async function invite(ctx: Ctx, role: Role): Promise<{ id: string; token: string; expires_at: Date }> {
  const token = newToken();
  const by = ctx.actor.kind === "user" ? ctx.actor.user : null;
  const { rows } = await ctx.db.system.query(
    `insert into invitations (id, workspace_id, token_hash, role, invited_by, expires_at) values ($1, $2, $3, $4, $5, now() + make_interval(days => $6))
     returning id, expires_at`,
    [newId(), ctx.workspace, hashToken(token), role, by, validDays],
  );
  return { ...rows[0], token };
}

export async function listInvitations(ctx: Ctx): Promise<unknown[]> {
  const { rows } = await ctx.db.system.query(
    `select ${columns} from invitations i where i.workspace_id = $1 order by i.created_at desc limit 200`,
    [ctx.workspace],
  );
  return rows;
}

export async function withdrawInvitation(ctx: Ctx, id: string): Promise<void> {
  const gone = await ctx.db.system.query(
    "delete from invitations where workspace_id = $1 and id = $2 and used_at is null",
    [ctx.workspace, id],
  );
  if (gone.rowCount !== 1) throw new Fault("not_found", { what: "open invitation" });
}

export interface Invited {
  workspace: string;
  workspace_name: string;
  role: Role;
  invited_by: string | null;
  expires_at: Date;
}

/** What a link offers, for the page that it opens. */
export async function lookAtInvitation(db: Database, token: string): Promise<Invited> {
  const { rows } = await db.system.query(
    `select w.id as workspace, w.name as workspace_name, i.role, u.name as invited_by, i.expires_at from invitations i
     join workspaces w on w.id = i.workspace_id
     left join users u on u.id = i.invited_by and u.workspace_id = i.workspace_id
     where i.token_hash = $1 and i.used_at is null and i.expires_at > now()`,
    [hashToken(token)],
  );
  if (!rows[0]) throw new Fault("code_wrong", {});
  return rows[0];
}

/** Somebody signed in takes the seat, or somebody new (or known by password) with name, e-mail and password. */
export type Newcomer = { login: string; email: string } | { name: string; email: string; password: string };

/** Uses the link up and gives its seat; of two who come at once one gets it. */
export async function acceptInvitation(
  db: Database,
  token: string,
  newcomer: Newcomer,
): Promise<{ workspace: string; user: string }> {
  if ("password" in newcomer && !(await findLogin(db.system, newcomer.email)))
    checkPassword(newcomer.password, newcomer.email);
  const made = await inSystem(db, async (client) => {
    const { rows } = await client.query(
      `update public.invitations set used_at = now() where token_hash = $1 and used_at is null and expires_at > now() returning workspace_id, role`,
      [hashToken(token)],
    );
    const offer = rows[0] as { workspace_id: string; role: Role } | undefined;
    if (!offer) throw new Fault("code_wrong", {});
    const { login, name } = await loginOf(client, newcomer);
    return {
      workspace: offer.workspace_id,
      user: await seat(client, offer, { login, name, email: newcomer.email.toLowerCase() }),
    };
  });
  // Whoever is at the door has no workspace yet; what waited for the colleague hears of them once they are in.
  const ctx: Ctx = { db, clock: systemClock, workspace: made.workspace, actor: { kind: "system" } };
  await inWorkspace(ctx, (tx) => announce(tx, "users.changed", [made.user]));
  return made;
}

async function loginOf(client: pg.PoolClient, newcomer: Newcomer): Promise<{ login: string; name: string }> {
  if ("login" in newcomer) {
    const { rows } = await client.query("select l.name from auth.logins l where l.id = $1", [newcomer.login]);
    return { login: newcomer.login, name: rows[0].name };
  }
  const known = await findLogin(client, newcomer.email);
  if (!known) return { login: await insertLogin(client, newcomer), name: newcomer.name };
  if (!(await isPasswordOf(client, known.id, newcomer.password))) throw new Fault("sign_in_failed", {});
  return { login: known.id, name: newcomer.name };
}

/** A new user; or one who had been disabled comes back, in the role they are invited to now. */
async function seat(
  client: pg.PoolClient,
  offer: { workspace_id: string; role: Role },
  who: { login: string; name: string; email: string },
): Promise<string> {
  const { rows } = await client.query(
    `insert into public.users as u (id, workspace_id, login_id, name, email, role) values ($1, $2, $3, $4, $5, $6)
     on conflict (workspace_id, login_id) do update set disabled_at = null, role = excluded.role, revision = u.revision + 1
     where u.disabled_at is not null returning u.id`,
    [newId(), offer.workspace_id, who.login, who.name, who.email, offer.role],
  );
  if (!rows[0]) throw new Fault("already_exists", { what: "user" });
  return rows[0].id;
}
