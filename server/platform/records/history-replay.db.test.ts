import fc from "fast-check";
import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { createAccounts, editAccount, readAccount } from "../../know/accounts/index.ts";
import { inWorkspace } from "../db/index.ts";
import { undoSet, viewHistory } from "../history/index.ts";

const database = useDatabase();

const fields = fc.record(
  {
    name: fc
      .string({ minLength: 1, maxLength: 12, unit: "grapheme" })
      .filter((text) => !text.includes("\u0000") && text.trim() !== ""),
    industry: fc.option(fc.constantFrom("Tools", "Käse", "食品")),
    website: fc.option(fc.webUrl()),
    kind: fc.constantFrom("organisation" as const, "household" as const),
  },
  { requiredKeys: [] },
);
type Edit = { name?: string; industry?: string | null; website?: string | null; kind?: "organisation" | "household" };
const shown = ["name", "industry", "website", "kind"] as const;

test("walking the history backwards gives each earlier state of a record", async () => {
  const ctx = await database.workspace();
  await fc.assert(
    fc.asyncProperty(fc.array(fields, { minLength: 1, maxLength: 6 }), async (edits) => {
      const id = await account(ctx);
      const states = [await stateOf(ctx, id)];
      for (const edit of edits as Edit[]) {
        const { set } = await inWorkspace(ctx, (tx) => editAccount(tx, id, edit));
        if (set) states.push(await stateOf(ctx, id));
      }
      const history = await inWorkspace(ctx, (tx) => viewHistory(tx, [id]), "read");
      expect(history).toHaveLength(states.length);
      const state: Record<string, unknown> = { ...states.at(-1) };
      for (const [back, change] of history.slice(0, -1).entries()) {
        for (const [field, [from, to]] of Object.entries(change.fields ?? {})) {
          expect(state[field]).toEqual(to);
          state[field] = from;
        }
        expect(state).toEqual(states.at(-2 - back));
      }
    }),
    { numRuns: 25 },
  );
});

test("undoing every change from the newest to the oldest comes back to the beginning, whatever was changed", async () => {
  const ctx = await database.workspace();
  await fc.assert(
    fc.asyncProperty(fc.array(fields, { minLength: 1, maxLength: 5 }), async (edits) => {
      const id = await account(ctx);
      const first = await stateOf(ctx, id);
      const sets: string[] = [];
      for (const edit of edits as Edit[]) {
        const { set } = await inWorkspace(ctx, (tx) => editAccount(tx, id, edit));
        if (set) sets.push(set);
      }
      for (const set of sets.reverse()) expect((await inWorkspace(ctx, (tx) => undoSet(tx, set))).kept).toEqual([]);
      expect(await stateOf(ctx, id)).toEqual(first);
    }),
    { numRuns: 15 },
  );
});

async function account(ctx: TestCtx): Promise<string> {
  return (await inWorkspace(ctx, (tx) => createAccounts(tx, [{ name: "Start" }]))).accounts[0]?.id as string;
}

async function stateOf(ctx: TestCtx, id: string): Promise<Record<string, unknown>> {
  const row = await inWorkspace(ctx, (tx) => readAccount(tx, id), "read");
  return Object.fromEntries(shown.map((field) => [field, row[field]]));
}
