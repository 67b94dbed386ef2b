import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { createAccounts } from "../../know/accounts/index.ts";
import { suppress } from "../../know/consent/index.ts";
import { createPeople } from "../../know/people/index.ts";
import { listTasks } from "../../know/tasks/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import type { Fault } from "../../platform/errors/index.ts";
import type { NewErrand } from "./contract.ts";
import {
  cancelErrand,
  completeErrand,
  createGift,
  listGifts,
  planErrand,
  readErrand,
  recordErrandOutcome,
} from "./index.ts";

const database = useDatabase();

async function cast(): Promise<{ ctx: TestCtx; account: string; person: string; gift: string }> {
  const ctx = await database.workspace();
  return inWorkspace(ctx, async (tx) => {
    const { accounts } = await createAccounts(tx, [{ name: "Hill" }]);
    const account = (accounts[0] as { id: string }).id;
    const { people } = await createPeople(tx, [
      {
        name: "Ann Hill",
        employments: [{ account_id: account }],
        contact_points: [
          {
            kind: "postal",
            value: "x",
            street: "1 Main St",
            city: "Springfield",
            region: "IL",
            postal_code: "62701",
            country: "US",
          },
        ],
      },
    ]);
    const { gift } = await createGift(tx, { name: "Honey", cost_minor: 450, currency: "EUR", low_at: 1, stock: 3 });
    return { ctx, account, person: (people[0] as { id: string }).id, gift: gift.id };
  });
}
const plan = ({ ctx, account, gift }: Awaited<ReturnType<typeof cast>>, more: Partial<NewErrand> = {}) =>
  inWorkspace(ctx, async (tx) =>
    readErrand(
      tx,
      await planErrand(tx, {
        kind: "parcel",
        account,
        purpose: "thank",
        what: "Send honey",
        benefit: "honey",
        gift,
        quantity: 2,
        due_on: "2026-03-05",
        ...more,
      }),
    ),
  );
const stock = async (ctx: TestCtx) => (await inWorkspace(ctx, (tx) => listGifts(tx), "read"))[0]?.stock;
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "nothing was refused",
    (error) => (error as Fault).code,
  );

test("a parcel is a planned touch with an address and a task; done, it has cost, tracking, and left the cupboard", async () => {
  const one = await cast();
  const errand = await plan(one);
  expect([errand.state, errand.lines]).toEqual(["planned", ["Ann Hill", "Hill", "1 Main St", "SPRINGFIELD IL 62701"]]);
  const tasks = () => inWorkspace(one.ctx, (tx) => listTasks(tx, { account_id: one.account }), "read");
  expect((await tasks()).map((task) => [task.title, task.due_on])).toEqual([["Send honey", "2026-03-05"]]);
  const done = await completeErrand(one.ctx, errand.id, { carrier: "DHL", tracking: "123" });
  expect([done.state, done.outcome, done.cost_minor, done.currency, done.tracking]).toEqual([
    "done",
    "delivered",
    900,
    "EUR",
    "123",
  ]);
  expect([await stock(one.ctx), (await tasks()).length]).toEqual([1, 0]);
  expect(await codeOf(completeErrand(one.ctx, errand.id, {}))).toBe("errand_not_open");
});

test("nothing is given that is not there, also by two at once, and nothing of it stays half-done", async () => {
  const one = await cast();
  const [a, b] = [await plan(one), await plan(one)];
  const ended = await Promise.all([a, b].map((errand) => codeOf(completeErrand(one.ctx, errand.id, {}))));
  expect(ended.sort()).toEqual(["nothing was refused", "out_of_stock"]);
  const states = await Promise.all(
    [a, b].map(async (errand) => (await inWorkspace(one.ctx, (tx) => readErrand(tx, errand.id), "read")).state),
  );
  expect([await stock(one.ctx), states.sort()]).toEqual([1, ["done", "due"]]);
});

test("who wants no parcels gets none, planned or about to leave", async () => {
  const one = await cast();
  const errand = await plan(one);
  await inWorkspace(one.ctx, (tx) =>
    suppress(tx, [{ account_id: one.account, channel: "parcel", reason: "no gifts allowed" }]),
  );
  expect(await codeOf(completeErrand(one.ctx, errand.id, {}))).toBe("errand_refused");
  expect(await stock(one.ctx)).toBe(3);
  const next = await plan(one);
  expect([next.state, next.reason]).toEqual(["cancelled", "no gifts allowed (suppressed)"]);
  expect((await plan(one, { kind: "visit", gift: null })).state).toBe("planned");
});

test("what arrived is told with its day; what came back is back in the cupboard, once", async () => {
  const one = await cast();
  const errand = await plan(one);
  await completeErrand(one.ctx, errand.id, {});
  const back = () =>
    inWorkspace(one.ctx, (tx) => recordErrandOutcome(tx, errand.id, { outcome: "returned", back_in_stock: true }));
  const arrived = await inWorkspace(one.ctx, (tx) =>
    recordErrandOutcome(tx, errand.id, { outcome: "delivered", back_in_stock: false }),
  );
  expect(arrived.errand).toMatchObject({
    outcome: "delivered",
    arrived_on: one.ctx.clock.now().toISOString().slice(0, 10),
  });
  expect((await back()).errand).toMatchObject({ outcome: "returned", arrived_on: null });
  await back();
  expect(await stock(one.ctx)).toBe(3);
});

test("a visit reached them unless told otherwise; a card is a letter; called off is called off", async () => {
  const one = await cast();
  const visit = await plan(one, { kind: "visit", gift: null, link: "https://example.org/way" });
  expect((await completeErrand(one.ctx, visit.id, { note: "walked the field" })).outcome).toBe("reached");
  const card = await plan(one, { kind: "card", gift: null });
  const [row] = await database.asAdmin<{ channel: string }>("select channel from touches where id = $1", [
    card.touch_id,
  ]);
  expect(row?.channel).toBe("letter");
  expect((await inWorkspace(one.ctx, (tx) => cancelErrand(tx, card.id))).state).toBe("cancelled");
  expect(await codeOf(inWorkspace(one.ctx, (tx) => cancelErrand(tx, card.id)))).toBe("errand_not_open");
});
