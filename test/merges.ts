import { inWorkspace, type Tx } from "../server/platform/db/index.ts";
import { undoSet } from "../server/platform/history/index.ts";
import { changeSet } from "../server/platform/records/index.ts";
import { createAccounts } from "../server/know/accounts/index.ts";
import { mergeRecords } from "../server/know/identity/index.ts";
import { createPeople } from "../server/know/people/index.ts";
import { logTouch } from "../server/know/touches/index.ts";
import { setGap } from "../server/plan/promise/index.ts";
import type { TestCtx } from "./database.ts";

/** Makes one row through a change set. */
export async function make(tx: Tx, kind: string, row: Record<string, unknown>): Promise<string> {
  const set = changeSet(tx, { kind: `make-${kind}` });
  const [made] = await set.create(kind, [row]);
  await set.close();
  return made?.["id"] as string;
}

export async function twoFirms(ctx: TestCtx) {
  return inWorkspace(ctx, async (tx) => {
    const { accounts } = await createAccounts(tx, [
      { name: "Harbour Bakery", website: "harbour.example", relationship: "prospect", since: "2025-01-01" },
      { name: "Harbour Bakery Ltd", industry: "food", relationship: "customer", since: null },
    ]);
    const [kept, folded] = accounts.map(({ id }) => id) as [string, string];
    const { people } = await createPeople(tx, [
      {
        name: "Nadia Okafor",
        employments: [{ account_id: kept, title: "Owner" }],
        contact_points: [{ kind: "email", value: "nadia@harbour.example" }],
      },
      {
        name: "Nadia Okafor",
        employments: [{ account_id: folded, title: "Owner" }],
        contact_points: [
          { kind: "email", value: "Nadia@Harbour.example", state: "dead" },
          { kind: "phone", value: "+44 117 496 0110" },
        ],
      },
    ]);
    const [nadia, twin] = people.map(({ id }) => id) as [string, string];
    const tag = await make(tx, "tag", { name: `baker ${Math.random()}` });
    for (const account_id of [kept, folded]) await make(tx, "account-tag", { tag_id: tag, account_id });
    await make(tx, "account-tag", {
      tag_id: await make(tx, "tag", { name: `sea ${Math.random()}` }),
      account_id: folded,
    });
    await setGap(tx, [kept], { gap_days: 60 });
    await setGap(tx, [folded], { gap_days: 30 });
    const { touch } = await logTouch(tx, {
      account: folded,
      person: twin,
      channel: "call",
      direction: "out",
      purpose: "help",
    });
    await logTouch(tx, { account: kept, person: nadia, channel: "call", direction: "out", purpose: "thank" });
    await make(tx, "suppression", { person_id: twin, channel: "email", reason: "asked" });
    const order = await make(tx, "order", {
      account_id: folded,
      person_id: twin,
      ordered_on: "2026-01-15",
      currency: "EUR",
      amount_minor: 4200,
    });
    await make(tx, "refund", {
      account_id: folded,
      order_id: order,
      refunded_on: "2026-02-01",
      currency: "EUR",
      amount_minor: 200,
    });
    return { kept, folded, nadia, twin, touch: touch.id, order };
  });
}

/** Accounts of these names. */
export async function accountsNamed(ctx: TestCtx, ...names: string[]): Promise<string[]> {
  const made = await inWorkspace(ctx, (tx) =>
    createAccounts(
      tx,
      names.map((name) => ({ name })),
    ),
  );
  return made.accounts.map(({ id }) => id);
}

/** Rows of a statement whose $1 is the workspace. */
export const rowsOf = <R>(ctx: TestCtx, text: string, values: unknown[] = []): Promise<R[]> =>
  inWorkspace(ctx, (tx) => tx.query<R>(text, [tx.workspace, ...values]), "read");

export const merge = (ctx: TestCtx, kind: "account" | "person", kept: string, folded: string) =>
  inWorkspace(ctx, (tx) => mergeRecords(tx, { kind, kept, folded, how: "hand" }));

export const undo = (ctx: TestCtx, set: string) => inWorkspace(ctx, (tx) => undoSet(tx, set));

export const promiseGap = (ctx: TestCtx, account: string, gap_days: number) =>
  inWorkspace(ctx, (tx) => setGap(tx, [account], { gap_days }));
