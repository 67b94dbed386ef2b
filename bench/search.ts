import { keepAccountEntries, keepEntries, searchRecords } from "../server/desk/search/index.ts";
import { inWorkspace, newId, type Tx } from "../server/platform/db/index.ts";
import { type Bench, byClients, drawer, durability, percentile, summary } from "./bench.ts";
import { type Fixture, openFixture } from "./fixture.ts";
import { makeQueries, type SearchQuery, shortQueries } from "./search-queries.ts";
import { widerQueries } from "./search-wider.ts";

const importedAccounts = 20_000;

/** 1,000 queries, a third with a typo, each naming what makes its target unique; then one or two letters; then all again after an import. */
export const bench: Bench = {
  size: 1_000_000,
  run: async ({ size, data }) => {
    const fixture = await openFixture(size, { data });
    try {
      const queries = await makeQueries(fixture, 1000);
      const short = await shortQueries(fixture, 100);
      // Caches of the database and the compiler are warm after this, as they are in a program that runs.
      await ask(fixture, queries.slice(0, 200), 2);
      const one = await ask(fixture, queries, 1);
      const four = await ask(fixture, queries, 4);
      const letters = await ask(fixture, short, 1);
      const wider = await widerQueries(fixture, 30);
      await ask(fixture, wider, 2);
      const wide = await ask(fixture, wider, 1);
      const after = await afterImport(fixture, () => ask(fixture, queries, 4));
      return {
        name: "search",
        size,
        ours: percentile(four.times, 0.95),
        limit: null,
        ratio: null,
        unit: "ms",
        detail: {
          hit_share: four.hits,
          one_client: { ...summary(one.times), hit_share: one.hits },
          four_clients: { ...summary(four.times), hit_share: four.hits },
          one_or_two_letters: summary(letters.times),
          after_import: { accounts: importedAccounts, ...summary(after.times), hit_share: after.hits },
          by_sort: bySort(queries, one),
          wider: { ...summary(wide.times), hit_share: wide.hits, by_sort: bySort(wider, wide) },
          settings: await durability(fixture.db),
        },
      };
    } finally {
      await fixture.close();
    }
  },
};

export interface Asked {
  times: number[];
  found: boolean[];
  hits: number;
}

export async function ask(fixture: Fixture, queries: SearchQuery[], clients: number): Promise<Asked> {
  const found: boolean[] = Array.from({ length: queries.length }, () => false);
  const times = await byClients(
    clients,
    queries.map((query, index) => ({ query, index })),
    async ({ query, index }) => {
      const hits = await inWorkspace(fixture.ctx, (tx) => searchRecords(tx, query.words, { limit: 10 }), "read");
      found[index] = hits.slice(0, 5).some((hit) => hit.id === query.target);
    },
  );
  return { times, found, hits: Math.round((found.filter(Boolean).length / queries.length) * 10_000) / 10_000 };
}

function bySort(queries: SearchQuery[], asked: Asked): Record<string, unknown> {
  const sorts = [...new Set(queries.map((query) => query.sort))].sort();
  return Object.fromEntries(
    sorts.map((sort) => {
      const of = queries.flatMap((query, index) => (query.sort === sort ? [index] : []));
      const hits = of.filter((index) => asked.found[index]).length;
      return [
        sort,
        {
          ...summary(of.map((index) => asked.times[index] as number)),
          hit_share: Math.round((hits / of.length) * 1000) / 1000,
        },
      ];
    }),
  );
}

/** New accounts and people come in, their entries are made, and at once the same questions are asked; then they go again. */
async function afterImport(fixture: Fixture, work: () => Promise<Asked>): Promise<Asked> {
  const draw = drawer(77);
  const accounts = Array.from({ length: importedAccounts }, () => newId());
  const people = accounts.map(() => newId());
  const name = () =>
    Array.from({ length: 3 }, () => String.fromCharCode(65 + Math.floor(draw() * 26)) + "aeiou"[Math.floor(draw() * 5)])
      .join("")
      .toLowerCase();
  const each = (tx: Tx, sql: string, more: unknown[][] = []) =>
    tx.query(sql, [tx.workspace, accounts, people, ...more]);
  await inWorkspace(fixture.ctx, async (tx) => {
    await tx.query(
      "insert into accounts (workspace_id, id, name) select $1, n.id, n.name from unnest($2::uuid[], $3::text[]) n (id, name)",
      [tx.workspace, accounts, accounts.map(() => `${name()} ${name()} GmbH`)],
    );
    await tx.query(
      "insert into people (workspace_id, id, name) select $1, n.id, n.name from unnest($2::uuid[], $3::text[]) n (id, name)",
      [tx.workspace, people, people.map(() => `${name()} ${name()}`)],
    );
    await each(
      tx,
      "insert into employments (workspace_id, id, account_id, person_id) select $1, n.person, n.account, n.person from unnest($2::uuid[], $3::uuid[]) n (account, person)",
    );
    await keepEntries(tx, "account", accounts);
    await keepEntries(tx, "person", people);
  });
  const asked = await work();
  await inWorkspace(fixture.ctx, async (tx) => {
    await tx.query("delete from employments where workspace_id = $1 and person_id = any ($2::uuid[])", [
      tx.workspace,
      people,
    ]);
    await tx.query("delete from people where workspace_id = $1 and id = any ($2::uuid[])", [tx.workspace, people]);
    await keepEntries(tx, "person", people);
    await tx.query("delete from accounts where workspace_id = $1 and id = any ($2::uuid[])", [tx.workspace, accounts]);
    await keepAccountEntries(tx, accounts);
  });
  return asked;
}
