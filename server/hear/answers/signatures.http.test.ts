import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { arrive } from "../../../test/mail/arrive.ts";
import { useServer } from "../../../test/server.ts";

const database = useDatabase();
const server = useServer(database);
const at = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

test("what stands below a letter and is not known is proposed once, taken over with undo, or let be for good", async () => {
  const owner = await server.owner("Signed Mill");
  const account = (await owner.ask("POST", "/accounts", { name: "Mill House" })).body.id;
  const person = (
    await owner.ask("POST", "/people", {
      name: "Ada Osei",
      employments: [{ account_id: account, title: "Buyer" }],
      contact_points: [
        { kind: "email", value: "ada@mill.example" },
        { kind: "phone", value: "+44 20 7946 0018" },
      ],
    })
  ).body.id;
  const write = (id: string, minutes: number, signature: string) =>
    arrive(owner.ctx, [
      { from: "Ada Osei <ada@mill.example>", id, at: at(minutes), body: `It froze.\r\n\r\n-- \r\n${signature}` },
    ]);
  const signature = [
    "Ada Osei",
    "Head of Purchasing",
    "Mill House Ltd",
    "Tel: 020 7946 0018",
    "Mobile: +44 7700 900123",
    "12 Garden Lane, York YO1 7HH",
  ].join("\r\n");
  await write("s1", 30, signature);
  const asked = async () => (await owner.ask("GET", `/people/${person}/signature-proposals`)).body.rows;
  const rows = await asked();
  // The number that is known in other words is no news.
  expect(rows.map((row: { kind: string; value: string }) => [row.kind, row.value])).toEqual([
    ["phone", "+44 7700 900123"],
    ["postal", "12 Garden Lane, YO1 7HH York"],
    ["title", "Head of Purchasing"],
  ]);
  const decide = (id: string, take: boolean) => owner.ask("POST", `/signature-proposals/${id}/decision`, { take });
  await decide(rows[0].id, true);
  await decide(rows[1].id, false);
  const titled = await decide(rows[2].id, true);
  const screen = async () => (await owner.ask("GET", `/people/${person}/screen`)).body;
  expect((await screen()).employments[0].title).toBe("Head of Purchasing");
  expect((await screen()).contact_points.map((one: { value: string }) => one.value)).toContain("+44 7700 900123");
  await write("s2", 20, signature);
  expect(await asked()).toEqual([]);
  expect((await owner.ask("POST", `/change-sets/${titled.body.set}/undo`)).status).toBeLessThan(300);
  expect((await screen()).employments[0].title).toBe("Buyer");
  expect((await decide(rows[0].id, false)).status).toBe(404);
  const other = await server.owner("Another Signed Mill");
  expect((await other.ask("GET", `/people/${person}/signature-proposals`)).body.rows).toEqual([]);
  expect((await other.ask("POST", `/signature-proposals/${rows[1].id}/decision`, { take: true })).status).toBe(404);
});
