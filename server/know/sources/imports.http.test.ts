import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { useDatabase } from "../../../test/database.ts";
import { testPassword, useServer } from "../../../test/server.ts";
import { catchUp } from "../../platform/notices/index.ts";
import { runImport } from "./index.ts";

const database = useDatabase();
const server = useServer(database);

const customers =
  "id,company,contact name,email\nA1,Apfelhof,Anna Apfel,anna@apfelhof.example\nB2,Birken,werk,Ben Birke,ben@birkenwerk.example\n";

test("a file comes in parts, is proposed, tried dry, taken in, its failed rows are mended, and all is undone", async () => {
  const owner = await server.owner("Importing");
  const upload = await owner.ask("POST", "/uploads", { name: "customers.csv", bytes: customers.length });
  expect(upload.status, upload.text).toBe(201);
  const part = (offset: number, text: string) =>
    owner.ask("PUT", `/uploads/${upload.body.id}/parts/${offset}`, text, {
      "content-type": "application/octet-stream",
    });
  expect((await part(0, customers.slice(0, 30))).body).toMatchObject({ received: 30 });
  expect((await part(60, customers.slice(60))).body).toMatchObject({ code: "upload_gap" });
  expect((await owner.ask("POST", "/import-proposals", { upload: upload.body.id })).body).toMatchObject({
    code: "upload_incomplete",
  });
  expect((await part(30, customers.slice(30))).body).toMatchObject({ received: customers.length });

  const proposal = await owner.ask("POST", "/import-proposals", { upload: upload.body.id });
  expect(proposal.status, proposal.text).toBe(200);
  expect(proposal.body.mapping.as).toBe("accounts");
  expect(proposal.body.columns.map((column: { field: string }) => column.field)).toEqual([
    "account.key",
    "account.name",
    "person.name",
    "person.email",
  ]);

  const take = async (body: Record<string, unknown>) => {
    const started = await owner.ask("POST", "/imports", {
      files: [{ upload: upload.body.id, mapping: proposal.body.mapping }],
      source: "shop",
      ...body,
    });
    expect(started.status, started.text).toBe(202);
    await runImport({ ...owner.ctx, dataDir: database.dataDir }, started.body.id);
    return (await owner.ask("GET", `/imports/${started.body.id}`)).body;
  };
  expect(await take({ dry_run: true })).toMatchObject({
    state: "done",
    dry_run: true,
    read: 2,
    created: 1,
    failed: 1,
    share: 1,
    examples: [
      {
        file: 0,
        line: 2,
        outcome: "created",
        says: [
          { field: "account.key", value: "A1" },
          { field: "account.name", value: "Apfelhof" },
          { field: "person.name", value: "Anna Apfel" },
          { field: "person.email", value: "anna@apfelhof.example" },
        ],
      },
    ],
  });
  const taken = await take({});
  expect(taken).toMatchObject({ state: "done", read: 2, created: 1, failed: 1, fault: null });
  const rows = (await owner.ask("GET", `/imports/${taken.id}/rows`)).body.rows;
  expect(rows).toMatchObject([{ file: "customers.csv", line: 3, outcome: "failed" }]);
  const failed = await owner.ask("GET", `/imports/${taken.id}/files/0/failed-rows`);
  expect(failed.headers.get("content-disposition")).toBe('attachment; filename="customers-to-mend.csv"');
  expect(failed.text).toBe("id,company,contact name,email\nB2,Birken,werk,Ben Birke,ben@birkenwerk.example\n");
  expect((await owner.ask("GET", "/imports")).body.rows).toHaveLength(2);
  expect((await owner.ask("GET", "/sources")).body.rows).toMatchObject([
    { name: "shop", kinds: ["accounts"], imports: 2 },
  ]);
  const undone = await owner.ask("POST", `/imports/${taken.id}/undo`);
  expect(undone.status, undone.text).toBe(200);
  expect(undone.body.kept).toEqual([]);
  expect((await owner.ask("GET", `/imports/${taken.id}`)).body.state).toBe("undone");
  expect((await owner.ask("POST", `/imports/${taken.id}/undo`)).status).toBe(409);
});

test("where nothing tells what a file holds a human says it, column by column; the same source is read so the next time", async () => {
  const owner = await server.owner("Telling");
  const bring = async (text: string, told: Record<string, unknown>) => {
    const { id } = (await owner.ask("POST", "/uploads", { name: "list.csv", bytes: text.length })).body;
    await owner.ask("PUT", `/uploads/${id}/parts/0`, text, { "content-type": "application/octet-stream" });
    const proposal = await owner.ask("POST", "/import-proposals", { upload: id, ...told });
    expect(proposal.status, proposal.text).toBe(200);
    return { upload: id, proposal: proposal.body };
  };
  const text = "Apfelhof,31/12/2019,17\nBirkenwerk,28/02/2020,18\n";
  const unknown = (await bring(text, {})).proposal;
  expect(unknown).toMatchObject({ kind_known: false, ready: false, lacks: ["account.key or account.name"] });
  const fields = { "column 1": "account.name", "column 2": "account.since", "column 3": "account.custom.Seats" };
  const { upload, proposal } = await bring(text, { as: "accounts", header: false, fields });
  expect(proposal).toMatchObject({ ready: true, lacks: [] });
  expect(proposal.columns[1]).toMatchObject({ field: "account.since", format: { type: "date", order: "dmy" } });
  const take = async (body: Record<string, unknown>) => {
    const { id } = (await owner.ask("POST", "/imports", { source: "list", ...body })).body;
    await runImport({ ...owner.ctx, dataDir: database.dataDir }, id);
    return (await owner.ask("GET", `/imports/${id}`)).body;
  };
  expect(await take({ files: [{ upload, mapping: proposal.mapping }] })).toMatchObject({ created: 2, failed: 0 });

  const again = await bring(text.replace("17", "19"), { source: "list", header: false });
  expect(again.proposal).toMatchObject({ remembered: true, ready: true, kind_known: true });
  expect(again.proposal.columns.map(({ field }: { field: string }) => field)).toEqual(Object.values(fields));
  expect(again.proposal.fields).toContain("account.custom.Seats");
  const files = [{ upload: again.upload, mapping: again.proposal.mapping }];
  const rehearsed = await take({ files, dry_run: true });
  expect(rehearsed).toMatchObject({ updated: 1, unchanged: 1 });
  expect(rehearsed.examples.find(({ outcome }: { outcome: string }) => outcome === "updated").changes).toEqual([
    { field: "custom-value", from: "17", value: "19" },
  ]);
});

test("rows of a workbook that failed are given back below its header, and come in when they are mended", async () => {
  const owner = await server.owner("Mending");
  const sheet = [
    ["id", "company", "customer since", "remark, if any"],
    ["A1", "Apfelhof", "31/12/2019", ""],
    ["B2", 'Birken "Werk", Potsdam', "31/02/2020", "late"],
  ].map((row) => row.map((value) => ({ value })));
  const path = join(database.dataDir, "firms.xlsx");
  await (await writeExcelFile(sheet, {})).toFile(path);
  const take = async (name: string, bytes: Buffer) => {
    const upload = (await owner.ask("POST", "/uploads", { name, bytes: bytes.length })).body.id;
    await owner.ask("PUT", `/uploads/${upload}/parts/0`, bytes, { "content-type": "application/octet-stream" });
    const { mapping } = (await owner.ask("POST", "/import-proposals", { upload, source: "shop" })).body;
    const { id } = (await owner.ask("POST", "/imports", { files: [{ upload, mapping }], source: "shop" })).body;
    await runImport({ ...owner.ctx, dataDir: database.dataDir }, id);
    return (await owner.ask("GET", `/imports/${id}`)).body;
  };
  const first = await take("firms.xlsx", readFileSync(path));
  expect(first).toMatchObject({ read: 2, created: 1, failed: 1 });
  const failed = await owner.ask("GET", `/imports/${first.id}/files/0/failed-rows`);
  expect(failed.text).toBe(
    'id,company,customer since,"remark, if any"\nB2,"Birken ""Werk"", Potsdam",31/02/2020,late\n',
  );
  const mended = await take("firms-to-mend.csv", Buffer.from(failed.text.replace("31/02", "28/02")));
  expect(mended).toMatchObject({ read: 1, created: 1, failed: 0 });
  const { rows } = (await owner.ask("GET", "/accounts")).body;
  expect(rows.map((account: { name: string }) => account.name).toSorted()).toEqual([
    "Apfelhof",
    'Birken "Werk", Potsdam',
  ]);
});

test("another workspace's upload and import are not there", async () => {
  const owner = await server.owner("Mine");
  const upload = (await owner.ask("POST", "/uploads", { name: "a.csv", bytes: 3 })).body;
  const other = await server.owner("Theirs");
  expect((await other.ask("GET", `/uploads/${upload.id}`)).status).toBe(404);
  expect((await other.ask("POST", "/imports", { files: [{ upload: upload.id }] })).status).toBe(404);
});

test("an import that broke off is told, goes on when asked, and is taken back whole by the id of its changes or one record at a time", async () => {
  const owner = await server.owner("Broken off");
  const bring = async (text: string) => {
    const { id } = (await owner.ask("POST", "/uploads", { name: "firms.csv", bytes: text.length })).body;
    await owner.ask("PUT", `/uploads/${id}/parts/0`, text, { "content-type": "application/octet-stream" });
    return (await owner.ask("POST", "/imports", { files: [{ upload: id, as: "accounts" }], source: "shop" })).body.id;
  };
  const run = (id: string) => runImport({ ...owner.ctx, dataDir: database.dataDir }, id);
  const state = async (id: string) => (await owner.ask("GET", `/imports/${id}`)).body;
  await run(await bring("id,company,industry\nA1,Apfelhof,Tools\nB2,Birkenwerk,Tools\n"));
  const id = await bring("id,company,industry\nA1,Apfelhof,Food\nB2,Birkenwerk,Wood\n");
  expect(await owner.ask("POST", `/imports/${id}/continuation`)).toMatchObject({
    status: 409,
    body: { code: "import_goes_on" },
  });
  // As a killed process leaves it.
  await database.asAdmin(
    "update imports set state = 'running', started_at = now(), beat_at = now() - interval '31 seconds' where id = $1",
    [id],
  );
  expect(await state(id)).toMatchObject({ state: "failed", fault: { code: "import_broke_off" } });
  expect((await owner.ask("POST", `/imports/${id}/continuation`)).status).toBe(202);
  await run(id);
  const done = await state(id);
  expect(done).toMatchObject({ state: "done", read: 2, updated: 2 });

  const { rows } = (await owner.ask("GET", "/accounts?search=Apfelhof")).body;
  const put = await owner.ask("POST", `/change-sets/${done.set}/records/${rows[0].id}/undo`, { fields: ["industry"] });
  expect(put.body).toMatchObject({ undone: 1, kept: [] });
  expect(await state(id)).toMatchObject({ state: "done" });
  const whole = await owner.ask("POST", `/change-sets/${done.set}/undo`);
  expect(whole.body).toMatchObject({ undone: 1, kept: [] });
  expect(await state(id)).toMatchObject({ state: "undone" });
  expect((await owner.ask("POST", `/change-sets/${whole.body.set}/undo`)).body).toMatchObject({
    code: "import_undo_stays",
  });
});

test("what a file gave to a colleague is theirs once they accept the invitation", async () => {
  const owner = await server.owner("Colleagues");
  const text = "id,company,owner\nA1,Apfelhof,Carla Kern\n";
  const { id } = (await owner.ask("POST", "/uploads", { name: "firms.csv", bytes: text.length })).body;
  await owner.ask("PUT", `/uploads/${id}/parts/0`, text, { "content-type": "application/octet-stream" });
  const started = await owner.ask("POST", "/imports", { files: [{ upload: id, as: "accounts" }], source: "shop" });
  await runImport({ ...owner.ctx, dataDir: database.dataDir }, started.body.id);
  const { token } = (await owner.ask("POST", "/invitations", { role: "member" })).body;
  const user = { name: "Carla Kern", email: "carla@firm.example", password: testPassword };
  const seat = await server.visitor().ask("POST", "/seats", { token, user });
  expect(seat.status).toBe(201);
  await catchUp(owner.ctx);
  const [row] = (await owner.ask("GET", "/accounts")).body.rows;
  expect(row).toMatchObject({ name: "Apfelhof", owner_id: seat.body.user });
});
