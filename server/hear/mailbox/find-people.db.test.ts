import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { createAccounts } from "../../know/accounts/index.ts";
import { createPeople } from "../../know/people/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { findPeople } from "./find-people.ts";

const database = useDatabase();

test("mail of somebody who is about to leave is the firm's they are still at, and of two firms the one that no day ends", async () => {
  const ctx = await database.workspace({ at: "2026-03-02T10:00:00Z" });
  const { accounts } = await inWorkspace(ctx, (tx) => createAccounts(tx, [{ name: "Old" }, { name: "New" }]));
  const [old, fresh] = accounts.map((account) => account.id) as [string, string];
  const contact_points = (value: string) => [{ kind: "email" as const, value }];
  await inWorkspace(ctx, (tx) =>
    createPeople(tx, [
      {
        name: "Ana",
        employments: [{ account_id: old, ended_on: "2026-03-05" }],
        contact_points: contact_points("ana@old.example"),
      },
      {
        name: "Ben",
        employments: [{ account_id: old, ended_on: "2026-03-02" }, { account_id: fresh }],
        contact_points: contact_points("ben@old.example"),
      },
      {
        name: "Cyd",
        employments: [{ account_id: old }, { account_id: fresh }],
        contact_points: contact_points("cyd@old.example"),
      },
    ]),
  );
  const whose = async (day: string) => {
    ctx.clock.set(new Date(`${day}T10:00:00Z`));
    const names = ["ana", "ben", "cyd"].map((name) => `${name}@old.example`);
    const found = await inWorkspace(ctx, (tx) => findPeople(tx, names));
    return names.map((name) => found.get(name)?.account_id);
  };
  expect(await whose("2026-03-05")).toEqual([old, fresh, null]);
  expect(await whose("2026-03-02")).toEqual([old, fresh, null]);
  expect(await whose("2026-03-06")).toEqual([null, fresh, null]);
});
