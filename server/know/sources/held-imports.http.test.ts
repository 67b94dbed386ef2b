import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";
import { runJobsHere } from "../../platform/jobs/index.ts";

const database = useDatabase();
const server = useServer(database);

const table = (count: number, more = ""): string =>
  `id,company\n${Array.from({ length: count }, (_, at) => `K${at},Firm ${at}\n`).join("")}${more}`;

test("an import into a source that stands is looked over and held until confirmed; one that the wizard made is not", async () => {
  const owner = await server.owner("Held");
  const take = async (text: string, body: Record<string, unknown> = {}) => {
    const upload = await owner.ask("POST", "/uploads", { name: "customers.csv", bytes: text.length });
    await owner.ask("PUT", `/uploads/${upload.body.id}/parts/0`, text, { "content-type": "application/octet-stream" });
    const started = await owner.ask("POST", "/imports", {
      files: [{ upload: upload.body.id, as: "accounts" }],
      source: "shop",
      ...body,
    });
    expect(started.status, started.text).toBe(202);
    await runJobsHere(owner.ctx);
    return (await owner.ask("GET", `/imports/${started.body.id}`)).body;
  };
  expect(await take(table(20))).toMatchObject({ state: "done", created: 20 });
  expect(await take(table(3))).toMatchObject({ state: "done", unchanged: 3 });

  const shop = (await owner.ask("GET", "/sources")).body.rows[0];
  const chosen = await owner.ask(
    "PATCH",
    `/sources/${shop.id}`,
    { brings_all: true },
    { "if-match": `"${shop.revision}"` },
  );
  expect(chosen.status, chosen.text).toBe(200);
  const held = await take(table(9));
  expect(held).toMatchObject({
    state: "failed",
    read: 0,
    fault: { code: "import_held", held: [{ guard: "missing", kind: "account", missing: 11, known: 20 }] },
  });
  expect(held.fault.title).toContain("11 of 20 accounts are missing");
  expect(await take(table(9), { dry_run: true })).toMatchObject({ state: "done" });
  expect((await owner.ask("POST", `/imports/${held.id}/confirmation`)).status).toBe(202);
  await runJobsHere(owner.ctx);
  expect((await owner.ask("GET", `/imports/${held.id}`)).body).toMatchObject({ state: "done", unchanged: 9 });
  expect((await owner.ask("POST", `/imports/${held.id}/confirmation`)).body.code).toBe("source_run_not_held");
  expect(await take(table(9), { confirmed: true })).toMatchObject({ state: "done" });

  // The rows that failed, mended and brought again, are no half of a file.
  expect(await take(table(20, "M1,Mended,one\nM2,Mended,two\n"))).toMatchObject({ state: "done", failed: 2 });
  expect(await take("id,company\nM1,Mended one\nM2,Mended two\n")).toMatchObject({ state: "done", created: 2 });
});

test("a name that was taken out of the list is free, and what the source brought before is known to it again", async () => {
  const owner = await server.owner("Again");
  const body = { name: "Shop", kind: "file" };
  const made = (await owner.ask("POST", "/sources", body)).body;
  expect((await owner.ask("POST", "/sources", body)).body.code).toBe("already_exists");
  expect((await owner.ask("POST", `/sources/${made.id}/retirement`)).status).toBe(200);
  const again = await owner.ask("POST", "/sources", { ...body, name: "shop", trust: 70 });
  expect([again.status, again.body.id, again.body.trust, again.body.state]).toEqual([201, made.id, 70, "active"]);
});
