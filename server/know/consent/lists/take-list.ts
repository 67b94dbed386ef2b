import { type Ctx, inWorkspace, newId, type Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { changeSet } from "../../../platform/records/index.ts";
import type { SuppressionList, TakenList } from "../contract.ts";
import { announceListed } from "./announce-listed.ts";
import { type ListEntry, readList } from "./read-list.ts";
import { recogniseHashes } from "./recognise-hashes.ts";

const entriesAtOnce = 20_000;
/** A reading that was killed holds nothing up for longer. */
const longestReadingMs = 5 * 60_000;
const goOnMs = 60_000;
const shownRows = 1000;

interface Wanted {
  name: string;
  channel?: string | undefined;
  country?: string | undefined;
}

/**
 * Takes a list in: nothing leaves on its channel from the first moment until the last address of it counts. Then all of it counts at once, also for
 * addresses that nobody here has yet.
 */
export async function takeList(ctx: Ctx, text: string, wanted: Wanted): Promise<TakenList> {
  const id = newId();
  await inWorkspace(ctx, (tx) => beginReading(tx, id, wanted));
  // However long it takes: only where nobody reads it any more does the hold end by itself.
  const reading = setInterval(() => void inWorkspace(ctx, (tx) => goOnReading(tx, id)).catch(() => {}), goOnMs);
  return inWorkspace(ctx, async (tx) => {
    const read = readList(text, wanted.country);
    if (read.entries.length === 0) throw new Fault("list_without_addresses", {});
    const created = await addEntries(tx, id, read.entries);
    // Until now it only held up what was about to leave; from its history on it is a list.
    const set = changeSet(tx, { kind: "take-suppression-list", summary: wanted.name });
    const [list] = await tx.query<SuppressionList & { workspace_id: string }>(
      `update suppression_lists l set entries = $3, arriving_until = null where l.workspace_id = $1 and l.id = $2 returning l.*`,
      [tx.workspace, id, created],
    );
    await set.note("suppression-list", "created", [{ ...list }]);
    await recogniseHashes(tx, { list: id });
    await announceListed(tx, [id]);
    const rows = read.failed.map(({ line, reason }) => ({ line, outcome: "failed", reason }));
    return {
      list: shownList(list as SuppressionList),
      read: read.read,
      created: read.read - read.repeated - read.failed.length,
      unchanged: read.repeated,
      failed: read.failed.length,
      rows: rows.slice(0, shownRows),
      set: await set.close(),
    };
  })
    .catch(async (error) => {
      await inWorkspace(ctx, (tx) => forgetReading(tx, id)).catch(() => {});
      throw error;
    })
    .finally(() => clearInterval(reading));
}

async function beginReading(tx: Tx, id: string, { name, channel }: Wanted): Promise<void> {
  const now = tx.ctx.clock.now();
  await tx.query(
    `insert into suppression_lists (workspace_id, id, name, channel, origin, arriving_until, created_at) values ($1, $2, $3, $4, 'import', $5, $6)`,
    [tx.workspace, id, name, channel ?? null, new Date(now.getTime() + longestReadingMs), now],
  );
}

async function goOnReading(tx: Tx, id: string): Promise<void> {
  await tx.query(
    "update suppression_lists l set arriving_until = $3 where l.workspace_id = $1 and l.id = $2 and l.arriving_until is not null",
    [tx.workspace, id, new Date(tx.ctx.clock.now().getTime() + longestReadingMs)],
  );
}

async function forgetReading(tx: Tx, id: string): Promise<void> {
  await tx.query(
    "delete from suppression_lists l where l.workspace_id = $1 and l.id = $2 and l.arriving_until is not null",
    [tx.workspace, id],
  );
}

/** By a few statements whatever their number; none of them is on the list already. Returns how many. */
export async function addEntries(tx: Tx, list: string, entries: ListEntry[]): Promise<number> {
  let added = 0;
  for (let from = 0; from < entries.length; from += entriesAtOnce) {
    const some = entries.slice(from, from + entriesAtOnce);
    const rows = await tx.query<{ n: number }>(
      `with made as (
         insert into suppression_entries (workspace_id, id, list_id, kind, normal, hash, created_at)
         select $1, e.id, $2, e.kind, e.normal, e.hash, $7 from unnest($3::uuid[], $4::text[], $5::text[], $6::text[]) as e (id, kind, normal, hash)
         returning 1)
       select count(*)::int as n from made`,
      [
        tx.workspace,
        list,
        some.map(() => newId()),
        some.map((entry) => entry.kind),
        some.map((entry) => entry.normal),
        some.map((entry) => entry.hash),
        tx.ctx.clock.now(),
      ],
    );
    added += rows[0]?.n ?? 0;
  }
  return added;
}

export function shownList(list: SuppressionList): SuppressionList {
  const { id, name, channel, origin, entries, lifted_at, revision, created_at } = list;
  return { id, name, channel, origin, entries, lifted_at, revision, created_at };
}
