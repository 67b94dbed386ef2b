import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import { idText, type Routes } from "../../platform/http/index.ts";
import { bringSample } from "./bring-sample.ts";
import { removeSample } from "./remove-sample.ts";

const count = z.number().int();
const broughtSchema = z
  .object({ accounts: count, people: count, orders: count, touches: count, set: idText })
  .meta({ id: "SampleBrought" });

/**
 * GET    /sample   are the sample customers here?
 * POST   /sample   bring them in
 * DELETE /sample   take them away with all that hangs on them
 */
export const routes: Routes = async (app) => {
  app.get(
    "/sample",
    { schema: { summary: "Sample customers in the workspace", response: { 200: z.object({ accounts: count }) } } },
    async (request) => ({
      accounts: await inWorkspace(
        request.ctx,
        async (tx) =>
          (
            await tx.one<{ n: number }>("select count(*) as n from accounts where workspace_id = $1 and sample", [
              tx.workspace,
            ])
          )?.n ?? 0,
        "read",
      ),
    }),
  );
  app.post(
    "/sample",
    { schema: { summary: "Bring in the sample customers", response: { 201: broughtSchema } } },
    async (request, reply) => {
      const owner = request.ctx.actor.kind === "user" ? request.ctx.actor.user : null;
      return reply.code(201).send(await inWorkspace(request.ctx, (tx) => bringSample(tx, owner)));
    },
  );
  app.delete(
    "/sample",
    { schema: { summary: "Remove the sample customers", response: { 200: z.object({ accounts: count }) } } },
    async (request) => inWorkspace(request.ctx, (tx) => removeSample(tx)),
  );
};
