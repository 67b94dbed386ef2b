import { afterAll, expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { testPassword, useServer } from "../../../test/server.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { listPaths } from "../../platform/http/index.ts";
import { closeQueue } from "../../platform/jobs/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import { bringSample } from "../sample/index.ts";
import { runExport } from "./index.ts";

const database = useDatabase();
const server = useServer(database);
afterAll(() => closeQueue(database.db));

type Owner = Awaited<ReturnType<typeof server.owner>>;
const asked = (owner: Owner, list: string, format = "jsonl") =>
  owner.ask("GET", `/exports/list?format=${format}&list=${encodeURIComponent(list)}`);

test("every list of the API can be had as a file, row for row", async () => {
  const owner = await server.owner("Lists");
  await inWorkspace(owner.ctx, (tx) => bringSample(tx, owner.user));
  await drainNotices(owner.ctx);
  const paths = (await listPaths()).filter((path) => !path.includes(":"));
  expect(paths.length).toBeGreaterThan(30);
  let told = 0;
  for (const path of paths) {
    const shown = await owner.ask("GET", path);
    // What can't be asked without saying of what is refused in the same words.
    const file = await asked(owner, path);
    if (shown.status === 422 || shown.status === 400) {
      expect(file.status, path).toBe(shown.status);
      continue;
    }
    expect(file.status, `${path} ${file.text}`).toBe(200);
    const rows = file.text.trim() === "" ? [] : file.text.trim().split("\n");
    // A screen shows the first; a file holds all.
    if (shown.body.next) expect(rows.length, path).toBeGreaterThan(shown.body.rows.length);
    else expect(rows.length, path).toBeGreaterThanOrEqual(shown.body.rows.length);
    told += rows.length;
  }
  expect(told).toBeGreaterThan(500);
});

test("a list is read as it is filtered, in each format, by the worker too; its file is only theirs who asked", async () => {
  const owner = await server.owner("Mine");
  for (const name of ["Ash", "Beech"]) await owner.ask("POST", "/accounts", { name });
  await owner.ask("POST", "/items", { title: "Pruning", kind: "guide" });
  await owner.ask("POST", "/items", { title: "=Grafting", kind: "guide" });
  expect((await asked(owner, "/items?sort=title", "csv")).text).toContain("'=Grafting");
  expect((await asked(owner, "/items", "xlsx")).status).toBe(200);
  expect((await asked(owner, "/items", "parquet")).status).toBe(200);
  expect((await asked(owner, "/items", "vcard")).body).toMatchObject({ code: "invalid_input" });
  const made = await owner.ask("POST", "/export-files", { what: "list", list: "/items?limit=1", format: "jsonl" });
  expect(made.status, made.text).toBe(202);
  expect(made.body.name).toMatch(/^items-.*\.jsonl$/);
  await runExport(owner.ctx, made.body.id);
  const file = await owner.ask("GET", `/export-files/${made.body.id}/content`);
  expect(
    file.text
      .trim()
      .split("\n")
      .map((line: string) => JSON.parse(line).title)
      .toSorted(),
  ).toEqual(["=Grafting", "Pruning"]);
  const { token } = (await owner.ask("POST", "/invitations", { role: "member" })).body;
  const ben = server.visitor();
  const joined = await ben.ask("POST", "/seats", {
    token,
    user: { name: "Ben", email: "ben@mine.example", password: testPassword },
  });
  expect(joined.status, joined.text).toBeLessThan(300);
  expect((await ben.ask("GET", `/export-files/${made.body.id}/content`)).status).toBe(404);
  expect((await ben.ask("GET", "/export-files")).body.rows).toEqual([]);
  expect((await ben.ask("POST", `/export-files/${made.body.id}/cancellation`)).status).toBe(404);
  expect((await ben.ask("DELETE", `/export-files/${made.body.id}`)).status).toBe(404);
});

test("no list is no file: what was asked is said", async () => {
  const owner = await server.owner("None");
  for (const list of ["/accounts/not-an-id/timeline", "/nowhere", "/workspace", "/items?limit=x"])
    expect((await asked(owner, list)).body, list).toMatchObject({ code: "invalid_input" });
  expect((await owner.ask("POST", "/export-files", { what: "list" })).body).toMatchObject({ code: "invalid_input" });
  const theirs = await server.owner("Others");
  const account = (await theirs.ask("POST", "/accounts", { name: "Secret" })).body.id;
  const file = await asked(owner, `/accounts/${account}/timeline`);
  expect(file.text).not.toContain("Secret");
});
