import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import { etagOf, requireMatch, type Routes } from "../../platform/http/index.ts";
import { idParams, removedSchema, setSchema } from "../accounts/contract.ts";
import {
  customFieldEditSchema,
  customFieldSchema,
  customValueSchema,
  customValuesChangedSchema,
  customValuesEditSchema,
  newCustomFieldSchema,
} from "./contract.ts";
import { createCustomField, editCustomField, listCustomFields, removeCustomField } from "./custom-fields.ts";
import { setCustomValues, viewCustomValues } from "./set-custom-values.ts";

export const routes: Routes = async (app) => {
  app.get(
    "/custom-fields",
    {
      schema: {
        summary: "The fields of our own, of accounts and people",
        response: { 200: z.object({ rows: z.array(customFieldSchema) }) },
      },
    },
    ({ ctx }) => inWorkspace(ctx, async (tx) => ({ rows: await listCustomFields(tx) }), "read"),
  );

  app.post(
    "/custom-fields",
    {
      config: { role: "owner" },
      schema: {
        summary: "A new field",
        body: newCustomFieldSchema,
        response: { 201: customFieldSchema.extend(setSchema) },
      },
    },
    async ({ ctx, body }, reply) => {
      const { field, set } = await inWorkspace(ctx, (tx) => createCustomField(tx, body));
      return reply
        .code(201)
        .header("etag", etagOf(field.revision))
        .send({ ...field, set });
    },
  );

  app.patch(
    "/custom-fields/:id",
    {
      config: { role: "owner" },
      schema: {
        summary: "Rename, reorder, change the choices",
        params: idParams,
        body: customFieldEditSchema,
        response: { 200: customFieldSchema.extend(setSchema) },
      },
    },
    async (request, reply) => {
      const { field, set } = await inWorkspace(request.ctx, (tx) =>
        editCustomField(tx, request.params.id, request.body, (current) => requireMatch(request, current)),
      );
      return reply.header("etag", etagOf(field.revision)).send({ ...field, set });
    },
  );

  app.delete(
    "/custom-fields/:id",
    {
      config: { role: "owner" },
      schema: { summary: "Hide a field everywhere", params: idParams, response: { 200: removedSchema } },
    },
    (request) =>
      inWorkspace(request.ctx, (tx) =>
        removeCustomField(tx, request.params.id, (current) => requireMatch(request, current)),
      ),
  );

  app.get(
    "/custom-values/:id",
    {
      schema: {
        summary: "The values of one account or person",
        params: idParams,
        response: { 200: z.object({ rows: z.array(customValueSchema) }) },
      },
    },
    ({ ctx, params }) => inWorkspace(ctx, async (tx) => ({ rows: await viewCustomValues(tx, params.id) }), "read"),
  );

  app.post(
    "/custom-value-edits",
    {
      schema: {
        summary: "Give records the same values; null clears",
        body: customValuesEditSchema,
        response: { 200: customValuesChangedSchema },
      },
    },
    ({ ctx, body }) => inWorkspace(ctx, (tx) => setCustomValues(tx, body.record_ids, body.values, body.was)),
  );
};
