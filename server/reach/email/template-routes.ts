import { Readable } from "node:stream";
import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { etagOf, requireMatch, type Routes } from "../../platform/http/index.ts";
import { idParams } from "../../know/accounts/contract.ts";
import {
  changedMailTemplateSchema,
  mailImageQuery,
  mailImageSchema,
  mailTemplateEditSchema,
  mailTemplateSchema,
  newMailTemplateSchema,
} from "./contract.ts";
import { keepImage, mostImageBytes } from "./mail-images.ts";
import { createMailTemplate, editMailTemplate, listMailTemplates, retireMailTemplate } from "./mail-templates.ts";

/**
 * GET    /mail-templates                  what mailings are begun with
 * POST   /mail-templates                  one more
 * PATCH  /mail-templates/{id}             change it
 * POST   /mail-templates/{id}/retirement  propose it no longer
 * POST   /mail-images                     a picture for mails, hosted here
 */
export const templateRoutes: Routes = async (app) => {
  app.get(
    "/mail-templates",
    {
      schema: {
        summary: "What mailings are begun with",
        response: { 200: z.object({ rows: z.array(mailTemplateSchema) }) },
      },
    },
    ({ ctx }) => inWorkspace(ctx, async (tx) => ({ rows: await listMailTemplates(tx) }), "read"),
  );
  app.post(
    "/mail-templates",
    {
      schema: {
        summary: "Keep a template of mail; its words must be readable",
        body: newMailTemplateSchema,
        response: { 201: changedMailTemplateSchema },
      },
    },
    async ({ ctx, body }, reply) => {
      const { row, set } = await inWorkspace(ctx, (tx) => createMailTemplate(tx, body));
      return reply
        .code(201)
        .header("etag", etagOf(row.revision))
        .send({ ...row, set });
    },
  );
  app.patch(
    "/mail-templates/:id",
    {
      schema: {
        summary: "Change a template of mail",
        params: idParams,
        body: mailTemplateEditSchema,
        response: { 200: changedMailTemplateSchema },
      },
    },
    async (request, reply) => {
      const { row, set } = await inWorkspace(request.ctx, (tx) =>
        editMailTemplate(tx, request.params.id, request.body, (current) => requireMatch(request, current)),
      );
      return reply.header("etag", etagOf(row.revision)).send({ ...row, set });
    },
  );
  app.post(
    "/mail-templates/:id/retirement",
    {
      schema: {
        summary: "Propose a template of mail no longer",
        params: idParams,
        response: { 201: changedMailTemplateSchema },
      },
    },
    async ({ ctx, params }, reply) => {
      const { row, set } = await inWorkspace(ctx, (tx) => retireMailTemplate(tx, params.id));
      return reply.code(201).send({ ...row, set });
    },
  );
  app.post(
    "/mail-images",
    {
      bodyLimit: mostImageBytes,
      schema: {
        summary: "Keep a picture for mails (PNG, JPEG, GIF, WebP; at most 2 MB) and learn its address",
        querystring: mailImageQuery,
        response: { 201: mailImageSchema },
      },
    },
    async (request, reply) => {
      const bytes = await bytesOf(request.body);
      return reply.code(201).send(await inWorkspace(request.ctx, (tx) => keepImage(tx, request.query.name, bytes)));
    },
  );
};

/** What was sent, up to what a picture may weigh; nothing where no bytes came: then it is no picture. */
async function bytesOf(body: unknown): Promise<Buffer> {
  if (!(body instanceof Readable)) return Buffer.alloc(0);
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > mostImageBytes) throw new Fault("mail_image_unreadable", {});
    parts.push(part);
  }
  return Buffer.concat(parts);
}
