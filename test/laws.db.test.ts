import fc from "fast-check";
import { expect, test } from "vitest";
import { editAccount } from "../server/know/accounts/index.ts";
import { suppress } from "../server/know/consent/index.ts";
import { mergeRecords } from "../server/know/identity/index.ts";
import { recordMove } from "../server/know/moves/index.ts";
import { editContactPoint } from "../server/know/people/index.ts";
import { undoAny } from "../server/know/sources/importing/undo-any.ts";
import { logTouch } from "../server/know/touches/index.ts";
import { inWorkspace, type Tx } from "../server/platform/db/index.ts";
import { Fault } from "../server/platform/errors/index.ts";
import { whereNow } from "../server/platform/history/index.ts";
import { drainNotices } from "../server/platform/notices/index.ts";
import { allRows } from "./all-rows.ts";
import { type TestCtx, useDatabase } from "./database.ts";
import { useImports } from "./imports.ts";
import { rowsOf } from "./merges.ts";

const database = useDatabase();
const imports = useImports(database);

/** What an import keeps of what it read stays when it is undone: that it was read is true. */
const readTables = [
  "imports",
  "import_files",
  "import_rows",
  "sources",
  "source_mappings",
  "source_records",
  "source_record_versions",
];

// Four firms with one person each, all of them with one telephone: whoever becomes one has an equal number.
const firms = ["Ash", "Birch", "Cedar", "Dogwood"];
const people = (industry: string): string =>
  `id,company,industry,contact name,email,phone\n${firms.map((name, n) => `${n},${name},${industry},Person ${name},${name}@wood.example,+49 30 5550001`).join("\n")}\n`;

type Deed =
  | { do: "import" | "edit"; industry: string; at: number }
  | { do: "touch" | "wish" | "dead" | "move" | "undo"; at: number; other: number }
  | { do: "merge"; kind: "account" | "person"; at: number; other: number };

const which = fc.nat({ max: 11 });
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("import" as const), industry: fc.constantFrom("Wood", "Food"), at: which }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("edit" as const), industry: fc.constantFrom("Tools", "Paper"), at: which }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom("touch" as const, "wish" as const, "dead" as const, "move" as const),
      at: which,
      other: which,
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("undo" as const), at: which, other: which }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("merge" as const),
      kind: fc.constantFrom("account" as const, "person" as const),
      at: which,
      other: which,
    }),
  },
);

/** Sequences that once broke a law. */
const onceBroken: Deed[][] = [
  // What a move learnt of where somebody went, when two came apart, hindered its being taken back.
  [
    { do: "merge", kind: "person", at: 1, other: 0 },
    { do: "move", at: 0, other: 0 },
    { do: "undo", at: 2, other: 0 },
    { do: "undo", at: 0, other: 0 },
  ],
  // An edit that was undone, done again and undone was taken for somebody's word when the import before it went.
  [
    { do: "import", industry: "Food", at: 0 },
    { do: "edit", industry: "Tools", at: 0 },
    { do: "touch", at: 0, other: 0 },
    { do: "undo", at: 0, other: 0 },
    { do: "undo", at: 1, other: 0 },
  ],
  // An address of two that are one again was said to have been changed by somebody.
  [
    { do: "merge", kind: "person", at: 0, other: 1 },
    { do: "dead", at: 0, other: 0 },
    { do: "touch", at: 0, other: 0 },
    { do: "undo", at: 0, other: 0 },
    { do: "undo", at: 0, other: 0 },
  ],
  // Firms came apart whose people had become one since: a job that both had stayed at the wrong firm.
  [
    { do: "merge", kind: "account", at: 0, other: 5 },
    { do: "merge", kind: "person", at: 0, other: 1 },
    { do: "edit", industry: "Tools", at: 0 },
    { do: "undo", at: 0, other: 0 },
    { do: "touch", at: 0, other: 0 },
  ],
];

/** Something that was done, by the set through which it can be taken back now. */
interface Done {
  set: string;
  undoes: Done | null;
  undone: boolean;
  /** A wish or a dead address, and everybody who was one with the person it was told of. */
  holdsFor?: { what: "wish" | "dead"; people: string[] };
}

test("whatever is imported, edited, touched, merged, moved, taken apart and undone: nothing is lost, no wish is forgotten, and all undone is as before", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { minLength: 3, maxLength: 14 }), async (sequence) => {
      const ctx = await database.workspace();
      await imports.bring(ctx, people("Wood"), "auto");
      await drainNotices(ctx);
      const all = {
        accounts: await idsOf(ctx, "accounts"),
        people: await idsOf(ctx, "people"),
      };
      expect([all.accounts.length, all.people.length]).toEqual([4, 4]);
      const before = await rowsBut(ctx);
      const done: Done[] = [];
      for (const deed of sequence) {
        await act(ctx, deed, all, done);
        await lawsHold(ctx, all, done);
      }
      for (const one of done.toReversed()) if (!one.undone) await takeBack(ctx, one, done, true);
      await drainNotices(ctx);
      expect(await rowsBut(ctx)).toEqual(before);
    }),
    // On the second server a few show that it reads the statements alike.
    {
      examples: onceBroken.map((sequence): [Deed[]] => [sequence]),
      numRuns: process.env["TILTH_TEST_SERVER"] === "15" ? 4 : 10,
      seed: 20_261_130,
    },
  );
}, 600_000);

async function act(
  ctx: TestCtx,
  deed: Deed,
  all: { accounts: string[]; people: string[] },
  done: Done[],
): Promise<void> {
  const person = all.people[deed.at % 4] as string;
  const account = all.accounts[deed.at % 4] as string;
  const keep = (set: string | null | undefined, holdsFor?: Done["holdsFor"]): void => {
    if (set) done.push({ set, undoes: null, undone: false, ...(holdsFor ? { holdsFor } : {}) });
  };
  if (deed.do === "import") {
    const answer = await imports.bring(ctx, people(deed.industry), "auto");
    expect(answer.read).toBe(answer.created + answer.updated + answer.unchanged + answer.skipped + answer.failed);
    keep(answer.import);
  } else if (deed.do === "undo") {
    const open = done.filter((one) => !one.undone);
    const one = open[deed.at % Math.max(open.length, 1)];
    if (one) await takeBack(ctx, one, done, false);
  } else if (deed.do === "merge") {
    const of = deed.kind === "account" ? all.accounts : all.people;
    const [kept, folded] = await inWorkspace(
      ctx,
      (tx) => now(tx, [of[deed.at % 4] as string, of[deed.other % 4] as string]),
      "read",
    );
    if (kept === folded) return;
    keep(
      (
        await inWorkspace(ctx, (tx) =>
          mergeRecords(tx, { kind: deed.kind, kept: kept as string, folded: folded as string, how: "hand" }),
        )
      ).id,
    );
  } else {
    await inWorkspace(ctx, async (tx) => {
      const [who, where, elsewhere] = (await now(tx, [
        person,
        account,
        all.accounts[("other" in deed ? deed.other : 0) % 4] as string,
      ])) as [string, string, string];
      if (deed.do === "edit") keep((await editAccount(tx, where, { industry: deed.industry })).set);
      if (deed.do === "touch")
        keep(
          (await logTouch(tx, { account: where, person: who, channel: "call", direction: "out", purpose: "help" })).set,
        );
      if (deed.do === "move") {
        const job = await tx.one<{ id: string }>(
          "select e.id from employments e where e.workspace_id = $1 and e.person_id = $2 and e.account_id <> $3 and e.ended_on is null order by e.id limit 1",
          [tx.workspace, who, elsewhere],
        );
        if (job) keep((await recordMove(tx, { employment_id: job.id, to_account_id: elsewhere })).set);
      }
      if (deed.do === "wish" || deed.do === "dead") {
        const point = await tx.one<{ id: string }>(
          "select c.id from contact_points c where c.workspace_id = $1 and c.person_id = $2 and c.kind = 'phone' order by c.id limit 1",
          [tx.workspace, who],
        );
        if (!point) throw new Error("nobody here is without an address");
        const { set } =
          deed.do === "wish"
            ? await suppress(tx, [{ contact_point_id: point.id, channel: "call", reason: "asked" }])
            : await editContactPoint(tx, point.id, { state: "dead" });
        const together = await now(tx, all.people);
        keep(set, { what: deed.do, people: all.people.filter((_, n) => together[n] === who) });
      }
    });
  }
  await drainNotices(ctx);
}

/** Takes one thing back. Where something rests on it, only at the end, where nothing does. */
async function takeBack(ctx: TestCtx, one: Done, done: Done[], atTheEnd: boolean): Promise<void> {
  try {
    const set = await inWorkspace(ctx, async (tx) => {
      const undone = await undoAny(tx, one.set);
      if (undone.kept.length > 0)
        throw new Fault("still_in_use", {
          what: "row",
          by: undone.kept.map(({ row, reason }) => `${row}: ${reason}`).join(),
          rests: [],
        });
      return undone.set;
    });
    one.undone = true;
    if (one.undoes) {
      // Done again: that is what can be taken back from now on.
      one.undoes.set = set;
      one.undoes.undone = false;
    } else if (!atTheEnd) done.push({ set, undoes: one, undone: false });
  } catch (error) {
    // An import that was undone stays undone: its file is brought again instead.
    if (error instanceof Fault && error.code === "import_undo_stays") one.undone = true;
    else if (atTheEnd || !(error instanceof Fault)) throw error;
  }
}

async function lawsHold(ctx: TestCtx, all: { accounts: string[]; people: string[] }, done: Done[]): Promise<void> {
  const standing = await rowsOf<{ name: string; n: number; rows: number }>(
    ctx,
    `select c.name, sum(c.n)::int as n,
       case c.name when 'accounts' then (select count(*)::int from accounts a where a.workspace_id = $1) else (select count(*)::int from people p where p.workspace_id = $1) end as rows
     from counts c where c.workspace_id = $1 and c.name in ('accounts', 'people') group by c.name`,
  );
  for (const { n, rows } of standing) expect(n).toBe(rows);
  // Everybody is there, as themselves or within another.
  for (const [table, ids] of Object.entries(all)) {
    const there = new Set(await idsOf(ctx, table as "accounts"));
    for (const id of await inWorkspace(ctx, (tx) => now(tx, ids), "read")) expect(there.has(id)).toBe(true);
  }
  for (const { holdsFor, undone } of done) {
    if (!holdsFor || undone) continue;
    const places = await inWorkspace(ctx, (tx) => now(tx, holdsFor.people), "read");
    const held = await rowsOf<{ person_id: string }>(
      ctx,
      holdsFor.what === "dead"
        ? "select c.person_id from contact_points c where c.workspace_id = $1 and c.kind = 'phone' and c.state = 'dead'"
        : `select c.person_id from contact_points c join suppressions s on s.workspace_id = $1 and s.contact_point_id = c.id where c.workspace_id = $1`,
    );
    const holding = new Set(held.map((row) => row.person_id));
    expect({ what: holdsFor.what, forgotten: places.filter((place) => !holding.has(place)) }).toEqual({
      what: holdsFor.what,
      forgotten: [],
    });
  }
}

async function now(tx: Tx, ids: string[]): Promise<string[]> {
  const moved = await whereNow(tx, ids);
  return ids.map((id) => moved.get(id) ?? id);
}

async function idsOf(ctx: TestCtx, table: "accounts" | "people"): Promise<string[]> {
  return (await rowsOf<{ id: string }>(ctx, `select t.id from ${table} t where t.workspace_id = $1 order by t.id`)).map(
    ({ id }) => id,
  );
}

async function rowsBut(ctx: TestCtx): Promise<Record<string, string[]>> {
  return Object.fromEntries(
    Object.entries(await allRows(database, ctx)).filter(([table]) => !readTables.includes(table)),
  );
}
