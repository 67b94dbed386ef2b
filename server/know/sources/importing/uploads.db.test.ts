import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { useDatabase } from "../../../../test/database.ts";
import { inWorkspace } from "../../../platform/db/index.ts";
import {
  beginUpload,
  failedRows,
  readUpload,
  removeOldUploads,
  runImport,
  startImport,
  uploadedFile,
  viewImportAnswer,
  writePart,
} from "./index.ts";

const database = useDatabase();
const text = "id,company\nA1,Apfelhof\nB2,Birken,hof\n";
const dayMs = 24 * 3600_000;

test("uploads go after days, but not under a waiting import; their failed rows are still there to be mended", async () => {
  const ctx = await database.workspace();
  ctx.clock.set(new Date());
  const bring = async () => {
    const { id } = await beginUpload(ctx, { name: "firms.csv", bytes: text.length });
    await writePart(ctx, id, 0, Readable.from([Buffer.from(text)]));
    const file = await uploadedFile(ctx, id);
    const started = await startImport(ctx, { source: id, files: [{ ...file, as: "accounts" }] });
    return { upload: id, import: started.id };
  };
  const taken = await bring();
  await runImport(ctx, taken.import);
  const waiting = await bring();
  await removeOldUploads(ctx);
  expect((await readUpload(ctx, taken.upload)).received).toBe(text.length);

  ctx.clock.set(new Date(Date.now() + 4 * dayMs));
  await removeOldUploads(ctx);
  await expect(readUpload(ctx, taken.upload)).rejects.toMatchObject({ code: "not_found" });
  let rows = "";
  for await (const piece of failedRows(ctx, taken.import, 0)) rows += piece;
  expect(rows).toBe("id,company\nB2,Birken,hof\n");

  await runImport(ctx, waiting.import);
  const answer = await inWorkspace(ctx, (tx) => viewImportAnswer(tx, waiting.import), "read");
  expect(answer).toMatchObject({ read: 2, failed: 1 });
  await removeOldUploads(ctx);
  await expect(readUpload(ctx, waiting.upload)).rejects.toMatchObject({ code: "not_found" });
});
