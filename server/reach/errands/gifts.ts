import { newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import type { Gift } from "./contract.ts";

/** Puts a kind of gift into the cupboard, with how many there are. */
export async function createGift(
  tx: Tx,
  { stock, ...fields }: { name: string; cost_minor: number; currency: string; low_at: number; stock: number },
): Promise<{ gift: Gift; set: string | null }> {
  const set = changeSet(tx, { kind: "create-gift", summary: fields.name });
  const [row] = await set.create<{ id: string }>("gift", [{ ...fields, revision: 1 }]);
  const done = await set.close();
  const id = (row as { id: string }).id;
  if (stock > 0) await moveGift(tx, id, { change: stock, reason: "at the beginning" });
  return { gift: await readGift(tx, id), set: done };
}

/** In or out of the cupboard. Out goes only what is there: writers of one gift wait for each other. */
export async function moveGift(
  tx: Tx,
  id: string,
  { change, reason, errand = null }: { change: number; reason: string; errand?: string | null },
): Promise<Gift> {
  await tx.query("select from gifts g where g.workspace_id = $1 and g.id = $2 for update", [tx.workspace, id]);
  const gift = await readGift(tx, id);
  if (gift.stock + change < 0)
    throw new Fault("out_of_stock", { name: gift.name, stock: gift.stock, quantity: -change });
  await tx.query(
    `insert into gift_moves (workspace_id, id, gift_id, errand_id, change, reason, user_id, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.workspace,
      newId(),
      id,
      errand,
      change,
      reason,
      tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null,
      tx.ctx.clock.now(),
    ],
  );
  await announce(tx, "errands.changed", [id]);
  return { ...gift, stock: gift.stock + change };
}

export async function listGifts(tx: Tx, id?: string): Promise<Gift[]> {
  return tx.query<Gift>(
    `select g.id, g.name, g.cost_minor, g.currency, g.low_at, g.revision, g.created_at,
       coalesce((select sum(m.change)::int from gift_moves m where m.workspace_id = $1 and m.gift_id = g.id), 0) as stock
     from gifts g where g.workspace_id = $1 and g.retired_at is null and ($2::uuid is null or g.id = $2) order by lower(g.name), g.id`,
    [tx.workspace, id ?? null],
  );
}

export async function readGift(tx: Tx, id: string): Promise<Gift> {
  const [gift] = await listGifts(tx, id);
  if (!gift) throw new Fault("not_found", { what: "gift" });
  return gift;
}
