import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { createAccounts } from "../../know/accounts/index.ts";
import { createPeople } from "../../know/people/index.ts";
import { inWorkspace, type Tx } from "../../platform/db/index.ts";
import { undoSet } from "../../platform/history/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import { atRevision } from "../../platform/records/index.ts";
import type { NewOutcome } from "./contract.ts";
import { drawVerification, recordOutcome, viewWork } from "./index.ts";

const database = useDatabase();

test("another answer to the same question mends the record back first, whatever the order, and leaves what others wrote since", async () => {
  const ctx = await database.workspace();
  await inWorkspace(ctx, async (tx) => {
    const { accounts } = await createAccounts(tx, [{ name: "Harbour Bakery" }]);
    await createPeople(tx, [
      {
        name: "Nadia Okafor",
        employments: [{ account_id: accounts[0]?.id as string, title: "Buyer" }],
        contact_points: [{ kind: "email", value: "nadia@harbour.example" }],
      },
    ]);
  });
  await drainNotices(ctx);
  const id = await inWorkspace(ctx, async (tx) => {
    const drawn = await drawVerification(tx, {
      unit: "customer",
      questions: ["there", "role", "email"],
      method: "margin",
      margin: 0.05,
      confidence: 0.95,
      top: 0,
    });
    return drawn.verification.id;
  });
  const all = (tx: Tx) => viewWork(tx, id, { user: undefined, show: "all", limit: 10 });
  const person = (await inWorkspace(ctx, all))[0]?.person_id;
  const address = (await state()).value;
  async function state() {
    return (await inWorkspace(ctx, (tx) =>
      tx.one(
        `select e.title, e.ended_on, e.evidence, c.value, c.state from employments e
         join contact_points c on c.workspace_id = $1 and c.person_id = e.person_id and c.kind = 'email'
         where e.workspace_id = $1 and e.person_id = $2`,
        [tx.workspace, person],
      ),
    )) as Record<string, string | null>;
  }
  const answer = async (at: number, found: NewOutcome) => {
    const check = (await inWorkspace(ctx, all))[0]?.checks[at];
    return inWorkspace(ctx, (tx) =>
      recordOutcome(tx, check?.id as string, found, atRevision(check?.revision as number)),
    );
  };
  await answer(0, { outcome: "wrong" });
  expect(await state()).toMatchObject({ ended_on: "2026-03-02", evidence: "verification" });
  const corrected = await answer(0, { outcome: "right" });
  expect(await state()).toMatchObject({ ended_on: null, evidence: "verification" });
  await answer(0, { outcome: null });
  expect(await state()).toMatchObject({ ended_on: null, evidence: "manual" });

  await answer(2, { outcome: "wrong", value: "other@harbour.example" });
  const right = await answer(2, { outcome: "right" });
  expect(await state()).toMatchObject({ value: address, state: "verified" });
  await inWorkspace(ctx, (tx) => undoSet(tx, right.set as string));
  expect(await state()).toMatchObject({ value: "other@harbour.example", state: "verified" });
  await answer(2, { outcome: "not-reached" });
  expect(await state()).toMatchObject({ value: address, state: "unverified" });

  await answer(1, { outcome: "wrong", value: "Head of buying" });
  await inWorkspace(ctx, (tx) =>
    tx.query("update employments set title = 'Director' where workspace_id = $1 and person_id = $2", [
      tx.workspace,
      person,
    ]),
  );
  await answer(1, { outcome: "right" });
  expect(await state()).toMatchObject({ title: "Director" });
  expect(corrected.set).not.toBeNull();
});
