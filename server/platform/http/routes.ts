import type { FastifyPluginAsync, FastifyTypeProvider, RawServerDefault } from "fastify";
import type { z } from "zod";

/** Requests are typed by their zod schemas. Answers are checked against theirs by the tests (see answers.ts), not by types: rows hold Dates. */
export interface ZodRequests extends FastifyTypeProvider {
  validator: this["schema"] extends z.ZodType ? z.output<this["schema"]> : unknown;
  serializer: unknown;
}

/** What a feature's routes.ts exports: `export const routes: Routes = async (app) => { app.get("/products", …) }`, served under /api/v1. */
export type Routes = FastifyPluginAsync<Record<never, never>, RawServerDefault, ZodRequests>;
