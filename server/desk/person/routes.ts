import { idParams } from "../../know/accounts/contract.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { etagOf, type Routes } from "../../platform/http/index.ts";
import { personScreenSchema } from "./contract.ts";
import { viewPerson } from "./view-person.ts";

export const routes: Routes = async (app) => {
  app.get(
    "/people/:id/screen",
    {
      schema: {
        summary: "Everything the person's screen shows",
        params: idParams,
        response: { 200: personScreenSchema },
      },
    },
    async ({ ctx, params }, reply) => {
      const screen = await inWorkspace(ctx, (tx) => viewPerson(tx, params.id), "read");
      return reply.header("etag", etagOf(screen.person.revision)).send(screen);
    },
  );
};
