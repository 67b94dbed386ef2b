import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../../test/database.ts";
import { rowsOf } from "../../../../test/merges.ts";
import { inWorkspace, newId } from "../../../platform/db/index.ts";
import { drainNotices } from "../../../platform/notices/index.ts";
import { createAccounts } from "../../accounts/index.ts";
import { answerPair } from "../pairs/index.ts";
import { learnModel, rejudgePairs } from "./index.ts";

const database = useDatabase();

async function accounts(ctx: TestCtx, ...names: string[]): Promise<string[]> {
  const made = await inWorkspace(ctx, (tx) =>
    createAccounts(
      tx,
      names.map((name) => ({ name })),
    ),
  );
  await drainNotices(ctx);
  return made.accounts.map(({ id }) => id);
}

test("in a small workspace, too, answers teach: who keeps saying never is asked with lower odds", async () => {
  const ctx = await database.workspace();
  const others = await accounts(ctx, ...Array.from({ length: 100 }, (_, at) => `Firm of number ${at} and sons`));
  expect(await learnModel(ctx, "account")).toBe(false);
  await accounts(ctx, "Harbour Bakery", "Harbour Bakery Ltd");
  const asked = async (): Promise<number> =>
    (
      await rowsOf<{ probability: number }>(
        ctx,
        `select p.probability from match_pairs p join accounts a on a.workspace_id = $1 and a.id = p.a_id
         where p.workspace_id = $1 and p.state = 'open' and a.name like 'Harbour%'`,
      )
    )[0]?.probability as number;
  const before = await asked();
  expect(before).toBeGreaterThan(0.3);
  const answered: string[] = [];
  for (let at = 0; at < 20; at++) {
    const id = newId();
    const [a, b] = [others[2 * at] as string, others[2 * at + 1] as string].toSorted();
    await inWorkspace(ctx, async (tx) => {
      await tx.query(
        `insert into match_pairs (workspace_id, id, kind, a_id, b_id, probability, evidence) values ($1, $2, 'account', $3, $4, 0.88, 2)
         on conflict do nothing`,
        [tx.workspace, id, a, b],
      );
      await answerPair(tx, id, "never");
    });
    answered.push(id);
  }
  expect(await learnModel(ctx, "account")).toBe(true);
  await rejudgePairs(ctx, "account");
  const after = await asked();
  expect(after).toBeLessThan(before);

  // Answers that were taken back teach nothing any more.
  await database.asAdmin("delete from match_pairs where id = any ($1::uuid[])", [answered]);
  expect(await learnModel(ctx, "account")).toBe(true);
  await rejudgePairs(ctx, "account");
  expect(await asked()).toBeCloseTo(before, 10);
});
