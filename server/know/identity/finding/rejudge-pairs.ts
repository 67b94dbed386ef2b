import { type Ctx, inWorkspace, type Tx } from "../../../platform/db/index.ts";
import type { MergeKind } from "../merging/index.ts";
import { rejudgeOpen } from "./find-pairs.ts";
import { lockFinding } from "./keep-keys.ts";

const atOnce = 500;
const firstId = "00000000-0000-0000-0000-000000000000";

/** After something was learnt, open pairs are judged by it. */
export async function rejudgePairs(ctx: Ctx, kind: MergeKind, signal?: AbortSignal): Promise<number> {
  let changed = 0;
  for (let after: string | undefined = firstId; after !== undefined && !signal?.aborted; ) {
    const from: string = after;
    const some = await inWorkspace(ctx, (tx) => rejudgeSome(tx, kind, from));
    changed += some.changed;
    after = some.next;
  }
  return changed;
}

async function rejudgeSome(
  tx: Tx,
  kind: MergeKind,
  after: string,
): Promise<{ changed: number; next: string | undefined }> {
  await lockFinding(tx);
  const rows = await tx.query<{ id: string }>(
    "select p.id from match_pairs p where p.workspace_id = $1 and p.kind = $2 and p.state = 'open' and p.id > $3 order by p.id limit $4",
    [tx.workspace, kind, after, atOnce],
  );
  const ids = rows.map(({ id }) => id);
  return { changed: await rejudgeOpen(tx, kind, ids), next: rows.length < atOnce ? undefined : ids.at(-1) };
}
