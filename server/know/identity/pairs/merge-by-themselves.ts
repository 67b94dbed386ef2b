import { type Ctx, inWorkspace, type Tx } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/notices/index.ts";
import { areOfOneCleanSource, clusterAround, keepDoubts, logOdds } from "../finding/index.ts";
import { lockIdentity, mergeRecords, pairsBetween, suggestKept, wereTakenApart } from "../merging/index.ts";
import { certainPairs } from "./merge-rules.ts";

/** Merges of one transaction: imports and people wait for it. */
const mergesAtOnce = 20;

/** Pairs that were found or may merge by themselves now: those above the bar do, each as a change of its own that can be undone. */
export async function mergeByThemselves(tx: Tx, ids: string[]): Promise<void> {
  const certain = await certainPairs(tx, null, ids);
  if (certain.length === 0) return;
  await lockIdentity(tx);
  for (const id of certain.slice(0, mergesAtOnce)) await mergeIfCertain(tx, id);
  if (certain.length > mergesAtOnce) await announce(tx, "pairs.changed", certain.slice(mergesAtOnce));
}

/** The same for whatever was found while nobody listened; comes back by itself. */
export async function mergeWhatIsCertain(ctx: Ctx): Promise<void> {
  await inWorkspace(ctx, async (tx) => {
    const certain = await certainPairs(tx, null);
    if (certain.length > 0) await mergeByThemselves(tx, certain);
  });
}

/**
 * Merges one pair unless something speaks against it that its probability does not know: an answer about members of either, a merge of them that was
 * undone before, another pair between the two that is less sure, or a source without doubles that knows both. Clusters don't grow over their weakest
 * link, and not beyond a size that somebody should look at.
 */
async function mergeIfCertain(tx: Tx, pair: string): Promise<void> {
  const row = await tx.one<{
    kind: "account" | "person";
    probability: number;
    bar: number;
    a: string;
    b: string;
  }>(
    `select p.kind, p.probability, r.precision_bar as bar,
       coalesce(fa.account_id, fa.person_id, p.a_id) as a, coalesce(fb.account_id, fb.person_id, p.b_id) as b
     from match_pairs p join merge_rules r on r.workspace_id = $1 and r.kind = p.kind
     left join folded_records fa on fa.workspace_id = $1 and fa.id = p.a_id
     left join folded_records fb on fb.workspace_id = $1 and fb.id = p.b_id
     where p.workspace_id = $1 and p.id = $2 and p.state = 'open'`,
    [tx.workspace, pair],
  );
  if (!row || row.a === row.b || (await wereTakenApart(tx, row.a, row.b))) return;
  const between = await pairsBetween(tx, row.a, row.b);
  if (between.some((one) => one.state !== "open" || (one.probability ?? 0) < row.bar)) return;
  if (await areOfOneCleanSource(tx, row.kind, row.a, row.b)) return;
  const around = await clusterAround(tx, row.kind, row.a, row.b, logOdds(row.bar));
  if (!around.together || around.tooLarge) return;
  // What the two have in common with others is as doubtful when they are one as it is now.
  await keepDoubts(tx, row.kind, around.doubts);
  const there = await suggestKept(tx, row.kind, row.a, row.b);
  if (!there) return;
  await mergeRecords(tx, { kind: row.kind, ...there, how: "itself", probability: row.probability });
}
