import { listCustomers } from "../server/desk/customers/index.ts";
import { inWorkspace } from "../server/platform/db/index.ts";
import { type Bench, byClients, drawer, durability, percentile, summary } from "./bench.ts";
import { type Fixture, openFixture } from "./fixture.ts";
import { type HandWritten, handWritten } from "./list-by-hand.ts";
import { adversaries, type ListCase, randomMix } from "./list-cases.ts";

const mixed = 400;
const clients = 4;
const repeats = 12;
/** So many pages of the mix are also asked for by hand. */
const byHandOf = 200;

/** First and next pages in every sort both ways, with rare and common filters; then the cases a random mix hides. */
export const bench: Bench = {
  size: 1_000_000,
  run: async ({ size, data }) => {
    const fixture = await openFixture(size, { data });
    try {
      const mix = await randomMix(fixture, mixed, drawer(5));
      await time(fixture, mix.slice(0, 100), clients);
      const work = mix.slice(0, byHandOf).flatMap((ours) => {
        const hand = handWritten(ours.options);
        return hand ? [{ hand, ours }] : [];
      });
      await timeByHand(
        fixture,
        work.slice(0, 60).map((one) => one.hand),
      );
      const byHand = await timeByHand(
        fixture,
        work.map((one) => one.hand),
      );
      const same = await time(
        fixture,
        work.map((one) => one.ours),
        clients,
      );
      const ratios = same.map((ms, index) => ms / (byHand[index] as number));
      const times = await time(fixture, mix, clients);
      const worst = await measure(fixture, await adversaries(fixture));
      const narrow = worst.filter((one) => !one.broad);
      return {
        name: "list",
        size,
        ours: Math.max(...narrow.map((one) => one.p95_ms)),
        limit: percentile(byHand, 0.95),
        // The middle one of all pages: by hand a few take seconds, and a ratio of p95 would only say so.
        ratio: percentile(ratios, 0.5),
        unit: "ms",
        detail: {
          clients,
          mix: summary(times),
          mix_without_filter: summary(times.filter((_, index) => !mix[index]?.options.filter)),
          by_hand: {
            what: "pages of the random mix by hand-written keyset statements: sort, filter and place written out, the index left to the planner; ratio is ours over these, page by page, the middle one",
            ...summary(byHand),
            ours_of_the_same: summary(same),
            ratio_p95: percentile(ratios, 0.95),
          },
          adversaries: worst,
          broad_correlated_ms: Math.max(...worst.filter((one) => one.broad).map((one) => one.p95_ms)),
          settings: await durability(fixture.db),
        },
      };
    } finally {
      await fixture.close();
    }
  },
};

export function time(fixture: Fixture, cases: ListCase[], by: number): Promise<number[]> {
  return byClients(by, cases, async ({ options }) => {
    await inWorkspace(fixture.ctx, (tx) => listCustomers(tx, options), "read");
  });
}

/** Each case by itself, all clients asking it at once. */
async function measure(
  fixture: Fixture,
  cases: ListCase[],
): Promise<{ case: string; broad: boolean; p50_ms: number; p95_ms: number; rows: number }[]> {
  const measured = [];
  for (const one of cases) {
    const rows = await inWorkspace(fixture.ctx, (tx) => listCustomers(tx, one.options), "read");
    const times = await time(
      fixture,
      Array.from({ length: repeats }, () => one),
      clients,
    );
    measured.push({
      case: one.name,
      broad: one.broad ?? false,
      p50_ms: percentile(times, 0.5),
      p95_ms: percentile(times, 0.95),
      rows: rows.length,
    });
  }
  return measured;
}

function timeByHand(fixture: Fixture, statements: HandWritten[]): Promise<number[]> {
  return byClients(clients, statements, async ({ text, values }) => {
    await inWorkspace(fixture.ctx, (tx) => tx.query(text, [tx.workspace, ...values]), "read");
  });
}
