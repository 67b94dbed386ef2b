import { viewToday } from "../server/desk/today/index.ts";
import { inWorkspace } from "../server/platform/db/index.ts";
import { type Bench, byClients, durability, percentile, summary } from "./bench.ts";
import { type Fixture, openFixture } from "./fixture.ts";

const rounds = 20;
const warmRounds = 2;

/** The day of each of 20 users, whole: whom to contact, why, their people, last touches, what to bring, and the promise beside it. */
export const bench: Bench = {
  size: 100_000,
  run: async ({ size, data }) => {
    const fixture = await openFixture(size, { data });
    try {
      const users = fixture.workspaces[0]?.users ?? [];
      const turns = (count: number) => Array.from({ length: count }, () => users).flat();
      const first = await ask(fixture, users.slice(0, 1), 1);
      await ask(fixture, turns(warmRounds), 1);
      const one = await ask(fixture, turns(rounds), 1);
      await ask(fixture, turns(warmRounds), 4);
      const four = await ask(fixture, turns(rounds), 4);
      const everybody = await byClients(1, Array.from({ length: 10 }), () => view(fixture, null));
      return {
        name: "today",
        size,
        ours: percentile(one, 0.95),
        limit: null,
        ratio: null,
        unit: "ms",
        detail: {
          users: users.length,
          one_client: summary(one),
          four_clients: summary(four),
          whole_workspace: summary(everybody),
          first_after_start_ms: percentile(first, 1),
          settings: await durability(fixture.db),
        },
      };
    } finally {
      await fixture.close();
    }
  },
};

const ask = (fixture: Fixture, users: string[], clients: number): Promise<number[]> =>
  byClients(clients, users, (user) => view(fixture, user));

async function view(fixture: Fixture, user: string | null): Promise<void> {
  await inWorkspace(fixture.ctx, (tx) => viewToday(tx, { user }), "read");
}
