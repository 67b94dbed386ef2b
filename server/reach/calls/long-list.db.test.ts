import { expect, test } from "vitest";
import { createAccounts } from "../../know/accounts/index.ts";
import { setContactRules } from "../../know/outgoing/index.ts";
import { createPeople } from "../../know/people/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { useDatabase } from "../../../test/database.ts";
import { claimCall } from "./claim-call.ts";
import { makeCallList } from "./make-list.ts";

const database = useDatabase();

test("however many at the head of a list may not be called now, the one behind them is found", async () => {
  const ctx = await database.workspace({ at: "2026-03-02T09:00:00Z", zone: "Europe/London" });
  const abroad = 230;
  const list = await inWorkspace(ctx, async (tx) => {
    await setContactRules(tx, {
      limits: [],
      quiet: [{ channel: "call", from_minute: 20 * 60, to_minute: 8 * 60, days: [], holidays: false }],
      holidays: [],
    });
    const { accounts } = await createAccounts(
      tx,
      Array.from({ length: abroad + 1 }, (_, n) => ({ name: `Customer ${n}`, relationship: "customer" as const })),
    );
    await createPeople(
      tx,
      accounts.map(({ id }, n) => ({
        name: `Ann ${n}`,
        employments: [{ account_id: id }],
        contact_points: [{ kind: "phone" as const, value: n < abroad ? `+81 3 1234 ${1000 + n}` : "+44 20 7946 0001" }],
      })),
    );
    return makeCallList(tx, { name: "World", purpose: "listen", entries: accounts.map(({ id }) => ({ account: id })) });
  });
  // Nine in the evening in Tokyo, noon in London.
  ctx.clock.set("2026-03-02T12:00:00Z");
  const { call, next_at } = await claimCall(ctx, list);
  expect([call?.account?.name, next_at]).toEqual([`Customer ${abroad}`, null]);
  const left = await claimCall(ctx, list);
  expect([left.call, new Date(left.next_at as string).toISOString()]).toEqual([null, "2026-03-02T23:00:00.000Z"]);
});
