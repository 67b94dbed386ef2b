import { idParams } from "../../know/accounts/contract.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { etagOf, type Routes } from "../../platform/http/index.ts";
import { accountScreenSchema } from "./contract.ts";
import { viewAccount } from "./view-account.ts";

export const routes: Routes = async (app) => {
  app.get(
    "/accounts/:id/screen",
    {
      schema: {
        summary: "Everything the account's screen shows",
        params: idParams,
        response: { 200: accountScreenSchema },
      },
    },
    async ({ ctx, params }, reply) => {
      const screen = await inWorkspace(ctx, (tx) => viewAccount(tx, params.id), "read");
      return reply.header("etag", etagOf(screen.account.revision)).send(screen);
    },
  );
};
