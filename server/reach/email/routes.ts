import { z } from "zod";
import { loadConfig } from "../../platform/config/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { etagOf, requireMatch, type Routes } from "../../platform/http/index.ts";
import { idParams } from "../../know/accounts/contract.ts";
import { checkConnection } from "./check-connection.ts";
import { checkDomain, systemNames } from "./check-domain.ts";
import {
  connectionCheckSchema,
  newConnectionCheckSchema,
  newMailSchema,
  newSendingAccountSchema,
  sendingAccountEditSchema,
  sendingAccountSchema,
  sentSchema,
} from "./contract.ts";
import { dkimKeySchema, domainCheckSchema, newDkimKeySchema } from "./domain-contract.ts";
import { createDkimKey, listDkimKeys, retireDkimKey } from "./dkim-keys.ts";
import {
  createSendingAccount,
  editSendingAccount,
  listSendingAccounts,
  readSendingAccount,
  removeSendingAccount,
} from "./sending-account.ts";
import { callSenders } from "./jobs.ts";
import { forgetFault } from "./sender-fault.ts";
import { viewSent } from "./view-sent.ts";
import { writeMail } from "./write-mail.ts";

const removed = z.object({ removed: z.literal(1) });
const accountGone = removed.extend({
  moved: z.number().int().describe("Mails that go by the other account"),
  cancelled: z.number().int().describe("Mails that were called off"),
});

/**
 * GET    /sending-accounts             the servers mail leaves by
 * POST   /sending-accounts             one more
 * PATCH  /sending-accounts/{id}        change it
 * DELETE /sending-accounts/{id}        it sends no more
 * DELETE /sending-accounts/{id}/fault  try it again at once
 * POST   /sending-accounts/{id}/check  what DNS and the server say of it
 * GET    /sending-accounts/{id}/sent   how much left by it of late
 * POST   /connection-checks            whether a server answers and lets us in
 * GET    /dkim-keys                    keys that sign, with their records
 * POST   /dkim-keys                    make one
 * DELETE /dkim-keys/{id}               retire one
 * POST   /mails                        one mail to one person
 */
export const routes: Routes = async (app) => {
  app.get(
    "/sending-accounts",
    {
      schema: {
        summary: "The servers that mail leaves by",
        response: { 200: z.object({ rows: z.array(sendingAccountSchema) }) },
      },
    },
    ({ ctx }) => inWorkspace(ctx, async (tx) => ({ rows: await listSendingAccounts(tx) }), "read"),
  );

  app.post(
    "/sending-accounts",
    {
      schema: {
        summary: "Set up a server that mail leaves by; its password is sealed",
        body: newSendingAccountSchema,
        response: { 201: sendingAccountSchema },
      },
    },
    async ({ ctx, body }, reply) =>
      reply.code(201).send(await inWorkspace(ctx, (tx) => createSendingAccount(tx, body))),
  );

  app.patch(
    "/sending-accounts/:id",
    {
      schema: {
        summary: "Change a sending account",
        params: idParams,
        body: sendingAccountEditSchema,
        response: { 200: sendingAccountSchema },
      },
    },
    async (request, reply) => {
      const account = await inWorkspace(request.ctx, (tx) => {
        tx.afterCommit(() => callSenders(request.ctx));
        return editSendingAccount(tx, request.params.id, request.body, (current) => requireMatch(request, current));
      });
      return reply.header("etag", etagOf(account.revision)).send(account);
    },
  );

  app.delete(
    "/sending-accounts/:id",
    {
      schema: {
        summary: "Let a sending account send no more; what waits for it goes by another, or is called off",
        params: idParams,
        querystring: z.object({ instead: z.uuid().optional().describe("The account that takes over what waits") }),
        response: { 200: accountGone },
      },
    },
    ({ ctx, params, query }) =>
      inWorkspace(ctx, async (tx) => {
        const what = await removeSendingAccount(tx, params.id, query.instead);
        if (what.moved > 0) tx.afterCommit(() => callSenders(ctx));
        return { removed: 1 as const, ...what };
      }),
  );

  app.delete(
    "/sending-accounts/:id/fault",
    {
      schema: {
        summary: "Try a sending account again at once, whatever kept it from sending",
        params: idParams,
        response: { 200: sendingAccountSchema },
      },
    },
    ({ ctx, params }) =>
      inWorkspace(ctx, async (tx) => {
        await forgetFault(tx, params.id);
        tx.afterCommit(() => callSenders(ctx));
        return readSendingAccount(tx, params.id);
      }),
  );

  app.post(
    "/sending-accounts/:id/check",
    {
      schema: {
        summary: "What SPF, DKIM, DMARC, MX, PTR and TLS say of a sending account, and what to put in DNS",
        params: idParams,
        response: { 200: z.object({ rows: z.array(domainCheckSchema) }) },
      },
    },
    async ({ ctx, params }) => {
      const { account, keys } = await inWorkspace(
        ctx,
        async (tx) => ({ account: await readSendingAccount(tx, params.id), keys: await listDkimKeys(tx) }),
        "read",
      );
      return { rows: await checkDomain(account, keys, systemNames(), loadConfig().url) };
    },
  );

  app.get(
    "/sending-accounts/:id/sent",
    {
      schema: {
        summary: "How much left by a sending account in each of the last 24 hours, and what its limits leave",
        params: idParams,
        response: { 200: sentSchema },
      },
    },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => viewSent(tx, params.id), "read"),
  );

  app.post(
    "/connection-checks",
    {
      schema: {
        summary: "Whether a mail server answers and lets us in; nothing is sent and nothing kept",
        body: newConnectionCheckSchema,
        response: { 200: connectionCheckSchema },
      },
    },
    ({ ctx, body }) => checkConnection(ctx, body),
  );

  app.get(
    "/dkim-keys",
    {
      schema: {
        summary: "Keys that sign mail, with what DNS has to say",
        response: { 200: z.object({ rows: z.array(dkimKeySchema) }) },
      },
    },
    ({ ctx }) => inWorkspace(ctx, async (tx) => ({ rows: await listDkimKeys(tx) }), "read"),
  );

  app.post(
    "/dkim-keys",
    {
      schema: {
        summary: "Make a key that signs mail of a domain; its private half is sealed",
        body: newDkimKeySchema,
        response: { 201: dkimKeySchema },
      },
    },
    async ({ ctx, body }, reply) =>
      reply.code(201).send(await inWorkspace(ctx, (tx) => createDkimKey(tx, body.domain, body.algorithm))),
  );

  app.delete(
    "/dkim-keys/:id",
    { schema: { summary: "Sign no more with a key", params: idParams, response: { 200: removed } } },
    async ({ ctx, params }) => {
      await inWorkspace(ctx, (tx) => retireDkimKey(tx, params.id));
      return { removed: 1 as const };
    },
  );

  app.post(
    "/mails",
    {
      schema: {
        summary: "Write one mail to one person, from a sending account",
        body: newMailSchema,
        response: { 201: z.object({ touch: z.string(), refused: z.string().nullable() }) },
      },
    },
    async ({ ctx, body }, reply) => reply.code(201).send(await inWorkspace(ctx, (tx) => writeMail(tx, body))),
  );
};
