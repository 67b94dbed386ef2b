import { z } from "zod";
import { idParams } from "../../know/accounts/contract.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { etagOf, idText, requireMatch, type Routes } from "../../platform/http/index.ts";
import { claimCall, releaseCall } from "./claim-call.ts";
import { closeCallList } from "./close-list.ts";
import {
  callEndedSchema,
  callListSchema,
  callResultsQuery,
  callResultsSchema,
  callScriptEditSchema,
  callScriptSchema,
  changedScriptSchema,
  claimedCallSchema,
  dialledSchema,
  dialSchema,
  newCallListSchema,
  newCallOutcomeSchema,
  newCallScriptSchema,
} from "./contract.ts";
import { dialCall } from "./dial.ts";
import { createScript, editScript, listScripts, readCallScript, retireScript } from "./keep-scripts.ts";
import { makeCallList } from "./make-list.ts";
import { recordCall } from "./record-call.ts";
import { readCallList, viewCallLists } from "./view-lists.ts";
import { viewCallResults } from "./view-results.ts";

const done = z.object({ done: z.literal(true) });

/**
 * GET, POST  /call-scripts              what is said · GET, PATCH /call-scripts/{id} · POST …/retirement
 * GET, POST  /call-lists                whom to call, one after the other · GET /call-lists/{id} · POST …/closing
 * POST       /call-lists/{id}/claims    the next best call, for nobody else
 * DELETE     /calls/{touch}/claim       not now
 * POST       /calls/{touch}/dialling    the telephone rings from here on
 * POST       /calls/{touch}/outcome     what came of it
 * GET        /call-results              what each caller's calls came to
 */
export const routes: Routes = async (app) => {
  app.get(
    "/call-scripts",
    { schema: { summary: "Scripts of calls", response: { 200: z.object({ rows: z.array(callScriptSchema) }) } } },
    ({ ctx }) => inWorkspace(ctx, async (tx) => ({ rows: await listScripts(tx) }), "read"),
  );
  app.post(
    "/call-scripts",
    { schema: { summary: "Keep a script", body: newCallScriptSchema, response: { 201: changedScriptSchema } } },
    async ({ ctx, body }, reply) => {
      const { script, set } = await inWorkspace(ctx, (tx) => createScript(tx, body));
      return reply
        .code(201)
        .header("etag", etagOf(script.revision))
        .send({ ...script, set });
    },
  );
  app.get(
    "/call-scripts/:id",
    { schema: { summary: "One script", params: idParams, response: { 200: callScriptSchema } } },
    async ({ ctx, params }, reply) => {
      const script = await inWorkspace(ctx, (tx) => readCallScript(tx, params.id), "read");
      return reply.header("etag", etagOf(script.revision)).send(script);
    },
  );
  app.patch(
    "/call-scripts/:id",
    {
      schema: {
        summary: "Change a script",
        params: idParams,
        body: callScriptEditSchema,
        response: { 200: changedScriptSchema },
      },
    },
    async (request, reply) => {
      const { script, set } = await inWorkspace(request.ctx, (tx) =>
        editScript(tx, request.params.id, request.body, (current) => requireMatch(request, current)),
      );
      return reply.header("etag", etagOf(script.revision)).send({ ...script, set });
    },
  );
  app.post(
    "/call-scripts/:id/retirement",
    { schema: { summary: "Propose a script no longer", params: idParams, response: { 201: changedScriptSchema } } },
    async ({ ctx, params }, reply) => {
      const { script, set } = await inWorkspace(ctx, (tx) => retireScript(tx, params.id));
      return reply.code(201).send({ ...script, set });
    },
  );

  app.get(
    "/call-lists",
    {
      schema: {
        summary: "Lists of calls, the newest first",
        querystring: z.object({ closed: z.enum(["true", "false"]).default("false") }),
        response: { 200: z.object({ rows: z.array(callListSchema) }) },
      },
    },
    ({ ctx, query }) =>
      inWorkspace(ctx, async (tx) => ({ rows: await viewCallLists(tx, { closed: query.closed === "true" }) }), "read"),
  );
  app.post(
    "/call-lists",
    {
      schema: {
        summary: "Plan calls in this order: asked = entries + left out; what a rule refuses says why",
        body: newCallListSchema,
        response: { 201: callListSchema },
      },
    },
    async ({ ctx, body }, reply) =>
      reply.code(201).send(await inWorkspace(ctx, async (tx) => readCallList(tx, await makeCallList(tx, body)))),
  );
  app.get(
    "/call-lists/:id",
    { schema: { summary: "One list of calls", params: idParams, response: { 200: callListSchema } } },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => readCallList(tx, params.id), "read"),
  );
  app.post(
    "/call-lists/:id/closing",
    { schema: { summary: "No more calls from this list", params: idParams, response: { 200: callListSchema } } },
    ({ ctx, params }) =>
      inWorkspace(ctx, async (tx) => {
        await closeCallList(tx, params.id);
        return readCallList(tx, params.id);
      }),
  );
  app.post(
    "/call-lists/:id/claims",
    {
      schema: {
        summary: "The next best call of the list, for nobody else from now on; all rules are asked about it",
        params: idParams,
        body: z.strictObject({ without: z.array(idText).max(200).optional().describe("Passed over this time") }),
        response: { 200: claimedCallSchema },
      },
    },
    ({ ctx, params, body }) => claimCall(ctx, params.id, body.without),
  );
  app.delete(
    "/calls/:id/claim",
    {
      schema: {
        summary: "Give a call back that will not be made now",
        params: idParams,
        querystring: z.object({ lease: idText }),
        response: { 200: done },
      },
    },
    async ({ ctx, params, query }) => {
      await inWorkspace(ctx, (tx) => releaseCall(tx, params.id, query.lease));
      return { done: true };
    },
  );
  app.post(
    "/calls/:id/dialling",
    {
      schema: {
        summary: "The last word before the telephone rings; with a provider it dials",
        params: idParams,
        body: dialSchema,
        response: { 200: dialledSchema },
      },
    },
    ({ ctx, params, body }) => dialCall(ctx, params.id, body),
  );
  app.post(
    "/calls/:id/outcome",
    {
      schema: {
        summary: "What came of a call",
        params: idParams,
        body: newCallOutcomeSchema,
        response: { 201: callEndedSchema },
      },
    },
    async ({ ctx, params, body }, reply) => reply.code(201).send(await recordCall(ctx, params.id, body)),
  );
  app.get(
    "/call-results",
    {
      schema: {
        summary: "What each caller's calls came to",
        querystring: callResultsQuery,
        response: { 200: callResultsSchema },
      },
    },
    ({ ctx, query }) => inWorkspace(ctx, async (tx) => ({ rows: await viewCallResults(tx, query) }), "read"),
  );
};
