import { newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { standsSql } from "../../platform/history/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import { goOrEnd, todayOf } from "../sources/index.ts";

/**
 * A card removed on a device. The person stays: a phone is cleared by a slip of the thumb, or since its user looks after others now. What was
 * removed is no longer shown to this user, and is told to the workspace as a proposal.
 */
export async function removeCard(tx: Tx, given: { user: string; person: string; device: string }): Promise<void> {
  await tx.query(
    `insert into card_removals (workspace_id, user_id, person_id, id, device, created_at) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [tx.workspace, given.user, given.person, newId(), given.device, tx.ctx.clock.now()],
  );
  await announce(tx, "cards.changed", [given.person]);
}

export interface CardRemoval {
  id: string;
  person_id: string;
  person_name: string;
  user_id: string;
  user_name: string;
  device: string;
  created_at: Date;
}

/** Removed cards of people who are still there, the newest first. */
export async function listRemovals(tx: Tx, limit = 200): Promise<CardRemoval[]> {
  return tx.query<CardRemoval>(
    `select r.id, r.person_id, p.name as person_name, r.user_id, u.name as user_name, r.device, r.created_at from card_removals r
     join people p on p.workspace_id = $1 and p.id = r.person_id
     join users u on u.workspace_id = $1 and u.id = r.user_id
     left join change_sets c on c.workspace_id = $1 and c.id = r.set_id
     where r.workspace_id = $1 and (r.set_id is null or not ${standsSql("c")}) order by r.created_at desc, r.id limit $2`,
    [tx.workspace, limit],
  );
}

/**
 * Somebody says that the person should go: nothing rests on them, so they go; else their jobs end. Who is still in a source stays: their next import would
 * only bring them back.
 */
export async function acceptRemoval(
  tx: Tx,
  id: string,
): Promise<{ set: string | null; went: "removed" | "ended" | "elsewhere" }> {
  const removal = await tx.one<{ person: string; name: string; elsewhere: boolean }>(
    `select p.id as person, p.name, exists (select from source_records s
       where s.workspace_id = $1 and s.person_id = p.id and s.kind = 'person' and s.payload is not null) as elsewhere
     from card_removals r join people p on p.workspace_id = $1 and p.id = r.person_id
     where r.workspace_id = $1 and r.id = $2 for update of r`,
    [tx.workspace, id],
  );
  if (!removal) throw new Fault("not_found", { what: "removed card", id });
  if (removal.elsewhere) return { set: null, went: "elsewhere" };
  const set = changeSet(tx, { kind: "accept-removals", summary: removal.name });
  const { removed } = await goOrEnd(tx, set, "person", [removal.person], await todayOf(tx));
  const closed = await set.close();
  await tx.query("update card_removals r set set_id = $3 where r.workspace_id = $1 and r.id = $2", [
    tx.workspace,
    id,
    closed,
  ]);
  await announce(tx, "cards.changed", [removal.person]);
  return { set: closed, went: removed > 0 ? "removed" : "ended" };
}

/** Shows a removed card again. */
export async function returnCard(tx: Tx, id: string): Promise<void> {
  const back = await tx.one<{ person_id: string }>(
    "delete from card_removals r where r.workspace_id = $1 and r.id = $2 returning r.person_id",
    [tx.workspace, id],
  );
  if (!back) throw new Fault("not_found", { what: "removed card", id });
  await announce(tx, "cards.changed", [back.person_id]);
}
