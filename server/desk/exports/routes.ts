import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { cutPage, decodeCursor, idText, pageQuery, type Routes } from "../../platform/http/index.ts";
import { askForExport } from "./ask-for-export.ts";
import { exportFileSchema, exportFilesPageSchema, exportParams, exportQuery, newExportSchema } from "./contract.ts";
import { cancelExport, removeExport } from "./end-export.ts";
import { fileOf } from "./export-folder.ts";
import { streamRecords } from "./export-records.ts";
import { listExports, mediaTypes, readExport } from "./view-exports.ts";

/**
 * GET    /exports/:what               at once, as a stream: for what is small, and for programs
 * POST   /export-files                in the worker · GET /export-files, /export-files/:id (how far it is)
 * GET    /export-files/:id/content    the file, for a day · DELETE /export-files/:id
 * POST   /export-files/:id/cancellation
 */
export const routes: Routes = async (app) => {
  const byId = z.object({ id: idText });
  const reader = { role: "reader" as const };

  app.get(
    "/exports/:what",
    {
      schema: {
        summary: "All records of a kind, or a list as it is shown, as a file",
        params: exportParams,
        querystring: exportQuery,
      },
    },
    async ({ ctx, params, query }, reply) => {
      const [type, ending] = mediaTypes[query.format];
      await streamRecords(ctx, { ...query, what: params.what }, async (bytes: Readable) => {
        reply
          .header("content-type", type)
          .header("content-disposition", `attachment; filename="${params.what}.${ending}"`);
        reply.send(bytes);
        await new Promise<void>((done) => {
          reply.raw.once("close", () => done());
        });
        bytes.destroy();
      });
      return reply;
    },
  );

  app.post(
    "/export-files",
    {
      config: reader,
      schema: {
        summary: "Have a file written by the worker",
        body: newExportSchema,
        response: { 202: exportFileSchema },
      },
    },
    async ({ ctx, body }, reply) => reply.code(202).send(await askForExport(ctx, body)),
  );
  app.get(
    "/export-files",
    {
      schema: {
        summary: "Exports, newest first",
        querystring: z.object(pageQuery),
        response: { 200: exportFilesPageSchema },
      },
    },
    async ({ ctx, query }) => {
      const before = decodeCursor(query.cursor, z.tuple([idText]));
      return cutPage(
        await inWorkspace(ctx, (tx) => listExports(tx, before?.[0], query.limit + 1), "read"),
        query.limit,
        (row) => [row.id],
      );
    },
  );
  app.get(
    "/export-files/:id",
    { schema: { summary: "One export: how far it is", params: byId, response: { 200: exportFileSchema } } },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => readExport(tx, params.id), "read"),
  );
  app.get(
    "/export-files/:id/content",
    { schema: { summary: "The file of an export that is done", params: byId } },
    async ({ ctx, params }, reply) => {
      const row = await inWorkspace(ctx, (tx) => readExport(tx, params.id), "read");
      if (row.state !== "done" && row.state !== "gone") throw new Fault("export_not_ready", { state: row.state });
      const found = row.state === "done" ? await stat(fileOf(ctx, row.id)).catch(() => undefined) : undefined;
      if (!found) throw new Fault("export_gone", {});
      return reply
        .header("content-type", mediaTypes[row.format][0])
        .header("content-length", found.size)
        .header("content-disposition", `attachment; filename="${row.name}"`)
        .send(createReadStream(fileOf(ctx, row.id)));
    },
  );
  app.post(
    "/export-files/:id/cancellation",
    {
      config: reader,
      schema: { summary: "Stop an export", params: byId, response: { 200: exportFileSchema } },
    },
    ({ ctx, params }) =>
      inWorkspace(ctx, async (tx) => {
        await cancelExport(tx, params.id);
        return readExport(tx, params.id);
      }),
  );
  app.delete(
    "/export-files/:id",
    { config: reader, schema: { summary: "Remove an export and its file", params: byId } },
    async ({ ctx, params }, reply) => {
      await removeExport(ctx, params.id);
      return reply.code(204).send();
    },
  );
};
