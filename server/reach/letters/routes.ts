import type { FastifyReply } from "fastify";
import { z } from "zod";
import { idParams } from "../../know/accounts/contract.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { etagOf, requireMatch, type Routes } from "../../platform/http/index.ts";
import type { Pressed } from "../../platform/press/index.ts";
import { checkBatch, markPrinted, takeOut } from "./check-batch.ts";
import {
  changedTemplateSchema,
  labelsQuery,
  letterBatchSchema,
  letterCheckSchema,
  letterPostingSchema,
  letterPreviewBodySchema,
  letterPreviewSchema,
  letterProofBodySchema,
  letterProofSchema,
  letterReturnSchema,
  letterSchema,
  letterSenderEditSchema,
  letterSenderSchema,
  lettersQuery,
  letterTemplateEditSchema,
  letterTemplateSchema,
  newLetterBatchSchema,
  newLetterReturnSchema,
  newLetterSenderSchema,
  newLetterTemplateSchema,
  pdfQuery,
} from "./contract.ts";
import {
  createSender,
  createTemplate,
  editSender,
  editTemplate,
  listSenders,
  listTemplates,
  readTemplate,
  retireTemplate,
} from "./keep-templates.ts";
import { makeBatch } from "./make-batch.ts";
import { postBatch } from "./post-batch.ts";
import { previewLetters, proofLetter } from "./preview-letters.ts";
import { recordReturn } from "./record-return.ts";
import { standardLayout } from "./layout/standard-layout.ts";
import { batchLabels, batchPackingList, batchSheets } from "./sheets-of-batch.ts";
import { type BatchRow, readBatch, viewBatches, viewLetters } from "./view-batches.ts";

const reader = { role: "reader" as const };
const rowsOfA = <S extends z.ZodType>(schema: S) => z.object({ rows: z.array(schema) });
const idPart = idParams.shape.id;
const changedSender = letterSenderSchema.extend({ set: idPart.nullable() });

/**
 * GET, POST  /letter-senders                     who letters come from · PATCH /letter-senders/{id}
 * GET, POST  /letter-templates                   subject, words, layout · GET, PATCH /letter-templates/{id} · POST …/retirement
 * GET        /letter-layout                      the layout that comes with Tilth, to begin one's own with
 * POST       /letter-previews                    who would see a blank or get nothing, over all recipients
 * POST       /letter-proofs                      one letter as it would be printed
 * GET, POST  /letter-batches                     letters printed and posted together · GET /letter-batches/{id}
 * GET        /letter-batches/{id}/letters        as they lie in the pile
 * POST       /letter-batches/{id}/printing       the rules are asked again; what stays is printed
 * GET        /letter-batches/{id}/letters.pdf    · labels.pdf · packing-list.pdf
 * POST       /letter-batches/{id}/checks         before the pile goes to the post: what must be taken out of it
 * POST       /letter-batches/{id}/posting        it went to the post: done
 * POST       /letter-batches/{id}/cancellation   call it off, or these letters of it
 * POST       /letter-returns                     one came back, by the code in its window
 */
export const routes: Routes = async (app) => {
  app.get(
    "/letter-senders",
    { schema: { summary: "Who letters come from", response: { 200: rowsOfA(letterSenderSchema) } } },
    ({ ctx }) => inWorkspace(ctx, async (tx) => ({ rows: await listSenders(tx) }), "read"),
  );
  app.post(
    "/letter-senders",
    { schema: { summary: "Add a sender of letters", body: newLetterSenderSchema, response: { 201: changedSender } } },
    async ({ ctx, body }, reply) => {
      const { row, set } = await inWorkspace(ctx, (tx) => createSender(tx, body));
      return reply
        .code(201)
        .header("etag", etagOf(row.revision))
        .send({ ...row, set });
    },
  );
  app.patch(
    "/letter-senders/:id",
    {
      schema: {
        summary: "Change a sender of letters",
        params: idParams,
        body: letterSenderEditSchema,
        response: { 200: changedSender },
      },
    },
    async (request, reply) => {
      const { row, set } = await inWorkspace(request.ctx, (tx) =>
        editSender(tx, request.params.id, request.body, (current) => requireMatch(request, current)),
      );
      return reply.header("etag", etagOf(row.revision)).send({ ...row, set });
    },
  );

  app.get(
    "/letter-templates",
    { schema: { summary: "Templates of letters", response: { 200: rowsOfA(letterTemplateSchema) } } },
    ({ ctx }) => inWorkspace(ctx, async (tx) => ({ rows: await listTemplates(tx) }), "read"),
  );
  app.post(
    "/letter-templates",
    {
      schema: {
        summary: "Keep a template; words and layout must be readable",
        body: newLetterTemplateSchema,
        response: { 201: changedTemplateSchema },
      },
    },
    async ({ ctx, body }, reply) => {
      const { row, set } = await inWorkspace(ctx, (tx) => createTemplate(tx, body));
      return reply
        .code(201)
        .header("etag", etagOf(row.revision))
        .send({ ...row, set });
    },
  );
  app.get(
    "/letter-templates/:id",
    { schema: { summary: "One template", params: idParams, response: { 200: letterTemplateSchema } } },
    async ({ ctx, params }, reply) => {
      const row = await inWorkspace(ctx, (tx) => readTemplate(tx, params.id), "read");
      return reply.header("etag", etagOf(row.revision)).send(row);
    },
  );
  app.patch(
    "/letter-templates/:id",
    {
      schema: {
        summary: "Change a template",
        params: idParams,
        body: letterTemplateEditSchema,
        response: { 200: changedTemplateSchema },
      },
    },
    async (request, reply) => {
      const { row, set } = await inWorkspace(request.ctx, (tx) =>
        editTemplate(tx, request.params.id, request.body, (current) => requireMatch(request, current)),
      );
      return reply.header("etag", etagOf(row.revision)).send({ ...row, set });
    },
  );
  app.post(
    "/letter-templates/:id/retirement",
    { schema: { summary: "Propose a template no longer", params: idParams, response: { 201: changedTemplateSchema } } },
    async ({ ctx, params }, reply) => {
      const { row, set } = await inWorkspace(ctx, (tx) => retireTemplate(tx, params.id));
      return reply.code(201).send({ ...row, set });
    },
  );
  app.get(
    "/letter-layout",
    {
      schema: {
        summary: "The layout that comes with Tilth, in typst",
        response: { 200: z.object({ layout: z.string() }) },
      },
    },
    async () => ({ layout: standardLayout }),
  );

  app.post(
    "/letter-previews",
    {
      config: reader,
      schema: {
        summary: "Who would see a blank, and whom the post would not find, over all recipients",
        body: letterPreviewBodySchema,
        response: { 200: letterPreviewSchema },
      },
    },
    ({ ctx, body }) =>
      inWorkspace(ctx, (tx) => previewLetters(tx, body.template, body.recipients, body.item ?? null), "read"),
  );
  app.post(
    "/letter-proofs",
    {
      config: reader,
      schema: {
        summary: "One letter as it would be printed",
        body: letterProofBodySchema,
        response: { 200: letterProofSchema },
      },
    },
    async ({ ctx, body }) => {
      const proof = await inWorkspace(
        ctx,
        (tx) => proofLetter(tx, body.template, body.recipient, body.item ?? null),
        "read",
      );
      return proof();
    },
  );

  app.get(
    "/letter-batches",
    { schema: { summary: "Batches of letters, the newest first", response: { 200: rowsOfA(letterBatchSchema) } } },
    ({ ctx }) => inWorkspace(ctx, async (tx) => ({ rows: (await viewBatches(tx)).map(shown) }), "read"),
  );
  app.post(
    "/letter-batches",
    {
      schema: {
        summary: "Plan letters: asked = letters + left out; what a rule refuses says why",
        body: newLetterBatchSchema,
        response: { 201: letterBatchSchema },
      },
    },
    async ({ ctx, body }, reply) => {
      const row = await inWorkspace(ctx, async (tx) => readBatch(tx, (await makeBatch(tx, body)).batch));
      return reply.code(201).send(shown(row));
    },
  );
  app.get(
    "/letter-batches/:id",
    { schema: { summary: "One batch of letters", params: idParams, response: { 200: letterBatchSchema } } },
    async ({ ctx, params }) => shown(await inWorkspace(ctx, (tx) => readBatch(tx, params.id), "read")),
  );
  app.get(
    "/letter-batches/:id/letters",
    {
      schema: {
        summary: "Its letters as they lie in the pile",
        params: idParams,
        querystring: lettersQuery,
        response: { 200: rowsOfA(letterSchema) },
      },
    },
    ({ ctx, params, query }) =>
      inWorkspace(ctx, async (tx) => ({ rows: await viewLetters(tx, params.id, query) }), "read"),
  );
  app.post(
    "/letter-batches/:id/printing",
    {
      schema: {
        summary: "Ask the rules again and mark what stays as printed",
        params: idParams,
        response: { 200: letterCheckSchema },
      },
    },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => markPrinted(tx, params.id)),
  );
  app.get(
    "/letter-batches/:id/letters.pdf",
    { schema: { summary: "All letters, in one document", params: idParams, querystring: pdfQuery } },
    async ({ ctx, params, query }, reply) =>
      sendPdf(reply, "letters", await batchSheets(ctx, params.id, query.duplex === "true")),
  );
  app.get(
    "/letter-batches/:id/labels.pdf",
    { schema: { summary: "Sheets of address labels", params: idParams, querystring: labelsQuery } },
    async ({ ctx, params, query }, reply) =>
      sendPdf(reply, "labels", await batchLabels(ctx, params.id, query.sheet, query.skip)),
  );
  app.get(
    "/letter-batches/:id/packing-list.pdf",
    { schema: { summary: "What goes into each envelope, and every letter by its place", params: idParams } },
    async ({ ctx, params }, reply) => sendPdf(reply, "packing-list", await batchPackingList(ctx, params.id)),
  );
  app.post(
    "/letter-batches/:id/checks",
    {
      schema: {
        summary: "Ask the rules once more before the pile goes to the post: what must be taken out of it",
        params: idParams,
        response: { 200: letterCheckSchema },
      },
    },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => checkBatch(tx, params.id)),
  );
  app.post(
    "/letter-batches/:id/posting",
    {
      schema: {
        summary: "The pile went to the post: what is open is done",
        params: idParams,
        response: { 200: letterPostingSchema },
      },
    },
    ({ ctx, params }) => postBatch(ctx, params.id),
  );
  app.post(
    "/letter-batches/:id/cancellation",
    {
      schema: {
        summary: "Call the batch off, or take these letters out of it",
        params: idParams,
        body: z.strictObject({ letters: z.array(idPart).min(1).max(10_000).optional() }),
        response: { 200: z.object({ taken_out: z.number().int() }) },
      },
    },
    ({ ctx, params, body }) => inWorkspace(ctx, (tx) => takeOut(tx, params.id, body.letters ?? null)),
  );
  app.post(
    "/letter-returns",
    {
      schema: {
        summary: "A letter came back, by the code in its window",
        body: newLetterReturnSchema,
        response: { 201: letterReturnSchema },
      },
    },
    async ({ ctx, body }, reply) => reply.code(201).send(await inWorkspace(ctx, (tx) => recordReturn(tx, body))),
  );
};

function shown(row: BatchRow): Partial<BatchRow> {
  const { layout: _layout, sender: _sender, ...rest } = row;
  return rest;
}

function sendPdf(reply: FastifyReply, name: string, { bytes }: Pressed): FastifyReply {
  return reply
    .header("content-type", "application/pdf")
    .header("content-disposition", `inline; filename="${name}.pdf"`)
    .send(bytes);
}
