import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { createAccounts } from "../../know/accounts/index.ts";
import { createOrders } from "../../know/orders/index.ts";
import { createPeople } from "../../know/people/index.ts";
import { logTouch } from "../../know/touches/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { undoSet } from "../../platform/history/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import { viewCheckPoints } from "./index.ts";

const database = useDatabase();

test("who decides, pays or champions at a customer of worth and was not heard of for longest comes first", async () => {
  const ctx = await database.workspace();
  const within = <T>(work: Parameters<typeof inWorkspace<T>>[1]) => inWorkspace(ctx, work);
  const { mill, people } = await within(async (tx) => {
    const { accounts } = await createAccounts(tx, [
      { name: "Mill" },
      { name: "Nothing Bought" },
      { name: "Stranger", relationship: "prospect" },
    ]);
    const [mill, nothing, stranger] = accounts.map((account) => account.id) as [string, string, string];
    const ordered_on = "2026-02-01";
    await createOrders(tx, [
      { account_id: mill, ordered_on, total_minor: 5000 },
      { account_id: stranger, ordered_on, total_minor: 9000 },
    ]);
    const at = (account_id: string, buying_role: "decides" | "pays" | "champions" | "uses", ended_on?: string) => [
      { account_id, buying_role, ended_on },
    ];
    const { people } = await createPeople(tx, [
      { name: "Ada", employments: at(mill, "decides") },
      { name: "Ben", employments: at(mill, "pays") },
      { name: "Cleo", employments: at(mill, "champions") },
      { name: "Dora, who uses it", employments: at(mill, "uses") },
      { name: "Emil, who left", employments: at(mill, "decides", "2026-02-28") },
      { name: "Hal, whose last day is to come", employments: at(mill, "pays", "2026-03-31") },
      { name: "Fay, where nothing is bought", employments: at(nothing, "decides") },
      { name: "Gus, at a prospect", employments: at(stranger, "decides") },
    ]);
    return { mill, people };
  });
  const touched = (name: string, at: string, outcome: "reached" | "no-answer") =>
    within((tx) => {
      const person = people.find((one) => one.name === name)?.id as string;
      return logTouch(tx, {
        account: mill,
        person,
        channel: "call",
        direction: "out",
        purpose: "sell",
        outcome,
        at: new Date(at),
      });
    });
  await touched("Ada", "2026-01-05T10:00:00Z", "reached");
  await touched("Ben", "2025-12-05T10:00:00Z", "reached");
  await touched("Ben", "2026-02-20T10:00:00Z", "no-answer");
  await drainNotices(ctx);
  const names = async () =>
    (await within((tx) => viewCheckPoints(tx, { user: null, limit: 20 }))).map((row) => row.person_name);
  expect(await names()).toEqual(["Cleo", "Hal, whose last day is to come", "Ben", "Ada"]);
  const heard = await touched("Cleo", "2026-03-01T10:00:00Z", "reached");
  await drainNotices(ctx);
  expect(await names()).toEqual(["Hal, whose last day is to come", "Ben", "Ada", "Cleo"]);
  await within((tx) => undoSet(tx, heard.set));
  await drainNotices(ctx);
  ctx.clock.set("2026-04-01T10:00:00Z");
  expect(await names()).toEqual(["Cleo", "Ben", "Ada"]);
});
