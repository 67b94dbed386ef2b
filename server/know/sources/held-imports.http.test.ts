import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";
import { runJobsHere } from "../../platform/jobs/index.ts";

const database = useDatabase();
const server = useServer(database);

const table = (count: number, more = ""): string =>
  `id,company\n${Array.from({ length: count }, (_, at) => `K${at},Firm ${at}\n`).join("")}${more}`;

type Owner = Awaited<ReturnType<typeof server.owner>>;
const bringing =
  (owner: Owner) =>
  async (text: string, body: Record<string, unknown> = {}) => {
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
const chooseWhole = async (owner: Owner) => {
  const shop = (await owner.ask("GET", "/sources")).body.rows[0];
  const match = { "if-match": `"${shop.revision}"` };
  const chosen = await owner.ask("PATCH", `/sources/${shop.id}`, { brings_all: true }, match);
  expect(chosen.status, chosen.text).toBe(200);
};

test("an import into a source that stands is looked over and held until confirmed; one that the wizard made is not", async () => {
  const owner = await server.owner("Held");
  const take = bringing(owner);
  expect(await take(table(20))).toMatchObject({ state: "done", created: 20 });
  expect(await take(table(3))).toMatchObject({ state: "done", unchanged: 3 });

  await chooseWhole(owner);
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

test("what the whole of a source lacks is proposed to go and stays here; a part of it, mended rows and an import taken back propose nothing", async () => {
  const owner = await server.owner("Lacking");
  const take = bringing(owner);
  const asked = async () => {
    const source = (await owner.ask("GET", "/sources")).body.rows[0];
    const { rows } = (await owner.ask("GET", `/sources/${source.id}/proposals`)).body;
    return rows.map(({ name }: { name: string }) => name);
  };
  await take(table(20));
  // Nobody said that it is all there is.
  expect(await take(table(18))).toMatchObject({ state: "done", proposed: null });
  expect(await asked()).toEqual([]);
  expect(await take(table(18), { brings_all: true, dry_run: true })).toMatchObject({ state: "done", proposed: null });
  expect(await asked()).toEqual([]);
  const whole = await take(table(18), { brings_all: true });
  expect(whole).toMatchObject({ state: "done", unchanged: 18, proposed: 2 });
  expect(await asked()).toEqual(["Firm 18", "Firm 19"]);
  expect((await owner.ask("GET", "/accounts?limit=50")).body.rows).toHaveLength(20);
  // Half of it gone is looked at first, as in a run.
  expect(await take(table(9), { brings_all: true })).toMatchObject({
    state: "failed",
    fault: { code: "import_held", held: [{ guard: "missing", missing: 11, known: 20 }] },
  });
  await chooseWhole(owner);
  expect(await take(table(3), { brings_all: false })).toMatchObject({ state: "done", proposed: null });
  expect(await asked()).toEqual(["Firm 18", "Firm 19"]);
  // The source is set so: what came again is asked about no longer.
  expect(await take(table(20))).toMatchObject({ state: "done", proposed: 0 });
  expect(await asked()).toEqual([]);
  const mending = await take(table(19, "M1,Mended,one\nM2,Mended,two\n"));
  expect(mending).toMatchObject({ state: "done", failed: 2, proposed: 1 });
  expect(await take("id,company\nM1,Mended one\nM2,Mended two\n", { confirmed: true })).toMatchObject({
    state: "done",
    created: 2,
    proposed: null,
  });
  expect(await asked()).toEqual(["Firm 19"]);
  expect((await owner.ask("POST", `/imports/${mending.id}/undo`)).status).toBe(200);
  expect(await asked()).toEqual([]);
  expect(await database.asAdmin("select g.key from source_sightings g")).toEqual([]);
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
