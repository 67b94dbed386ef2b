import { z } from "zod";
import { acceptRemoval, listRemovals, returnCard } from "../../know/cards/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { idText, type Routes } from "../../platform/http/index.ts";
import {
  acceptedRemovalSchema,
  cardRemovalSchema,
  deviceSchema,
  madeDeviceSchema,
  newDeviceSchema,
} from "./contract.ts";
import { listDevices, makeDevice, revokeDevice } from "./devices.ts";
import { root } from "./resources.ts";

const params = z.object({ id: idText });
const own = { role: "reader" as const };
const done = { 204: z.null().describe("Done") };

/**
 * GET    /devices             one's phones, tablets and mail programs; an owner sees everybody's
 * POST   /devices             one more, with its password
 * DELETE /devices/{id}        its password is good no longer
 * GET    /card-removals       people whose cards were removed on devices
 * DELETE /card-removals/{id}  show one again · POST /card-removals/{id}/acceptance: the person goes
 */
export const routes: Routes = async (app) => {
  app.get(
    "/devices",
    {
      schema: {
        summary: "Phones, tablets and mail programs that get people as contacts",
        response: { 200: z.object({ rows: z.array(deviceSchema) }) },
      },
    },
    async ({ ctx }) => ({ rows: await listDevices(ctx) }),
  );

  app.post(
    "/devices",
    {
      config: own,
      schema: {
        summary: "One more device of one's own; its password is told this once",
        body: newDeviceSchema,
        response: { 201: madeDeviceSchema },
      },
    },
    async ({ ctx, body, protocol, host }, reply) =>
      reply.code(201).send({ ...(await makeDevice(ctx, body)), address: `${protocol}://${host}${root}` }),
  );

  app.delete(
    "/devices/:id",
    { config: own, schema: { summary: "Revoke a device's password", params, response: done } },
    async (request, reply) => {
      await revokeDevice(request.ctx, request.params.id);
      return reply.code(204).send();
    },
  );

  app.get(
    "/card-removals",
    {
      schema: {
        summary: "People whose cards were removed on devices: proposals, nothing was deleted",
        response: { 200: z.object({ rows: z.array(cardRemovalSchema) }) },
      },
    },
    async ({ ctx }) => ({ rows: await inWorkspace(ctx, (tx) => listRemovals(tx), "read") }),
  );

  app.post(
    "/card-removals/:id/acceptance",
    {
      schema: {
        summary: "The person of a removed card goes, as far as nothing rests on them",
        params,
        response: { 200: acceptedRemovalSchema },
      },
    },
    ({ ctx, params: { id } }) => inWorkspace(ctx, (tx) => acceptRemoval(tx, id)),
  );

  app.delete(
    "/card-removals/:id",
    { schema: { summary: "Show a removed card again", params, response: done } },
    async (request, reply) => {
      await inWorkspace(request.ctx, (tx) => returnCard(tx, request.params.id));
      return reply.code(204).send();
    },
  );
};
