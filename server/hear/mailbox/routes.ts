import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import { enqueue } from "../../platform/jobs/index.ts";
import { etagOf, idText, requireMatch, sendFile, type Routes } from "../../platform/http/index.ts";
import { idParams, removedSchema } from "../../know/accounts/contract.ts";
import { mailboxEditSchema, mailboxSchema, newDropSchema, newMailboxSchema, reconciliationSchema } from "./contract.ts";
import { addDrop, addMailbox, editMailbox, listMailboxes, readMailbox, removeMailbox } from "./keep-mailbox.ts";
import { readJob } from "./jobs.ts";
import { readAttachment } from "./read-attachment.ts";
import { reconcileMailbox } from "./reconcile-mailbox.ts";

const changed = mailboxSchema.extend({ set: idText.nullable() });

/**
 * GET    /mailboxes                       the boxes that are read: shared ones and one's own
 * POST   /mailboxes                       read another one
 * POST   /drop-addresses                  take what is sent or forwarded to an address
 * PATCH  /mailboxes/{id}                  settle it anew, pause it
 * DELETE /mailboxes/{id}                  read it no more
 * GET    /messages/{id}/attachments/{at}  a file that came with a message, to be saved
 * POST   /mailboxes/{id}/reconciliations  compare the box with what is known of it, number by number
 */
export const routes: Routes = async (app) => {
  app.get(
    "/mailboxes",
    {
      schema: {
        summary: "The mailboxes that are read: shared ones and one's own",
        response: { 200: z.object({ rows: z.array(mailboxSchema) }) },
      },
    },
    ({ ctx }) => inWorkspace(ctx, async (tx) => ({ rows: await listMailboxes(tx) }), "read"),
  );
  app.post(
    "/mailboxes",
    { schema: { summary: "Read another mailbox over IMAP", body: newMailboxSchema, response: { 201: changed } } },
    async ({ ctx, body: { password, grant, ...fields } }, reply) => {
      const made = await inWorkspace(ctx, async (tx) => {
        const { id, set } = await addMailbox(tx, fields, { password, grant });
        tx.afterCommit(async () => void (await enqueue(tx.ctx, readJob, { mailbox: id })));
        return { ...(await readMailbox(tx, id)), set };
      });
      return reply.code(201).header("etag", etagOf(made.revision)).send(made);
    },
  );
  app.post(
    "/drop-addresses",
    {
      schema: {
        summary: "Take what is sent or forwarded to an address, handed over by SMTP",
        body: newDropSchema,
        response: { 201: changed },
      },
    },
    async ({ ctx, body }, reply) => {
      const made = await inWorkspace(ctx, async (tx) => {
        const { id, set } = await addDrop(tx, body);
        return { ...(await readMailbox(tx, id)), set };
      });
      return reply.code(201).header("etag", etagOf(made.revision)).send(made);
    },
  );
  app.patch(
    "/mailboxes/:id",
    {
      schema: {
        summary: "Settle a mailbox anew, or pause it",
        params: idParams,
        body: mailboxEditSchema,
        response: { 200: changed },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const edited = await inWorkspace(request.ctx, async (tx) => {
        const { set } = await editMailbox(tx, id, request.body, (current) => requireMatch(request, current));
        tx.afterCommit(async () => void (await enqueue(tx.ctx, readJob, { mailbox: id })));
        return { ...(await readMailbox(tx, id)), set };
      });
      return reply.header("etag", etagOf(edited.revision)).send(edited);
    },
  );
  app.delete(
    "/mailboxes/:id",
    {
      schema: {
        summary: "Read a mailbox no more; what was read stays",
        params: idParams,
        response: { 200: removedSchema },
      },
    },
    (request) =>
      inWorkspace(request.ctx, (tx) =>
        removeMailbox(tx, request.params.id, (current) => requireMatch(request, current)),
      ),
  );
  app.get(
    "/messages/:id/attachments/:at",
    {
      schema: {
        summary: "A file that came with a message, the first is 0; to be saved, never shown",
        params: idParams.extend({ at: z.coerce.number().int().min(0).max(10_000) }),
      },
    },
    async ({ ctx, params }, reply) => {
      const file = await inWorkspace(ctx, (tx) => readAttachment(tx, params.id, params.at), "read");
      return sendFile(reply, file);
    },
  );
  app.post(
    "/mailboxes/:id/reconciliations",
    {
      schema: {
        summary: "Compare a mailbox with what is known of it: in the box = stored + skipped + failed + missing",
        params: idParams,
        response: { 200: reconciliationSchema },
      },
    },
    ({ ctx, params }) => reconcileMailbox(ctx, params.id),
  );
};
