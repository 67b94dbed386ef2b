import { z } from "zod";
import { idParams } from "../../know/accounts/contract.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { etagOf, requireMatch, type Routes } from "../../platform/http/index.ts";
import { changedProviderSchema, newProviderSchema, providerEditSchema, providerSchema } from "./contract.ts";
import { createProvider, editProvider, listProviders, removeProvider } from "./keep-providers.ts";

const owner = { role: "owner" as const };

/**
 * GET    /channel-providers        who dials and texts for us
 * POST   /channel-providers        add one
 * PATCH  /channel-providers/{id}   change it
 * DELETE /channel-providers/{id}   use it no longer
 */
export const routes: Routes = async (app) => {
  app.get(
    "/channel-providers",
    {
      schema: {
        summary: "Providers that dial and text for us",
        response: { 200: z.object({ rows: z.array(providerSchema) }) },
      },
    },
    ({ ctx }) => inWorkspace(ctx, async (tx) => ({ rows: await listProviders(tx) }), "read"),
  );
  app.post(
    "/channel-providers",
    {
      config: owner,
      schema: { summary: "Add a provider", body: newProviderSchema, response: { 201: changedProviderSchema } },
    },
    async ({ ctx, body }, reply) => {
      const { provider, set } = await inWorkspace(ctx, (tx) => createProvider(tx, body));
      return reply
        .code(201)
        .header("etag", etagOf(provider.revision))
        .send({ ...provider, set });
    },
  );
  app.patch(
    "/channel-providers/:id",
    {
      config: owner,
      schema: {
        summary: "Change a provider",
        params: idParams,
        body: providerEditSchema,
        response: { 200: changedProviderSchema },
      },
    },
    async (request, reply) => {
      const { provider, set } = await inWorkspace(request.ctx, (tx) =>
        editProvider(tx, request.params.id, request.body, (current) => requireMatch(request, current)),
      );
      return reply.header("etag", etagOf(provider.revision)).send({ ...provider, set });
    },
  );
  app.delete(
    "/channel-providers/:id",
    {
      config: owner,
      schema: { summary: "Use a provider no longer", params: idParams, response: { 200: changedProviderSchema } },
    },
    async ({ ctx, params }) => {
      const { provider, set } = await inWorkspace(ctx, (tx) => removeProvider(tx, params.id));
      return { ...provider, set };
    },
  );
};
