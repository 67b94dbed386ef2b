import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { Item } from "./item.ts";

export type ItemRow = Item & { sent: number };

/** The library by title, from after the key given, with how often each was given to somebody. */
export async function viewItems(
  tx: Tx,
  { after, limit, retired = false }: { after?: [title: string, id: string]; limit: number; retired?: boolean },
): Promise<ItemRow[]> {
  return tx.query<ItemRow>(
    `select i.*, (select count(*)::int from touches t
        where t.workspace_id = $1 and t.item_id = i.id and t.direction = 'out' and t.state = 'done') as sent
     from items i
     where i.workspace_id = $1 and ($2 or i.retired_at is null)
       and ($3::text is null or (i.title, i.id) > ($3::text collate "und-x-icu", $4::uuid))
     order by i.title, i.id limit $5`,
    [tx.workspace, retired, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}

export async function readItem(tx: Tx, id: string): Promise<Item> {
  const item = await tx.one<Item>("select * from items i where i.workspace_id = $1 and i.id = $2", [tx.workspace, id]);
  if (!item) throw new Fault("not_found", { what: "item" });
  return item;
}
