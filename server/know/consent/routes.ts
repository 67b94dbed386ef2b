import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import { idText, includes, oneOrMany, requireMatch, type Routes, rowsOf } from "../../platform/http/index.ts";
import { idParams, madeSchema, removedSchema, setSchema } from "../accounts/contract.ts";
import {
  type Consent,
  newConsentSchema,
  newSuppressionSchema,
  personConsentSchema,
  preferencesEditSchema,
  preferencesSchema,
  recordedConsentsSchema,
  suppressionSchema,
  suppressionsQuery,
} from "./contract.ts";
import { confirmationPath } from "./links/links.ts";
import { setPreferences } from "./preferences.ts";
import { recordConsents } from "./record-consent.ts";
import { liftSuppression, listSuppressions, suppress } from "./suppress.ts";
import { viewConsent } from "./view-consent.ts";

const rows = z.object({ rows: z.array(suppressionSchema) });
const personParams = z.object({ id: idText });

/**
 * GET   /suppressions                 what stands against touching an account or a person
 * POST  /suppressions                 do not touch
 * DELETE /suppressions/{id}           lift it
 * GET   /people/{id}/consent          what they agreed to and asked for, and what follows from it
 * POST  /consents                     they agreed, refused, took it back, or are asked by a double opt-in
 * PATCH /people/{id}/preferences      what they asked for within it
 */
export const routes: Routes = async (app) => {
  app.get(
    "/suppressions",
    {
      schema: {
        summary: "What stands against touching an account or a person",
        querystring: suppressionsQuery,
        response: { 200: rows },
      },
    },
    ({ ctx, query }) => inWorkspace(ctx, async (tx) => ({ rows: await listSuppressions(tx, query) }), "read"),
  );

  app.post(
    "/suppressions",
    {
      schema: {
        summary: "Do not touch",
        body: oneOrMany(newSuppressionSchema),
        response: { 201: madeSchema(suppressionSchema) },
      },
    },
    async (request, reply) => {
      const { suppressions, set } = await inWorkspace(request.ctx, (tx) => suppress(tx, rowsOf(request.body).rows));
      return reply.code(201).send("rows" in request.body ? { rows: suppressions, set } : { ...suppressions[0], set });
    },
  );

  app.delete(
    "/suppressions/:id",
    { schema: { summary: "Lift a suppression", params: idParams, response: { 200: removedSchema } } },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => liftSuppression(tx, params.id)),
  );

  app.get(
    "/people/:id/consent",
    {
      schema: {
        summary: "What a person agreed to and asked for, how we know it, and what follows from it today",
        params: personParams,
        response: { 200: personConsentSchema },
      },
    },
    (request) =>
      inWorkspace(request.ctx, (tx) => viewConsent(tx, request.params.id, { links: mayWrite(request) }), "read"),
  );

  app.post(
    "/consents",
    {
      schema: {
        summary: "Write down what people said; nothing said before is changed",
        description:
          "state asked begins a double opt-in: the button is mailed to the address, in the language named, and the agreement counts once it was pressed. With confirmation none nothing is mailed: put confirm_path behind the address of Tilth and send it yourself.",
        body: oneOrMany(newConsentSchema),
        response: { 201: recordedConsentsSchema },
      },
    },
    async (request, reply) => {
      const { consents, set, confirm_path } = await inWorkspace(request.ctx, async (tx) => {
        const recorded = await recordConsents(tx, rowsOf(request.body).rows);
        const asked = recorded.consents.find((consent: Consent) => consent.state === "asked");
        return { ...recorded, confirm_path: asked ? confirmationPath(tx, asked) : null };
      });
      return reply.code(201).send({ rows: consents, confirm_path, set });
    },
  );

  app.patch(
    "/people/:id/preferences",
    {
      schema: {
        summary: "What a person asked for: topics, channels, rhythm, pause",
        description: "If-Match holds the revision of the preferences, 0 where there were none.",
        params: personParams,
        body: preferencesEditSchema,
        response: { 200: preferencesSchema.extend(setSchema) },
      },
    },
    async (request) => {
      const { preferences, set } = await inWorkspace(request.ctx, (tx) =>
        setPreferences(tx, request.params.id, request.body, (current) => requireMatch(request, current)),
      );
      return { ...preferences, set };
    },
  );
};

function mayWrite({ ctx }: FastifyRequest): boolean {
  const { actor } = ctx;
  return actor.kind === "user" ? includes(actor.role, "member") : actor.kind === "key" && actor.scope === "write";
}
