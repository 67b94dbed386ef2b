import type { FastifyPluginAsync, FastifyTypeProvider, RawServerDefault } from "fastify";
import type { z } from "zod";
import type { Ctx } from "../db/index.ts";

/** Requests are typed by their zod schemas. Answers are checked against theirs by the tests (see answers.ts), not by types: rows hold Dates. */
export interface ZodRequests extends FastifyTypeProvider {
  validator: this["schema"] extends z.ZodType ? z.output<this["schema"]> : unknown;
  serializer: unknown;
}

/** What a feature's routes.ts exports: `export const routes: Routes = async (app) => { app.get("/products", …) }`, served under /api/v1. */
export type Routes = FastifyPluginAsync<Record<never, never>, RawServerDefault, ZodRequests>;

/** A plugin that is served at the root, with its own sign-in: what it needs to make a context of whom it lets in. */
export type Door = (house: { base: Omit<Ctx, "workspace" | "actor">; url: string }) => FastifyPluginAsync;
