import { Readable } from "node:stream";
import { z } from "zod";
import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import { cutPage, decodeCursor, idText, pageQuery, type Routes } from "../../platform/http/index.ts";
import { enqueue } from "../../platform/jobs/index.ts";
import {
  type importFileSchema,
  importRowsPageSchema,
  importSchema,
  importsPageSchema,
  importUndoneSchema,
  newImportSchema,
  newUploadSchema,
  proposalRequestSchema,
  proposalSchema,
  uploadSchema,
} from "./contract.ts";
import { confirmedBefore, confirmImport } from "./fetching/index.ts";
import {
  beginUpload,
  cancelImport,
  continueImport,
  failedRows,
  fieldsFor,
  type FileWish,
  listImportRows,
  listImports,
  proposeImport,
  readImport,
  readUpload,
  removeUpload,
  startImport,
  undoImport,
  uploadedFile,
  writePart,
} from "./importing/index.ts";
import { kinds } from "./mapping/index.ts";
import { importJob } from "./jobs.ts";

/** One part of an upload at most; a lost connection costs no more than this. */
const longestPart = 64 * 1024 * 1024;

/**
 * POST   /uploads                     announce a file · GET, DELETE /uploads/:id
 * PUT    /uploads/:id/parts/:offset   one part of it, at its offset
 * POST   /import-proposals            header, columns and mapping of an uploaded file
 * GET    /import-fields               what columns of a kind can become
 * POST   /imports                     start one, or a dry run · GET /imports, /imports/:id (progress and counts)
 * GET    /imports/:id/rows            what was not taken in · /imports/:id/files/:at/failed-rows as a file to mend
 * POST   /imports/:id/cancellation, /imports/:id/continuation, /imports/:id/confirmation, /imports/:id/undo · standing sources: fetching/routes.ts
 */
export const routes: Routes = async (app) => {
  const byId = z.object({ id: idText });

  app.post(
    "/uploads",
    {
      schema: {
        summary: "Announce a file that comes in parts",
        body: newUploadSchema,
        response: { 201: uploadSchema },
      },
    },
    async (request, reply) => reply.code(201).send(await beginUpload(request.ctx, request.body)),
  );
  app.get(
    "/uploads/:id",
    { schema: { summary: "What is here of an upload", params: byId, response: { 200: uploadSchema } } },
    (request) => readUpload(request.ctx, request.params.id),
  );
  app.delete("/uploads/:id", { schema: { summary: "Remove an upload", params: byId } }, async (request, reply) => {
    await removeUpload(request.ctx, request.params.id);
    return reply.code(204).send();
  });
  app.put(
    "/uploads/:id/parts/:offset",
    {
      bodyLimit: longestPart,
      schema: {
        summary: "One part of a file, as application/octet-stream",
        params: byId.extend({ offset: z.coerce.number().int().min(0) }),
        response: { 200: uploadSchema },
      },
    },
    (request) => writePart(request.ctx, request.params.id, request.params.offset, request.body as unknown as Readable),
  );

  app.post(
    "/import-proposals",
    {
      schema: {
        summary: "How an uploaded file could be brought in",
        body: proposalRequestSchema,
        response: { 200: proposalSchema },
      },
    },
    async (request) => {
      const { upload, ...wish } = request.body;
      const file = await uploadedFile(request.ctx, upload);
      return inWorkspace(request.ctx, (tx) => proposeImport(tx, { ...wish, ...file }), "read");
    },
  );

  app.get(
    "/import-fields",
    {
      schema: {
        summary: "Every field a column of such a file can become",
        querystring: z.object({ as: z.enum(kinds) }),
        response: { 200: z.object({ fields: z.array(z.string()) }) },
      },
    },
    async ({ ctx, query }) => ({ fields: await inWorkspace(ctx, (tx) => fieldsFor(tx, query.as), "read") }),
  );
  app.post(
    "/imports",
    {
      schema: {
        summary: "Start an import or a dry run; the worker runs it",
        body: newImportSchema,
        response: { 202: importSchema },
      },
    },
    async (request, reply) => {
      const { files, create_missing, dry_run, brings_all, confirmed, ...wish } = request.body;
      const started = await startImport(request.ctx, {
        ...wish,
        files: await Promise.all(files.map((file) => wishOf(request.ctx, file))),
        createMissing: create_missing,
        dryRun: dry_run,
        bringsAll: brings_all,
        within: confirmed ? confirmedBefore : undefined,
      });
      await enqueue(request.ctx, importJob, { import: started.id });
      return reply.code(202).send(await inWorkspace(request.ctx, (tx) => readImport(tx, started.id), "read"));
    },
  );
  app.get(
    "/imports",
    {
      schema: {
        summary: "Imports, newest first",
        querystring: z.object(pageQuery),
        response: { 200: importsPageSchema },
      },
    },
    async ({ ctx, query }) => {
      const before = decodeCursor(query.cursor, z.tuple([idText]));
      return cutPage(
        await inWorkspace(ctx, (tx) => listImports(tx, before?.[0], query.limit + 1), "read"),
        query.limit,
        (row) => [row.id],
      );
    },
  );
  app.get(
    "/imports/:id",
    { schema: { summary: "One import: how far it is, and its counts", params: byId, response: { 200: importSchema } } },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => readImport(tx, params.id), "read"),
  );
  app.get(
    "/imports/:id/rows",
    {
      schema: {
        summary: "Rows that were not taken in",
        params: byId,
        querystring: z.object(pageQuery),
        response: { 200: importRowsPageSchema },
      },
    },
    async ({ ctx, params, query }) => {
      const after = decodeCursor(query.cursor, z.tuple([z.number(), z.number(), idText]));
      const rows = await inWorkspace(ctx, (tx) => listImportRows(tx, params.id, after, query.limit + 1), "read");
      const page = cutPage(rows, query.limit, (row) => [row.at, row.line, row.id]);
      return { ...page, rows: page.rows.map(({ at: _at, ...row }) => row) };
    },
  );
  app.get(
    "/imports/:id/files/:at/failed-rows",
    {
      schema: {
        summary: "The failed rows of one file as they stood in it, to be mended and brought again",
        params: byId.extend({ at: z.coerce.number().int().min(0) }),
      },
    },
    async ({ ctx, params }, reply) => {
      const { files } = await inWorkspace(ctx, (tx) => readImport(tx, params.id), "read");
      return reply
        .header("content-type", "text/csv; charset=utf-8")
        .header("content-disposition", `attachment; filename="${mendName(files[params.at]?.name)}"`)
        .send(Readable.from(failedRows(ctx, params.id, params.at)));
    },
  );
  app.post(
    "/imports/:id/cancellation",
    { schema: { summary: "Stop an import behind the rows it is at", params: byId, response: { 200: importSchema } } },
    ({ ctx, params }) =>
      inWorkspace(ctx, async (tx) => {
        await cancelImport(tx, params.id);
        return readImport(tx, params.id);
      }),
  );
  app.post(
    "/imports/:id/continuation",
    {
      schema: {
        summary: "Let an import that failed or broke off go on behind what it took in",
        params: byId,
        response: { 202: importSchema },
      },
    },
    async ({ ctx, params }, reply) => {
      await inWorkspace(ctx, (tx) => continueImport(tx, params.id));
      await enqueue(ctx, importJob, { import: params.id });
      return reply.code(202).send(await inWorkspace(ctx, (tx) => readImport(tx, params.id), "read"));
    },
  );
  app.post(
    "/imports/:id/confirmation",
    {
      schema: { summary: "What held an import is right: go on", params: byId, response: { 202: importSchema } },
    },
    async ({ ctx, params }, reply) => {
      await inWorkspace(ctx, (tx) => confirmImport(tx, params.id));
      await enqueue(ctx, importJob, { import: params.id });
      return reply.code(202).send(await inWorkspace(ctx, (tx) => readImport(tx, params.id), "read"));
    },
  );
  app.post(
    "/imports/:id/undo",
    { schema: { summary: "Take back all an import did", params: byId, response: { 200: importUndoneSchema } } },
    ({ ctx, params }) =>
      inWorkspace(ctx, async (tx) => {
        const { undone, kept } = await undoImport(tx, params.id);
        return { undone, kept };
      }),
  );
};

/** `customers.csv` → `customers-to-mend.csv`; what a header can't carry becomes a dash. */
function mendName(file = "rows"): string {
  const bare = file.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
  return `${bare.replaceAll(/[^\w.-]+/g, "-") || "rows"}-to-mend.csv`;
}

async function wishOf(ctx: Ctx, { upload, ...file }: z.output<typeof importFileSchema>): Promise<FileWish> {
  return { ...file, ...(await uploadedFile(ctx, upload)) };
}
