import { z } from "zod";
import { newLoginSchema, requireSafeWay, type SignInHouse, startSession } from "../../auth/index.ts";
import type { Routes } from "../../http/index.ts";
import { Fault } from "../../errors/index.ts";
import { newWorkspaceSchema } from "../contract.ts";
import { createWorkspace } from "../create-workspace.ts";
import { needsSetup, tryCode, useCode } from "../setup-code.ts";

/** The first visitor: shows the code from the terminal, becomes the owner. */
export function firstRunRoutes(house: SignInHouse, dataDir: string): Routes {
  return async (app) => {
    app.get(
      "/setup",
      {
        config: { open: true },
        schema: { summary: "Is there no workspace yet?", response: { 200: z.object({ needed: z.boolean() }) } },
      },
      async () => ({
        needed: await needsSetup(house.db),
      }),
    );

    app.post(
      "/setup",
      {
        config: { open: true },
        schema: {
          summary: "Make the first workspace and its owner with the one-time code that `tilth start` prints; signs in",
          body: z.strictObject({
            code: z.string().min(1).max(40),
            workspace: newWorkspaceSchema,
            user: newLoginSchema,
          }),
          response: { 201: z.object({ workspace: z.uuid(), user: z.uuid() }) },
        },
      },
      async (request, reply) => {
        requireSafeWay(request);
        house.limits.code.take(request.ip);
        const { code, workspace, user } = request.body;
        if (!(await needsSetup(house.db))) throw new Fault("set_up_already", {});
        await tryCode(house.db, code);
        const made = await createWorkspace(
          { db: house.db, dataDir, clock: house.clock },
          { workspace, owner: user },
          (client) => useCode(client, code),
        );
        house.limits.code.giveBack(request.ip);
        house.book.forget();
        await startSession(house, request, reply, user);
        return reply.code(201).send(made);
      },
    );
  };
}
