import { afterAll, expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";
import { closeQueue } from "../../platform/jobs/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import { runExport } from "./index.ts";

const database = useDatabase();
const server = useServer(database);
afterAll(() => closeQueue(database.db));

async function cast(name: string) {
  const owner = await server.owner(name);
  for (const account of [
    { name: "Ernst Handel", industry: "Food" },
    { name: "Zauberwerk", industry: "Tools", relationship: "prospect" },
  ])
    expect((await owner.ask("POST", "/accounts", account)).status).toBe(201);
  await drainNotices(owner.ctx);
  return owner;
}

test("an export is asked for, told of, fetched, and removed", async () => {
  const owner = await cast("Asked");
  const asked = await owner.ask("POST", "/export-files", {
    what: "customers",
    scope: "all",
    columns: ["name", "relationship"],
  });
  expect(asked.status, asked.text).toBe(202);
  expect(asked.body).toMatchObject({ state: "waiting", of_rows: 2, share: 0 });
  const at = `/export-files/${asked.body.id}`;
  expect((await owner.ask("GET", `${at}/content`)).body).toMatchObject({ code: "export_not_ready" });
  await runExport(owner.ctx, asked.body.id);
  expect((await owner.ask("GET", "/export-files")).body.rows).toMatchObject([{ id: asked.body.id, state: "done" }]);
  const file = await owner.ask("GET", `${at}/content`);
  expect(file.headers.get("content-disposition")).toContain(asked.body.name);
  expect(
    file.text
      .trim()
      .split("\r\n")
      .map((line) => line.split(",").at(-1)),
  ).toEqual(["account.relationship", "customer", "prospect"]);
  // Somebody else's file is nobody's.
  const theirs = await server.owner("Theirs");
  expect((await theirs.ask("GET", `${at}/content`)).status).toBe(404);
  expect((await theirs.ask("POST", `${at}/cancellation`)).status).toBe(404);
  expect((await theirs.ask("DELETE", at)).status).toBe(404);
  expect((await owner.ask("DELETE", at)).status).toBe(204);
  expect((await owner.ask("GET", at)).status).toBe(404);
});

test("what is small streams at once, as it is shown", async () => {
  const owner = await cast("Streamed");
  const shown = await owner.ask("GET", "/exports/customers?scope=prospects&columns=industry,name");
  expect(shown.text.split("\r\n")).toEqual([
    "account.key,account.industry,account.name",
    expect.stringMatching(/^[0-9a-f-]{36},Tools,Zauberwerk$/),
    "",
  ]);
  expect((await owner.ask("GET", "/exports/top?format=xlsx")).status).toBe(200);
  expect((await owner.ask("GET", "/exports/items?format=parquet")).headers.get("content-type")).toContain("parquet");
  expect((await owner.ask("GET", "/exports/customers?format=vcard")).text).toContain("FN:Ernst Handel");
});

test("wrong wishes are refused", async () => {
  const owner = await server.owner("Wrong");
  for (const wrong of [
    { what: "robots" },
    { what: "customers", format: "pdf" },
    { what: "customers", columns: ["shoe size"] },
    { what: "orders", format: "vcard" },
    { what: "import-rows" },
  ])
    expect((await owner.ask("POST", "/export-files", wrong)).status, JSON.stringify(wrong)).toBe(422);
  expect((await owner.ask("GET", "/exports/robots")).status).toBe(422);
  expect((await server.visitor().ask("GET", "/exports/accounts")).status).toBe(401);
});
