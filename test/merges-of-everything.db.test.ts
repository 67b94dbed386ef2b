import { expect, test } from "vitest";
import { createAccounts } from "../server/know/accounts/index.ts";
import { createPeople } from "../server/know/people/index.ts";
import { inWorkspace } from "../server/platform/db/index.ts";
import { recordKinds } from "../server/platform/history/index.ts";
import { announce, drainNotices } from "../server/platform/notices/index.ts";
import { allRows } from "./all-rows.ts";
import de from "../web/know/identity/strings.de.json" with { type: "json" };
import en from "../web/know/identity/strings.en.json" with { type: "json" };
import { type TestCtx, useDatabase } from "./database.ts";
import { merge, rowsOf, undo } from "./merges.ts";
import { planter } from "./plant-row.ts";
import { long } from "./long.ts";

const database = useDatabase();

type MergeKind = "account" | "person";

interface Reference {
  table: string;
  column: string;
  kind: string;
  also: string[];
}

/** Tables of their own making: a merge writes and reads them itself. */
const ofMerges = ["folded_records"];

/** What is only there with the spells it tells of: planted alone the program takes it away again. See merges-of-moves. */
const followers = ["moves", "plays", "move_questions"];

/** What a merge moves, from every feature there is or will be. */
const moving = (kind: MergeKind): Reference[] =>
  recordKinds().flatMap(({ kind: of, table, refersTo = [], derived = false, moves = !derived }) =>
    refersTo
      .filter(
        (reference) => reference.kind === kind && moves && !ofMerges.includes(table) && !followers.includes(table),
      )
      .map(({ column, also = [] }) => ({ table, column, kind: of, also })),
  );

async function two(ctx: TestCtx, kind: MergeKind): Promise<[string, string]> {
  const names = ["Hedge & Sons", "Hedge and Sons"].map((name) => ({ name }));
  const ids = await inWorkspace(ctx, async (tx) =>
    kind === "account"
      ? (await createAccounts(tx, names)).accounts.map(({ id }) => id)
      : (await createPeople(tx, names)).people.map(({ id }) => id),
  );
  return ids as [string, string];
}

const owns = ({ column, also }: Reference, owner: string) =>
  Object.fromEntries([column, ...also].map((one) => [one, owner]));

const pointing = (ctx: TestCtx, { table, column }: Reference, to: string) =>
  rowsOf<{ id: string }>(ctx, `select t.id from ${table} t where t.workspace_id = $1 and t.${column} = $2`, [to]);

/** Computed rows are there before the merge as they are after it. */
async function settle(ctx: TestCtx): Promise<void> {
  for (const [table, topic] of [
    ["accounts", "accounts.changed"],
    ["people", "people.changed"],
    ["notes", "notes.changed"],
    ["touches", "touches.changed"],
    ["orders", "orders.changed"],
  ] as const) {
    const rows = await rowsOf<{ id: string }>(ctx, `select t.id from ${table} t where t.workspace_id = $1`);
    await inWorkspace(ctx, (tx) =>
      announce(
        tx,
        topic,
        rows.map(({ id }) => id),
      ),
    );
  }
  await drainNotices(ctx);
}

test("what moves is told by its name, in both languages", () => {
  const kinds = new Set([...moving("account"), ...moving("person")].map((reference) => reference.kind));
  for (const { kinds: named } of [en, de]) expect([...kinds].filter((kind) => !(kind in named))).toEqual([]);
});

test.each(["account", "person"] as const)(
  "whatever points to one %s points to the one that stays, and back; what came later stays whole",
  long,
  async (kind) => {
    const ctx = await database.workspace();
    const [kept, folded] = await two(ctx, kind);
    const plant = planter(database, ctx);
    const references = moving(kind);
    expect(references.length).toBeGreaterThan(20);
    const planted = new Map<Reference, string>();
    for (const reference of references) {
      // Both have the same of everything, as far as the database lets them.
      const shared = new Map<string, string>();
      for (const owner of [folded, kept])
        planted.set(
          reference,
          await plant(reference.table, owns(reference, owner), shared).catch(() =>
            plant(reference.table, owns(reference, owner)),
          ),
        );
      const [own] = await pointing(ctx, reference, folded);
      planted.set(reference, own?.id as string);
    }
    await settle(ctx);
    const before = await allRows(database, ctx);

    const { id: first } = await merge(ctx, kind, kept, folded);
    await settle(ctx);
    for (const reference of references) {
      expect(await pointing(ctx, reference, folded), `${reference.table}.${reference.column}`).toEqual([]);
      expect((await pointing(ctx, reference, kept)).length, `${reference.table}.${reference.column}`).toBeGreaterThan(
        0,
      );
    }
    expect((await undo(ctx, first)).kept).toEqual([]);
    await settle(ctx);
    const after = await allRows(database, ctx);
    for (const table of new Set([...Object.keys(before), ...Object.keys(after)]))
      expect(after[table] ?? [], table).toEqual(before[table] ?? []);

    // Once more, and something comes while the two are one: none of it hinders their coming apart, and none of it is lost.
    const { id: second } = await merge(ctx, kind, kept, folded);
    const later = new Map<Reference, string>();
    for (const reference of references) {
      const { same } = recordKinds().find((one) => one.kind === reference.kind) ?? {};
      if (same?.length === 0) continue;
      const other = reference.table === "contact_points" ? { value: "b@hedge.example", normal: "b@hedge.example" } : {};
      later.set(reference, await plant(reference.table, { ...owns(reference, kept), ...other }));
    }
    await settle(ctx);
    await undo(ctx, second);
    await settle(ctx);
    for (const [reference, id] of later) {
      const sides = await Promise.all([kept, folded].map((side) => pointing(ctx, reference, side)));
      expect(
        sides.flat().some((row) => row.id === id),
        `${reference.table}.${reference.column}`,
      ).toBe(true);
    }
    for (const [reference, id] of planted)
      expect(
        (await pointing(ctx, reference, folded)).some((row) => row.id === id),
        `${reference.table}.${reference.column}`,
      ).toBe(true);
  },
);
