import { listCustomers, type ListOptions } from "../server/desk/customers/index.ts";
import { inWorkspace } from "../server/platform/db/index.ts";
import { type Bench, byClients, drawer, durability, percentile, rounded, summary } from "./bench.ts";
import { type Fixture, openFixture } from "./fixture.ts";
import { adversaries, type ListCase, randomMix } from "./list-cases.ts";

const mixed = 400;
const clients = 4;
const repeats = 12;

/** First and next pages in every sort both ways, with rare and common filters; then the cases a random mix hides. */
export const bench: Bench = {
  size: 1_000_000,
  run: async ({ size, data }) => {
    const fixture = await openFixture(size, { data });
    try {
      const mix = await randomMix(fixture, mixed, drawer(5));
      await time(fixture, mix.slice(0, 100), clients);
      const times = await time(fixture, mix, clients);
      const byHand = await handWritten(fixture, mix);
      const worst = await measure(fixture, await adversaries(fixture));
      const narrow = worst.filter((one) => !one.broad);
      const ours = Math.max(...narrow.map((one) => one.p95_ms));
      return {
        name: "list",
        size,
        ours,
        limit: byHand,
        ratio: rounded(percentile(times, 0.95) / byHand),
        unit: "ms",
        detail: {
          clients,
          mix: summary(times),
          mix_without_filter: summary(times.filter((_, index) => !mix[index]?.options.filter)),
          by_hand: {
            what: "the same first and next pages without filter by a hand-written keyset statement",
            p95_ms: byHand,
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

const handColumns: Record<string, string> = {
  name: "name",
  owner: "owner_name",
  city: "city",
  industry: "industry",
  revenue: "revenue_12m_minor",
  valued: "last_valued_touch_at",
  due: "next_due_on",
  created: "created_at",
};

/** The limit: the same pages of the unfiltered cases, straight from the index, one prepared statement each. */
async function handWritten(fixture: Fixture, mix: ListCase[]): Promise<number> {
  const plain = mix.filter((one) => !one.options.filter && one.options.after?.[0] !== null);
  const times = await byClients(clients, plain, async ({ options }) => {
    const column = handColumns[options.sort] as string;
    const after = (options as ListOptions).after;
    const sign = options.direction === "asc" ? ">" : "<";
    await inWorkspace(
      fixture.ctx,
      (tx) =>
        tx.query({
          name: `hand ${options.sort} ${options.direction} ${after ? "next" : "first"}`,
          text: `select s.* from standing s where s.workspace_id = $1 and s.relationship = 'customer' and s.${column} is not null
                 ${after ? `and (s.${column}, s.account_id) ${sign} ($3, $4)` : ""}
                 order by s.${column} ${options.direction}, s.account_id ${options.direction} limit $2`,
          values: [tx.workspace, options.limit, ...(after ?? [])],
        }),
      "read",
    );
  });
  return percentile(times, 0.95);
}
