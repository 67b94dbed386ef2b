import { z } from "zod";
import { idParams } from "../../know/accounts/contract.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { idText, type Routes } from "../../platform/http/index.ts";
import {
  errandChangedSchema,
  errandDoneSchema,
  errandReturnSchema,
  errandSchema,
  errandsQuery,
  giftMoveSchema,
  giftSchema,
  newErrandSchema,
  newGiftSchema,
} from "./contract.ts";
import { cancelErrand, completeErrand, recordErrandOutcome } from "./end-errand.ts";
import { createGift, listGifts, moveGift } from "./gifts.ts";
import { planErrand } from "./plan-errand.ts";
import { readErrand, viewErrands } from "./view-errands.ts";

/**
 * GET, POST  /errands                      parcels, cards, words on a network, visits
 * GET        /errands/{id}
 * POST       /errands/{id}/completion      it was done
 * POST       /errands/{id}/outcome         it arrived, or came back
 * POST       /errands/{id}/cancellation    not to be done after all
 * GET, POST  /gifts                        what is in the cupboard · POST /gifts/{id}/moves
 */
export const routes: Routes = async (app) => {
  app.get(
    "/errands",
    {
      schema: {
        summary: "What is to be done by hand",
        querystring: errandsQuery,
        response: { 200: z.object({ rows: z.array(errandSchema) }) },
      },
    },
    ({ ctx, query }) => inWorkspace(ctx, async (tx) => ({ rows: await viewErrands(tx, query) }), "read"),
  );
  app.post(
    "/errands",
    {
      schema: {
        summary: "Plan a parcel, a card, a word on a network or a visit",
        body: newErrandSchema,
        response: { 201: errandSchema },
      },
    },
    async ({ ctx, body }, reply) =>
      reply.code(201).send(await inWorkspace(ctx, async (tx) => readErrand(tx, await planErrand(tx, body)))),
  );
  app.get(
    "/errands/:id",
    { schema: { summary: "One of them", params: idParams, response: { 200: errandSchema } } },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => readErrand(tx, params.id), "read"),
  );
  app.post(
    "/errands/:id/completion",
    { schema: { summary: "It was done", params: idParams, body: errandDoneSchema, response: { 200: errandSchema } } },
    ({ ctx, params, body }) => completeErrand(ctx, params.id, body),
  );
  app.post(
    "/errands/:id/outcome",
    {
      schema: {
        summary: "It arrived, or came back",
        params: idParams,
        body: errandReturnSchema,
        response: { 200: errandChangedSchema },
      },
    },
    async ({ ctx, params, body }) => {
      const { errand, set } = await inWorkspace(ctx, (tx) => recordErrandOutcome(tx, params.id, body));
      return { ...errand, set };
    },
  );
  app.post(
    "/errands/:id/cancellation",
    { schema: { summary: "Not to be done after all", params: idParams, response: { 200: errandSchema } } },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => cancelErrand(tx, params.id)),
  );
  app.get(
    "/gifts",
    { schema: { summary: "What is in the cupboard", response: { 200: z.object({ rows: z.array(giftSchema) }) } } },
    ({ ctx }) => inWorkspace(ctx, async (tx) => ({ rows: await listGifts(tx) }), "read"),
  );
  app.post(
    "/gifts",
    {
      schema: {
        summary: "Put a kind of gift into the cupboard",
        body: newGiftSchema,
        response: { 201: giftSchema.extend({ set: idText.nullable() }) },
      },
    },
    async ({ ctx, body }, reply) => {
      const { gift, set } = await inWorkspace(ctx, (tx) => createGift(tx, body));
      return reply.code(201).send({ ...gift, set });
    },
  );
  app.post(
    "/gifts/:id/moves",
    {
      schema: {
        summary: "In or out of the cupboard",
        params: idParams,
        body: giftMoveSchema,
        response: { 201: giftSchema },
      },
    },
    async ({ ctx, params, body }, reply) =>
      reply.code(201).send(await inWorkspace(ctx, (tx) => moveGift(tx, params.id, body))),
  );
};
