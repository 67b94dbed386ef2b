import fc from "fast-check";
import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { createAccounts, editAccount } from "../../know/accounts/index.ts";
import { inWorkspace, newId } from "../db/index.ts";
import { changeSet } from "../records/index.ts";
import { undoPart, undoSet } from "./undo-set.ts";
import { viewHistory } from "./view-history.ts";

const database = useDatabase();

type Op = { edit: number; fields: Record<string, string | null> } | { toggle: number };
const op: fc.Arbitrary<Op> = fc.oneof(
  fc.record({
    edit: fc.nat(1),
    fields: fc.record(
      { name: fc.constantFrom("A", "B", "C"), industry: fc.constantFrom("Tools", "Käse", null) },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ toggle: fc.nat(1) }),
);

test("whatever one set did, however often to the same field and row, its undo comes back to the beginning, and the undo of that goes there again", async () => {
  const ctx = await database.workspace();
  await fc.assert(
    fc.asyncProperty(fc.array(op, { minLength: 1, maxLength: 9 }), fc.boolean(), async (ops, there) => {
      const accounts = await make(ctx, "A", "A");
      const reasons = [newId(), newId()];
      const present = new Set<string>();
      if (there)
        await inWorkspace(ctx, async (tx) => {
          const set = changeSet(tx, { kind: "make-reasons" });
          await set.create("story-reason", [{ id: reasons[0], label: `why ${reasons[0]}` }]);
          await set.close();
          present.add(reasons[0] as string);
        });
      const before = await stateOf(ctx, accounts, reasons);
      const did = await inWorkspace(ctx, async (tx) => {
        const set = changeSet(tx, { kind: "do-much" });
        for (const one of ops) {
          if ("edit" in one) await set.edit("account", [{ id: accounts[one.edit] as string, fields: one.fields }]);
          else {
            const id = reasons[one.toggle] as string;
            if (present.delete(id)) await set.remove("story-reason", [id]);
            else await set.create("story-reason", [{ id, label: `why ${id}` }]);
            if (
              !(await tx.one("select from story_reasons r where r.workspace_id = $1 and r.id = $2", [
                ctx.workspace,
                id,
              ]))
            )
              continue;
            present.add(id);
          }
        }
        return set.close();
      });
      if (!did) return;
      const after = await stateOf(ctx, accounts, reasons);
      const undone = await inWorkspace(ctx, (tx) => undoSet(tx, did));
      expect(undone.kept.filter(({ reason }) => reason !== "it was taken away and made anew")).toEqual([]);
      expect(await stateOf(ctx, accounts, reasons)).toEqual(before);
      await inWorkspace(ctx, (tx) => undoSet(tx, undone.set));
      expect(await stateOf(ctx, accounts, reasons)).toEqual(after);
    }),
    { numRuns: 40 },
  );
});

test("of a set that changed many, one record's field is put back as a change of its own; the set stands, and the way back can be taken back", async () => {
  const ctx = await database.workspace();
  const [one, other] = (await make(ctx, "One", "Other")) as [string, string];
  const set = await inWorkspace(ctx, async (tx) => {
    const edits = changeSet(tx, { kind: "edit-accounts" });
    await edits.edit(
      "account",
      [one, other].map((id) => ({ id, fields: { industry: "Tools", website: "https://tools.example" } })),
    );
    return (await edits.close()) as string;
  });
  const put = await inWorkspace(ctx, (tx) => undoPart(tx, set, { record: one, fields: ["industry"] }));
  expect(put).toMatchObject({ undone: 1, kept: [] });
  const told = async () =>
    inWorkspace(
      ctx,
      (tx) =>
        tx.query(
          "select a.industry, a.website from accounts a where a.workspace_id = $1 and a.id = any ($2) order by a.name",
          [tx.workspace, [one, other]],
        ),
      "read",
    );
  const tools = { industry: "Tools", website: "https://tools.example" };
  expect(await told()).toEqual([{ ...tools, industry: null }, tools]);
  const history = await inWorkspace(ctx, (tx) => viewHistory(tx, [one]), "read");
  expect(history[0]).toMatchObject({ kind: "put-back", fields: { industry: ["Tools", null] }, undone: false });
  expect(history.find((row) => row.set === set)).toMatchObject({ undone: false });
  await inWorkspace(ctx, (tx) => undoSet(tx, put.set));
  expect(await told()).toEqual([tools, tools]);
  // What somebody wrote since stays, and is told.
  await inWorkspace(ctx, (tx) => editAccount(tx, one, { industry: "Käse" }));
  const late = await inWorkspace(ctx, (tx) => undoPart(tx, set, { record: one, fields: ["industry"] }));
  expect(late).toMatchObject({ undone: 0, kept: [{ reason: "industry was changed again later" }] });
  // The whole is undone as ever, and what was put back by hand before needs no word.
  await inWorkspace(ctx, (tx) => editAccount(tx, one, { industry: null }));
  expect(await inWorkspace(ctx, (tx) => undoSet(tx, set))).toMatchObject({ undone: 3, kept: [] });
});

test("a set that did nothing else is undone itself", async () => {
  const ctx = await database.workspace();
  const [one] = (await make(ctx, "One")) as [string];
  const { set } = await inWorkspace(ctx, (tx) => editAccount(tx, one, { industry: "Tools" }));
  await inWorkspace(ctx, (tx) => undoPart(tx, set as string, { record: one }));
  const history = await inWorkspace(ctx, (tx) => viewHistory(tx, [one]), "read");
  expect(history.map(({ kind, undone }) => [kind, undone])).toEqual([
    ["undo-edit-account", false],
    ["edit-account", true],
    ["create-accounts", false],
  ]);
});

async function make(ctx: TestCtx, ...names: string[]): Promise<string[]> {
  const { accounts } = await inWorkspace(ctx, (tx) =>
    createAccounts(
      tx,
      names.map((name) => ({ name })),
    ),
  );
  return accounts.map(({ id }) => id);
}

async function stateOf(ctx: TestCtx, accounts: string[], reasons: string[]): Promise<unknown> {
  return inWorkspace(
    ctx,
    async (tx) => [
      await tx.query(
        "select a.id, a.name, a.industry from accounts a where a.workspace_id = $1 and a.id = any ($2) order by a.id",
        [tx.workspace, accounts],
      ),
      await tx.query("select r.id from story_reasons r where r.workspace_id = $1 and r.id = any ($2) order by r.id", [
        tx.workspace,
        reasons,
      ]),
    ],
    "read",
  );
}
