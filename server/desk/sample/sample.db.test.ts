import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { viewCount } from "../../platform/counts/index.ts";
import { type Ctx, inWorkspace, newId } from "../../platform/db/index.ts";
import { recordKinds } from "../../platform/history/index.ts";
import { bringSample } from "./bring-sample.ts";
import { makeFirm } from "./firm.ts";
import { removeSample } from "./remove-sample.ts";

const database = useDatabase();

async function rowsOfEach(ctx: Ctx): Promise<Record<string, number>> {
  return inWorkspace(ctx, async (tx) => {
    const counts: Record<string, number> = {};
    for (const { table, derived } of recordKinds()) {
      if (derived) continue;
      counts[table] =
        (await tx.one<{ n: number }>(`select count(*) as n from ${table} where workspace_id = $1`, [tx.workspace]))
          ?.n ?? 0;
    }
    return counts;
  });
}

test("the same seed and day give the same firm, but for its ids", () => {
  const firm = (seed: number) => {
    let n = 0;
    return makeFirm({
      seed,
      today: "2026-05-06",
      currency: "EUR",
      owner: null,
      accounts: 40,
      newId: () => `id-${++n}`,
    });
  };
  expect(firm(1)).toEqual(firm(1));
  expect(firm(1)).not.toEqual(firm(2));
});

test("the firm reaches up to today: orders and touches of two years, people who moved, names of three scripts", () => {
  const { tables } = makeFirm({
    seed: 20_260_506,
    today: "2026-05-06",
    currency: "EUR",
    owner: null,
    accounts: 200,
    newId,
  });
  const days = (tables["orders"] ?? []).map((row) => String(row["ordered_on"])).sort();
  expect(days[0]).toMatch(/^2024-0[56]/);
  expect(days.at(-1)).toMatch(/^2026-0[45]/);
  expect((tables["employments"] ?? []).filter((row) => row["ended_on"]).length).toBeGreaterThan(10);
  const names = (tables["accounts"] ?? []).map((row) => String(row["name"])).join(" ");
  const mails = (tables["contact_points"] ?? [])
    .filter((row) => row["kind"] === "email")
    .map((row) => String(row["value"]));
  expect(mails.filter((mail) => !/^[a-z]+\.[a-z]+@[a-z0-9-]+\.example$/.test(mail))).toEqual([]);
  expect(new Set(mails).size).toBe(mails.length);
  for (const script of [/\p{Script=Han}/u, /\p{Script=Arabic}/u, /[äöüß]/]) expect(names).toMatch(script);
});

test("sample customers come once and go without a trace, also with what was logged on them since; real ones stay", async () => {
  const ctx = await database.workspace();
  const real = newId();
  await inWorkspace(ctx, (tx) =>
    tx.query("insert into accounts (workspace_id, id, name) values ($1, $2, 'Real & Sons')", [tx.workspace, real]),
  );
  const before = await rowsOfEach(ctx);
  const counted = (table: string) => inWorkspace(ctx, (tx) => viewCount(tx, table));
  const brought = await inWorkspace(ctx, (tx) => bringSample(tx, null));
  expect(brought.accounts).toBe(200);
  await expect(inWorkspace(ctx, (tx) => bringSample(tx, null))).rejects.toMatchObject({ code: "sample_there" });
  await inWorkspace(ctx, (tx) =>
    tx.query(
      "insert into notes (workspace_id, id, account_id, words) select $1, $2, id, 'seen' from accounts where workspace_id = $1 and sample limit 1",
      [tx.workspace, newId()],
    ),
  );
  const there = await rowsOfEach(ctx);
  for (const table of ["accounts", "people", "products"]) expect(await counted(table), table).toBe(there[table]);
  await inWorkspace(ctx, removeSample);
  expect([await counted("accounts"), await counted("people"), await counted("products")]).toEqual([1, 0, 0]);
  // Labels that the firm brought stay: somebody may have used them since.
  const { tags: _, story_reasons: __, custom_fields: ___, ...after } = await rowsOfEach(ctx);
  expect(before).toMatchObject(after);
});
