import { expect, test } from "vitest";
import { logTouch } from "../../know/touches/index.ts";
import { createDefaultPromise } from "../../plan/promise/index.ts";
import { type Ctx, inWorkspace, newId } from "../../platform/db/index.ts";
import { undoSet } from "../../platform/history/index.ts";
import { announce, drainNotices } from "../../platform/notices/index.ts";
import { viewTop } from "../../prove/concentration/index.ts";
import { useDatabase } from "../../../test/database.ts";
import { viewToday } from "./index.ts";

const database = useDatabase();

/** Three customers since always: Alder bought most, Birch a little, Cedar nothing. One person each. */
async function threeCustomers(): Promise<{ ctx: Ctx; accounts: string[]; people: string[] }> {
  const ctx = await database.workspace();
  const accounts = [newId(), newId(), newId()];
  const people = [newId(), newId(), newId()];
  await inWorkspace(ctx, async (tx) => {
    await createDefaultPromise(tx);
    for (const [n, name] of ["Alder", "Birch", "Cedar"].entries()) {
      const [account, person] = [accounts[n], people[n]];
      await tx.query("insert into accounts (workspace_id, id, name) values ($1, $2, $3)", [
        tx.workspace,
        account,
        name,
      ]);
      await tx.query("insert into people (workspace_id, id, name) values ($1, $2, $3)", [
        tx.workspace,
        person,
        `${name} Person`,
      ]);
      await tx.query("insert into employments (workspace_id, id, account_id, person_id) values ($1, $2, $3, $4)", [
        tx.workspace,
        newId(),
        account,
        person,
      ]);
      await tx.query(
        "insert into relationships (workspace_id, id, account_id, status) values ($1, $2, $3, 'customer')",
        [tx.workspace, newId(), account],
      );
      await tx.query(
        "insert into contact_points (workspace_id, id, person_id, kind, value, normal) values ($1, $2, $3, 'phone', '0123', '0123')",
        [tx.workspace, newId(), person],
      );
    }
    const order =
      "insert into orders (workspace_id, id, account_id, ordered_on, currency, amount_minor) values ($1, $2, $3, $4, 'EUR', $5)";
    await tx.query(order, [tx.workspace, newId(), accounts[0], "2026-01-10", 90_000]);
    await tx.query(order, [tx.workspace, newId(), accounts[1], "2026-02-20", 10_000]);
    await announce(tx, "accounts.changed", accounts);
  });
  await drainNotices(ctx);
  return { ctx, accounts, people };
}

const today = (ctx: Ctx, day?: string) => inWorkspace(ctx, (tx) => viewToday(tx, { day }), "read");

for (const day of [undefined, "2026-03-01", "2026-03-02", "2026-03-03"]) {
  test(`a valued touch takes an account off the list and its undo brings it back (${day ?? "the day of the clock"})`, async () => {
    const { ctx, accounts, people } = await threeCustomers();
    const before = await today(ctx, day);
    expect(before.promise).toEqual({ gap_days: 42, customers: 3, kept: 0, kept_share: 0 });
    expect(before.rows.map((row) => row.name)).toEqual(["Alder", "Birch", "Cedar"]);
    expect(before.rows[0]?.people).toEqual([
      { person: people[0], name: "Alder Person", title: null, phone: "0123", email: null, reachable: true },
    ]);
    expect(before.rows[0]?.coverage).toEqual({ known: 1, reachable: 1, touched: 0, target: 5 });
    const logged = await inWorkspace(ctx, (tx) =>
      logTouch(tx, {
        account: accounts[0],
        person: people[0],
        channel: "call",
        direction: "out",
        purpose: "help",
        outcome: "reached",
        benefit: "found the parcel",
        at: new Date("2026-03-01T10:00:00Z"),
        next: { title: "send the drawing", due_on: "2026-03-05" },
      }),
    );
    await drainNotices(ctx);
    expect(logged.valued).toBe(true);
    const after = await today(ctx, day);
    expect(after.rows.map((row) => row.name)).toEqual(["Birch", "Cedar"]);
    expect(after.promise.kept).toBe(1);
    await inWorkspace(ctx, (tx) => undoSet(tx, logged.touch.id));
    await drainNotices(ctx);
    expect(await today(ctx, day)).toEqual(before);
    expect(
      await inWorkspace(ctx, (tx) => tx.query("select from tasks where workspace_id = $1", [tx.workspace])),
    ).toEqual([]);
  });
}

test("the top accounts bring their share of the period's revenue", async () => {
  const { ctx } = await threeCustomers();
  const top = await inWorkspace(ctx, (tx) => viewTop(tx, { from: "2026-01-01", to: "2026-12-31", n: 1 }), "read");
  expect(top).toMatchObject({ total_minor: 100_000, share: 0.9, accounts_with_revenue: 2, currency: "EUR" });
  expect(top.accounts.map((row) => [row.name, row.revenue_minor, row.coverage.known])).toEqual([["Alder", 90_000, 1]]);
  expect(top.curve).toEqual([
    { accounts: 1, share: 0.9 },
    { accounts: 2, share: 1 },
  ]);
});
