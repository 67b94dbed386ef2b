import cookie from "@fastify/cookie";
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  type RawServerDefault,
} from "fastify";
import type { Clock } from "../clock/index.ts";
import { type Database, newId } from "../db/index.ts";
import { Fault } from "../errors/index.ts";
import { log } from "../log/index.ts";
import { checkAnswer, writeAnswer } from "./answers.ts";
import { authorise } from "./authorise.ts";
import type { Identify } from "./caller.ts";
import { serveDocs } from "./docs.ts";
import { checkHost, checkSameSite } from "./guard.ts";
import { followMerge } from "./follow-merge.ts";
import { setSecurityHeaders } from "./headers.ts";
import { keepAnswer, takeKey } from "./idempotency.ts";
import { Limit } from "./limits.ts";
import { describeRoutes } from "./openapi.ts";
import { sendProblem } from "./problem.ts";
import type { Door, Routes } from "./routes.ts";
import { servePages } from "./pages.ts";
import { validateRequest } from "./validate.ts";

export interface AppOptions {
  db: Database;
  dataDir: string;
  clock: Clock;
  /** Under which users reach us, without a slash at the end. */
  url: string;
  trustedProxies?: string[];
  version: string;
  identify: Identify;
  routes: Routes[];
  doors?: Door[];
  /** The built pages; undefined serves the API alone. */
  webDir?: string;
  /** Tests compare every answer with its schema. */
  checkAnswers?: boolean;
  /** Is the program well? Answers GET /api/health. */
  health?: () => Promise<Record<string, unknown>>;
}

const bodyLimit = 8 * 1024 * 1024;
/** Requests a minute: one address without a good key or session; one session or key. */
const strangersLimit = 600;
const callersLimit = 120_000;

export type App = FastifyInstance<RawServerDefault>;

/** The server without its socket: security, validation, problems, documentation, pages, and every feature's routes under /api/v1. */
export async function buildApp(options: AppOptions): Promise<App> {
  const url = new URL(options.url);
  const app: App = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    trustProxy: options.trustedProxies?.length ? options.trustedProxies : false,
    genReqId: () => newId(),
    requestIdHeader: false,
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 200 },
    return503OnClosing: true,
  });
  // Requests are checked as a whole by validateRequest, so that every fault is told; fastify's own step has nothing left to do.
  app.setValidatorCompiler(() => (value) => ({ value }));
  app.setSerializerCompiler(options.checkAnswers ? (checkAnswer as never) : writeAnswer);
  app.setErrorHandler(async (error, request, reply) => {
    const fault = await followMerge(error, request, reply);
    if (fault) sendProblem(fault, request, reply, options.url);
    return reply;
  });
  app.decorateRequest("ctx", null as never);
  app.decorateRequest("caller", null as never);
  app.decorateRequest("idempotencyKey", null);
  app.decorateRequest("mayHoldNul", false);
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
    setSecurityHeaders(reply, url.protocol === "https:");
    checkHost(request, url);
  });
  app.addHook("onResponse", async (request, reply) => {
    request.log.debug(
      {
        id: request.id,
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: reply.elapsedTime,
      },
      "answered",
    );
  });
  readBodies(app);
  await app.register(cookie);
  await describeRoutes(app, options);
  await app.register((api) => serveApi(api as never, options, url), { prefix: "/api/v1" });
  app.get("/api/health", { schema: { hide: true } as never }, async (_request, reply) => {
    reply.header("cache-control", "no-store");
    return { status: "up", version: options.version, ...(await options.health?.()) };
  });
  const base = { db: options.db, clock: options.clock, dataDir: options.dataDir };
  for (const door of options.doors ?? []) await app.register(door({ base, url: options.url }));
  serveDocs(app);
  await servePages(app, options.webDir);
  return app;
}

async function serveApi(api: App, options: AppOptions, url: URL): Promise<void> {
  const strangers = new Limit(strangersLimit, 60_000);
  const callers = new Limit(callersLimit, 60_000);
  const base = { db: options.db, clock: options.clock, dataDir: options.dataDir };
  api.addHook("onRequest", async (request, reply) => {
    reply.header("cache-control", "no-store");
    const config = request.routeOptions.config;
    if (request.is404) return;
    const bearer = request.headers.authorization !== undefined;
    if (!bearer) checkSameSite(request, url);
    if (config.open) {
      strangers.take(request.ip);
      return;
    }
    const caller = await options.identify(request);
    if (!caller) {
      strangers.take(request.ip);
      throw new Fault("not_signed_in", {});
    }
    callers.take(caller.kind === "key" ? caller.key : caller.session);
    request.caller = caller;
    if (config.login) {
      if (caller.kind !== "session") throw new Fault("not_allowed", {});
      return;
    }
    request.ctx = authorise(request, caller, base);
  });
  api.addHook("preValidation", validateRequest);
  api.addHook("preHandler", takeKey);
  api.addHook("onSend", keepAnswer);
  api.setNotFoundHandler(() => {
    throw new Fault("no_such_route", {});
  });
  for (const routes of options.routes) await api.register(routes as never);
}

/** JSON may be empty (a DELETE from a program that always names a type); a file's bytes arrive as the stream they are. */
function readBodies(app: App): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request: FastifyRequest, body, done) => {
    request.mayHoldNul = (body as string).includes("\\u0000");
    if (body === "") done(null, undefined);
    else parse(request, body as string, done);
  });
  app.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));
  app.removeContentTypeParser("text/plain");
}
