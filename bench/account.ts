import { viewAccount } from "../server/desk/account/index.ts";
import { inWorkspace } from "../server/platform/db/index.ts";
import { type Bench, byClients, drawer, durability, percentile, summary } from "./bench.ts";
import { type Fixture, openFixture } from "./fixture.ts";

const asked = 300;
const busyAsked = 100;

/** All that the account's screen shows, at once: accounts drawn evenly, and the hundredth that holds three in ten of all touches. */
export const bench: Bench = {
  size: 1_000_000,
  run: async ({ size, data }) => {
    const fixture = await openFixture(size, { data });
    try {
      const draw = drawer(11);
      const any = await accountsAt(fixture, asked, () => Math.floor(draw() * size));
      const busy = await accountsAt(fixture, busyAsked, () => Math.floor((draw() * size) / 100) * 100);
      const first = await view(fixture, any.slice(0, 1), 1);
      await view(fixture, [...any.slice(0, 50), ...busy.slice(0, 10)], 1);
      const one = await view(fixture, any, 1);
      const four = await view(fixture, any, 4);
      const most = await view(fixture, busy, 1);
      return {
        name: "account",
        size,
        ours: percentile(one, 0.95),
        limit: null,
        ratio: null,
        unit: "ms",
        detail: {
          one_client: summary(one),
          four_clients: summary(four),
          busiest_hundredth: summary(most),
          first_after_start_ms: percentile(first, 1),
          settings: await durability(fixture.db),
        },
      };
    } finally {
      await fixture.close();
    }
  },
};

/** The fixture numbers its accounts from 100,000. */
async function accountsAt(fixture: Fixture, count: number, place: () => number): Promise<string[]> {
  const numbers = Array.from({ length: count }, () => String(100_000 + place()));
  return inWorkspace(
    fixture.ctx,
    async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `select a.id from unnest($2::text[]) with ordinality as n (number, place)
         join accounts a on a.workspace_id = $1 and a.number = n.number order by n.place`,
        [tx.workspace, numbers],
      );
      return rows.map((row) => row.id);
    },
    "read",
  );
}

const view = (fixture: Fixture, accounts: string[], clients: number): Promise<number[]> =>
  byClients(clients, accounts, async (account) => {
    await inWorkspace(fixture.ctx, (tx) => viewAccount(tx, account), "read");
  });
