import type { Tx } from "../../platform/db/index.ts";
import type { Reader } from "./book.ts";
import { type CardMark, listMarks, markCards } from "./view-cards.ts";

/** How far a device has come: within the list of all, within the changes of a tick, or at the end of a tick. */
export interface Place {
  tick: number;
  /** The last person that was told, where the page ended in the middle. */
  after?: string | undefined;
  /** Still going through the list for the first time. */
  listing?: boolean;
}

export interface Step {
  /** Cards that are there, and people whose card is not in the book (any more). */
  there: CardMark[];
  gone: { id: string; name: string }[];
  place: Place;
  more: boolean;
}

/** The clock of the workspace's cards. It starts with the first device. */
export async function cardTick(tx: Tx): Promise<number> {
  const clock = await tx.one<{ ticks: number }>("select k.ticks from card_clocks k where k.workspace_id = $1", [
    tx.workspace,
  ]);
  return clock?.ticks ?? 0;
}

/** The clock goes from now on. */
export async function startClock(tx: Tx): Promise<void> {
  await tx.query("insert into card_clocks (workspace_id) values ($1) on conflict do nothing", [tx.workspace]);
}

const first = "00000000-0000-0000-0000-000000000000";
const last = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/**
 * The next page for a device. What changes while somebody pages through the list has a later tick than the one the listing began with, so it is
 * told afterwards, perhaps a second time, and never missed.
 */
export async function syncCards(tx: Tx, reader: Reader, from: Place | undefined, limit: number): Promise<Step> {
  if (from === undefined || from.listing) {
    const tick = from?.tick ?? (await cardTick(tx));
    const rows = await listMarks(tx, reader, from?.after ?? first, limit + 1);
    const there = rows.slice(0, limit);
    const more = rows.length > limit;
    return { there, gone: [], more, place: more ? { tick, after: there.at(-1)?.id, listing: true } : { tick } };
  }
  const changed = await tx.query<{ id: string; tick: number; name: string }>(
    `select h.person_id as id, h.tick, coalesce(c.name, h.person_id || '.vcf') as name from card_changes h
     left join cards c on c.workspace_id = $1 and c.person_id = h.person_id
     where h.workspace_id = $1 and (h.tick, h.person_id) > ($2, $3::uuid) order by h.tick, h.person_id limit $4`,
    [tx.workspace, from.tick, from.after ?? last, limit + 1],
  );
  const rows = changed.slice(0, limit);
  const more = changed.length > limit;
  const there = await markCards(
    tx,
    reader,
    rows.map((row) => row.id),
  );
  const shown = new Set(there.map((one) => one.id));
  const end = rows.at(-1);
  return {
    there,
    gone: rows.filter((row) => !shown.has(row.id)),
    more,
    place: { tick: end?.tick ?? from.tick, ...(more ? { after: end?.id } : {}) },
  };
}
