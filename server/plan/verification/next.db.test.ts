import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { createAccounts } from "../../know/accounts/index.ts";
import { createOrders } from "../../know/orders/index.ts";
import { createPeople, editContactPoint, editEmployment } from "../../know/people/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import { atRevision } from "../../platform/records/index.ts";
import { drawVerification, recordOutcome, viewNext, viewWork } from "./index.ts";

const database = useDatabase();

test("what was written anew yesterday is believed since yesterday, and a title found wrong is what to check first", async () => {
  const ctx = await database.workspace();
  await inWorkspace(ctx, async (tx) => {
    const { accounts } = await createAccounts(tx, [{ name: "Harbour Bakery" }]);
    const account_id = accounts[0]?.id as string;
    await createPeople(tx, [
      {
        name: "Nadia Okafor",
        employments: [{ account_id, title: "Buyer" }],
        contact_points: [
          { kind: "email", value: "nadia@harbour.example" },
          { kind: "phone", value: "+44 117 496 0110" },
        ],
      },
    ]);
    await createOrders(tx, [{ account_id, ordered_on: "2026-02-01", total_minor: 5000 }]);
  });
  await drainNotices(ctx);
  ctx.clock.set("2026-08-01T09:00:00Z");
  const points = await inWorkspace(ctx, (tx) =>
    tx.query<{ id: string; kind: string }>("select id, kind from contact_points where workspace_id = $1", [
      tx.workspace,
    ]),
  );
  const phone = points.find(({ kind }) => kind === "phone")?.id as string;
  await inWorkspace(ctx, (tx) => editContactPoint(tx, phone, { value: "+44 117 496 0111" }));
  ctx.clock.set("2026-08-02T09:00:00Z");
  await drainNotices(ctx);
  const known = async () =>
    Object.fromEntries(
      (await inWorkspace(ctx, (tx) => viewNext(tx, 10), "read")).rows.map(({ question, known_on, stale }) => [
        question,
        { known_on, stale },
      ]),
    );
  const first = await known();
  expect(first["phone"]?.known_on).toBe("2026-08-01");
  expect(first["email"]?.known_on).toBe("2026-03-02");

  const asked = async () => {
    const drawn = await inWorkspace(ctx, (tx) =>
      drawVerification(tx, {
        unit: "person",
        questions: ["role", "phone"],
        method: "margin",
        margin: 0.05,
        confidence: 0.95,
        top: 0,
      }),
    );
    const [work] = await inWorkspace(ctx, (tx) =>
      viewWork(tx, drawn.verification.id, { user: undefined, show: "all", limit: 5 }),
    );
    return work?.checks ?? [];
  };
  const [role, number] = await asked();
  expect([role?.known_on, number?.known_on]).toEqual(["2026-03-02", "2026-08-01"]);
  await inWorkspace(ctx, (tx) =>
    recordOutcome(tx, role?.id as string, { outcome: "wrong" }, atRevision(role?.revision as number)),
  );
  const { rows } = await inWorkspace(ctx, (tx) => viewNext(tx, 10), "read");
  expect(rows[0]).toMatchObject({ question: "role", stale: 1, at_stake_minor: 5000 });

  const spell = await inWorkspace(ctx, (tx) =>
    tx.one<{ id: string }>("select id from employments where workspace_id = $1", [tx.workspace]),
  );
  await inWorkspace(ctx, (tx) => editEmployment(tx, spell?.id as string, { title: "Head buyer" }));
  ctx.clock.set("2026-08-03T09:00:00Z");
  expect((await known())["role"]).toMatchObject({ known_on: "2026-08-02" });
});
