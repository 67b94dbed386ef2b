import type { Tx } from "../../platform/db/index.ts";
import { decodeCursor, encodeCursor, idText, instantText } from "../../platform/http/index.ts";
import { z } from "zod";
import type { Timeline, TimelineEntry } from "./contract.ts";
import { type EntryKind, type TimelineOf, timelineSources } from "./sources.ts";

export interface TimelineWanted {
  kinds?: EntryKind[] | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** After every instant and id there is. */
const fromTheTop = ["9999-12-31T00:00:00.000Z", "ffffffff-ffff-ffff-ffff-ffffffffffff"] as const;
const cursorKey = z.tuple([instantText, idText]);

/**
 * Touches lie in a partition a month, and planning a statement over all of them costs more than running it. In this transaction a named statement is
 * planned once a connection; its plan does not depend on the values.
 */
export async function planOnce(tx: Tx): Promise<void> {
  await tx.query("set local plan_cache_mode = force_generic_plan");
}

/** Everything that happened with an account or a person in one line of time, newest first, a page at a time; one statement. */
export async function viewTimeline(
  tx: Tx,
  of: TimelineOf,
  id: string,
  zone: string,
  wanted: TimelineWanted,
): Promise<Timeline> {
  const sources = timelineSources.filter((source) => !wanted.kinds?.length || wanted.kinds.includes(source.kind));
  const after = decodeCursor(wanted.cursor, cursorKey) ?? fromTheTop;
  const rows = await tx.query<{ kind: string; id: string; at: string; entry: object }>({
    name: `timeline.${of}.${sources.map((source) => source.kind).join("-")}`,
    text: `select e.kind, e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.entry
           from (${sources.map((source) => `select '${source.kind}' as kind, x.id, x.at, x.entry from (${source.sql(of)}) x`).join(" union all ")}) e
           where $6::text is not null order by e.at desc, e.id desc limit $5`,
    values: [tx.workspace, id, after[0], after[1], wanted.limit + 1, zone],
  });
  const kept = rows.slice(0, wanted.limit);
  const last = kept.at(-1);
  return {
    rows: kept.map(({ kind, id: entryId, at, entry }) => ({ kind, id: entryId, at, ...entry }) as TimelineEntry),
    next: rows.length > wanted.limit && last ? encodeCursor([last.at, last.id]) : null,
  };
}
