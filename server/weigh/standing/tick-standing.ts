import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import { keepStanding } from "./keep-standing.ts";
import { workspaceTerms } from "./workspace-terms.ts";

/** Accounts a transaction, so that a midnight on which many rows turn holds nobody up. */
const accountsPerTurn = 2000;

/** Brings up to date the rows that the clock alone has changed since they were computed. Called after each midnight; cheap at any time. */
export async function tickStanding(ctx: Ctx): Promise<number> {
  let done = 0;
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const turned = await inWorkspace(ctx, async (tx) => {
      const { today } = await workspaceTerms(tx);
      const rows = await tx.query<{ account_id: string }>(
        `select s.account_id from standing s where s.workspace_id = $1 and s.stale_on <= $2 and s.account_id > $3
         order by s.account_id limit $4`,
        [tx.workspace, today, after, accountsPerTurn],
      );
      await keepStanding(
        tx,
        rows.map((row) => row.account_id),
      );
      return rows.map((row) => row.account_id);
    });
    if (turned.length === 0) return done;
    done += turned.length;
    after = turned.at(-1) as string;
  }
}
