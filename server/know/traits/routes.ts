import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import { etagOf, requireMatch, type Routes, rowsOf } from "../../platform/http/index.ts";
import { idParams, madeSchema, removedSchema, setSchema } from "../accounts/contract.ts";
import {
  confirmationSchema,
  knownTraitSchema,
  newTraitNameSchema,
  newTraitsSchema,
  traitNameEditSchema,
  traitNameSchema,
  traitSchema,
} from "./contract.ts";
import { confirmTrait, endTrait, removeTrait, tellTraits } from "./tell-traits.ts";
import { createTraitName, editTraitName, listTraitNames, removeTraitName } from "./trait-names.ts";
import { viewTraits } from "./view-traits.ts";

const changed = traitSchema.extend(setSchema);
const known = { 200: z.object({ rows: z.array(knownTraitSchema) }) };

/**
 * GET  /accounts/{id}/traits · /people/{id}/traits   what is known, and what is still to be known
 * POST /traits                     tell one or many
 * PUT  /traits/{id}/confirmation   it is still so
 * PUT  /traits/{id}/end            it is no longer so
 * DELETE /traits/{id}              it never was
 * GET, POST, PATCH, DELETE /trait-names   the list of what we decided to know
 */
export const routes: Routes = async (app) => {
  for (const [of, path] of [
    ["account", "/accounts/:id/traits"],
    ["person", "/people/:id/traits"],
  ] as const) {
    app.get(
      path,
      {
        schema: {
          summary: `What is known of ${of === "account" ? "an account" : "a person"}, and what was held true before`,
          params: idParams,
          response: known,
        },
      },
      ({ ctx, params }) => inWorkspace(ctx, async (tx) => ({ rows: await viewTraits(tx, of, params.id) }), "read"),
    );
  }

  app.post(
    "/traits",
    {
      schema: {
        summary: "Write down what is known: a new value ends the one before it",
        body: newTraitsSchema,
        response: { 201: madeSchema(traitSchema) },
      },
    },
    async ({ ctx, body }, reply) => {
      const { traits, set } = await inWorkspace(ctx, (tx) => tellTraits(tx, rowsOf(body).rows));
      return reply.code(201).send("rows" in body ? { rows: traits, set } : { ...traits[0], set });
    },
  );

  app.put(
    "/traits/:id/confirmation",
    {
      schema: {
        summary: "It is still so, and who says so",
        params: idParams,
        body: confirmationSchema,
        response: { 200: changed },
      },
    },
    async ({ ctx, params, body }) => {
      const { trait, set } = await inWorkspace(ctx, (tx) => confirmTrait(tx, params.id, body));
      return { ...trait, set };
    },
  );

  app.put(
    "/traits/:id/end",
    { schema: { summary: "It is no longer so", params: idParams, response: { 200: changed } } },
    async ({ ctx, params }) => {
      const { trait, set } = await inWorkspace(ctx, (tx) => endTrait(tx, params.id));
      return { ...trait, set };
    },
  );

  app.delete(
    "/traits/:id",
    { schema: { summary: "It never was so", params: idParams, response: { 200: removedSchema } } },
    (request) =>
      inWorkspace(request.ctx, (tx) => removeTrait(tx, request.params.id, (current) => requireMatch(request, current))),
  );

  app.get(
    "/trait-names",
    {
      schema: {
        summary: "What we decided to know of accounts and people",
        response: { 200: z.object({ rows: z.array(traitNameSchema) }) },
      },
    },
    ({ ctx }) => inWorkspace(ctx, async (tx) => ({ rows: await listTraitNames(tx) }), "read"),
  );

  app.post(
    "/trait-names",
    {
      config: { role: "owner" },
      schema: {
        summary: "One more thing to know",
        body: newTraitNameSchema,
        response: { 201: traitNameSchema.extend(setSchema) },
      },
    },
    async ({ ctx, body }, reply) => {
      const { name, set } = await inWorkspace(ctx, (tx) => createTraitName(tx, body));
      return reply
        .code(201)
        .header("etag", etagOf(name.revision))
        .send({ ...name, set });
    },
  );

  app.patch(
    "/trait-names/:id",
    {
      config: { role: "owner" },
      schema: {
        summary: "Another name, kind or freshness, or whether we need to know it",
        params: idParams,
        body: traitNameEditSchema,
        response: { 200: traitNameSchema.extend(setSchema) },
      },
    },
    async (request, reply) => {
      const { name, set } = await inWorkspace(request.ctx, (tx) =>
        editTraitName(tx, request.params.id, request.body, (current) => requireMatch(request, current)),
      );
      return reply.header("etag", etagOf(name.revision)).send({ ...name, set });
    },
  );

  app.delete(
    "/trait-names/:id",
    {
      config: { role: "owner" },
      schema: { summary: "Take a name off the list", params: idParams, response: { 200: removedSchema } },
    },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => removeTraitName(tx, params.id)),
  );
};
