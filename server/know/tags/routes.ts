import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import { etagOf, requireMatch, type Routes } from "../../platform/http/index.ts";
import { idParams, removedSchema, setSchema } from "../accounts/contract.ts";
import { listedTagSchema, newTagSchema, tagEditSchema, taggedSchema, taggingSchema } from "./contract.ts";
import { tagRecords } from "./tag-records.ts";
import { createTag, editTag, listTags, removeTag } from "./tags.ts";

export const routes: Routes = async (app) => {
  app.get(
    "/tags",
    { schema: { summary: "All tags by name", response: { 200: z.object({ rows: z.array(listedTagSchema) }) } } },
    ({ ctx }) => inWorkspace(ctx, async (tx) => ({ rows: await listTags(tx) }), "read"),
  );

  app.post(
    "/tags",
    { schema: { summary: "A new tag", body: newTagSchema, response: { 201: listedTagSchema.extend(setSchema) } } },
    async ({ ctx, body }, reply) => {
      const { tag, set } = await inWorkspace(ctx, (tx) => createTag(tx, body));
      return reply
        .code(201)
        .header("etag", etagOf(tag.revision))
        .send({ ...tag, set });
    },
  );

  app.patch(
    "/tags/:id",
    {
      schema: {
        summary: "Rename or colour a tag",
        params: idParams,
        body: tagEditSchema,
        response: { 200: listedTagSchema.extend(setSchema) },
      },
    },
    async (request, reply) => {
      const { tag, set } = await inWorkspace(request.ctx, (tx) =>
        editTag(tx, request.params.id, request.body, (current) => requireMatch(request, current)),
      );
      return reply.header("etag", etagOf(tag.revision)).send({ ...tag, set });
    },
  );

  app.delete(
    "/tags/:id",
    { schema: { summary: "Take a tag off everything", params: idParams, response: { 200: removedSchema } } },
    (request) =>
      inWorkspace(request.ctx, (tx) => removeTag(tx, request.params.id, (current) => requireMatch(request, current))),
  );

  app.post(
    "/taggings",
    {
      schema: {
        summary: "Put tags on accounts and people, take others off",
        body: taggingSchema,
        response: { 200: taggedSchema },
      },
    },
    ({ ctx, body }) => inWorkspace(ctx, (tx) => tagRecords(tx, body)),
  );
};
