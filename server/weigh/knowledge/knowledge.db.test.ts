import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { createAccounts, editAccount, removeAccount } from "../../know/accounts/index.ts";
import { createOrders } from "../../know/orders/index.ts";
import { addContactPoints, createPeople, editEmployment } from "../../know/people/index.ts";
import { createFirstNames, editTraitName, listTraitNames, tellTraits } from "../../know/traits/index.ts";
import { inWorkspace, type Tx } from "../../platform/db/index.ts";
import { undoSet } from "../../platform/history/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import { tickStanding } from "../standing/index.ts";
import { listBlanks, tickKnowledge, viewAccountKnowledge, viewAllKnowledge } from "./index.ts";

const database = useDatabase();
const within = <T>(ctx: TestCtx, work: (tx: Tx) => Promise<T>): Promise<T> => inWorkspace(ctx, work);

async function cast() {
  const ctx = await database.workspace();
  const made = await within(ctx, async (tx) => {
    await createFirstNames(tx);
    const { accounts } = await createAccounts(tx, [
      { name: "Mill", industry: "Food" },
      { name: "Small" },
      { name: "Empty" },
      { name: "Stranger", relationship: "prospect" },
    ]);
    const [mill, small, empty] = accounts.map((account) => account.id) as [string, string, string];
    await createOrders(tx, [
      { account_id: mill, ordered_on: "2026-02-01", total_minor: 100_000 },
      { account_id: small, ordered_on: "2026-02-01", total_minor: 1000 },
    ]);
    const { people } = await createPeople(tx, [
      {
        name: "Ada",
        employments: [{ account_id: mill, title: "Buyer" }],
        contact_points: [{ kind: "email", value: "ada@mill.example" }],
      },
      { name: "Ben", employments: [{ account_id: mill }] },
    ]);
    const names = await listTraitNames(tx);
    const named = (name: string) => names.find((one) => one.name === name) as (typeof names)[number];
    return { mill, small, empty, ada: people[0]?.id as string, named };
  });
  await drainNotices(ctx);
  await tickKnowledge(ctx);
  return { ctx, ...made };
}

const of = async (ctx: TestCtx, account: string) =>
  Object.fromEntries(
    (await within(ctx, (tx) => viewAccountKnowledge(tx, account))).kinds.map(({ kind, wanted, known, fresh }) => [
      kind,
      [wanted, known, fresh],
    ]),
  );

/** All rows as they are kept, and as they come out from nothing. */
async function keptAndRebuilt(ctx: TestCtx) {
  const rows = () =>
    database.asAdmin("select * from account_knowledge where workspace_id = $1 order by account_id", [ctx.workspace]);
  const totals = () => within(ctx, viewAllKnowledge);
  const kept = { rows: await rows(), totals: await totals() };
  await database.asAdmin("delete from account_knowledge where workspace_id = $1", [ctx.workspace]);
  await database.asAdmin("delete from counts where workspace_id = $1 and name like 'knowledge%'", [ctx.workspace]);
  await tickKnowledge(ctx);
  return { kept, rebuilt: { rows: await rows(), totals: await totals() } };
}

test("cells are of the account and of each person there; what is told, read and grown old is told apart", async () => {
  const { ctx, mill, empty, ada, named } = await cast();
  expect(await of(ctx, mill)).toEqual({
    demographic: [9, 3, 3],
    behavioural: [6, 0, 0],
    psychographic: [10, 0, 0],
    transactional: [2, 1, 1],
  });
  // Nobody is known there: the cells of one person stand for them.
  expect((await of(ctx, empty))["demographic"]).toEqual([6, 0, 0]);
  await within(ctx, (tx) =>
    tellTraits(tx, [
      { name_id: named("What they value").id, person_id: ada, value: "Quiet", quote: "I like it quiet" },
      { name_id: named("Where else they buy").id, account_id: mill, value: "At Stone's", learned_on: "2025-01-01" },
    ]),
  );
  await drainNotices(ctx);
  const told = await of(ctx, mill);
  expect(told["psychographic"]).toEqual([10, 1, 1]);
  expect(told["behavioural"]).toEqual([6, 1, 0]);
  const { blanks } = await within(ctx, (tx) => viewAccountKnowledge(tx, mill));
  expect(blanks.find((blank) => blank.name === "Where else they buy")).toMatchObject({
    known_on: "2025-01-01",
    person_id: null,
  });
});

test("the most valuable blanks come first: worth times the share that is missing", async () => {
  const { ctx, mill, small, empty } = await cast();
  const blanks = await within(ctx, (tx) => listBlanks(tx, undefined, 10));
  expect(blanks.map((row) => row.account_id)).toEqual([mill, small, empty]);
  expect(blanks[0]).toMatchObject({
    worth_minor: 100_000,
    wanted: 27,
    fresh: 4,
    missing_worth_minor: Math.floor((100_000 * 23) / 27),
  });
  expect(blanks[0]?.blanks).toHaveLength(23);
  const first = blanks[0] as (typeof blanks)[number];
  const next = await within(ctx, (tx) => listBlanks(tx, [first.missing_worth_minor, first.account_id], 10));
  expect(next.map((row) => row.account_id)).toEqual([small, empty]);
  expect(await within(ctx, viewAllKnowledge)).toMatchObject({ customers: 3 });
});

test("whoever leaves on a day to come is asked about until then, and whoever begins from then on", async () => {
  const { ctx, mill } = await cast();
  const wanted = async () => (await of(ctx, mill))["demographic"]?.[0] as number;
  const before = await wanted();
  await within(ctx, async (tx) => {
    const ben = await tx.one<{ id: string }>(
      "select e.id from employments e join people p on p.workspace_id = $1 and p.id = e.person_id where e.workspace_id = $1 and p.name = 'Ben'",
      [tx.workspace],
    );
    await editEmployment(tx, ben?.id as string, { ended_on: "2026-03-20" });
    await createPeople(tx, [
      { name: "Cleo", employments: [{ account_id: mill, started_on: "2026-03-25" }] },
      { name: "Dora", employments: [{ account_id: mill, started_on: "2026-03-25" }] },
    ]);
  });
  await drainNotices(ctx);
  expect(await wanted()).toBe(before);
  const each: number[] = [];
  for (const day of ["2026-03-20", "2026-03-21", "2026-03-25"]) {
    ctx.clock.set(`${day}T09:00:00Z`);
    await tickStanding(ctx);
    await drainNotices(ctx);
    await tickKnowledge(ctx);
    each.push(await wanted());
    const { kept, rebuilt } = await keptAndRebuilt(ctx);
    expect(kept).toEqual(rebuilt);
  }
  const one = (before - 3) / 2;
  expect(each).toEqual([before, before - one, before + one]);
});

test("kept by changes and by the clock equals computed from nothing, totals included", async () => {
  const { ctx, mill, small, empty, ada, named } = await cast();
  const told = await within(ctx, (tx) =>
    tellTraits(tx, [{ name_id: named("When they plan to buy").id, account_id: mill, value: "May" }]),
  );
  await within(ctx, (tx) =>
    addContactPoints(tx, [{ person_id: ada, kind: "phone", value: "+44 20 7946 0018", state: "verified" }]),
  );
  await within(ctx, (tx) => editAccount(tx, small, { industry: "Paper" }));
  await drainNotices(ctx);
  await within(ctx, (tx) => removeAccount(tx, empty));
  await drainNotices(ctx);
  ctx.clock.set("2027-03-10T09:00:00Z");
  await tickStanding(ctx);
  await drainNotices(ctx);
  await tickKnowledge(ctx);
  await within(ctx, (tx) => undoSet(tx, told.set as string));
  await within(ctx, (tx) => editTraitName(tx, named("Interests").id, { wanted: false }));
  const spell = await within(ctx, (tx) =>
    tx.one<{ id: string }>("select id from employments e where e.workspace_id = $1 and e.person_id = $2", [
      tx.workspace,
      ada,
    ]),
  );
  await within(ctx, (tx) => editEmployment(tx, spell?.id as string, { buying_role: "decides" }));
  await drainNotices(ctx);
  await tickKnowledge(ctx);
  const { kept, rebuilt } = await keptAndRebuilt(ctx);
  expect(kept).toEqual(rebuilt);
  expect(kept.totals.customers).toBe(2);
});
