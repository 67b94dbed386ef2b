import { z } from "zod";
import { newLoginSchema, requireSafeWay, type SignInHouse, startSession } from "../../auth/index.ts";
import { instantText } from "../../http/contract.ts";
import type { Routes } from "../../http/index.ts";
import { Fault } from "../../errors/index.ts";
import { invitationSchema, roleSchema } from "../contract.ts";
import { acceptInvitation, invite, listInvitations, lookAtInvitation, withdrawInvitation } from "../invitations.ts";

const owner = { role: "owner" as const };
const token = z.string().min(1).max(200);

/** Colleagues come by a link that an owner copies to them. */
export function invitationRoutes(house: SignInHouse): Routes {
  return async (app) => {
    app.get(
      "/invitations",
      {
        config: owner,
        schema: { summary: "Links that were made", response: { 200: z.object({ rows: z.array(invitationSchema) }) } },
      },
      async (request) => ({
        rows: await listInvitations(request.ctx),
      }),
    );

    app.post(
      "/invitations",
      {
        config: owner,
        schema: {
          summary: "Make a link for one colleague; it is told this once and works once, for a week",
          body: z.strictObject({ role: roleSchema }),
          response: { 201: z.object({ id: z.uuid(), link: z.string(), token: z.string(), expires_at: instantText }) },
        },
      },
      async (request, reply) => {
        const made = await invite(request.ctx, request.body.role);
        // Behind the #, so that it never reaches a log or another server.
        return reply.code(201).send({ ...made, link: `${house.url}/invitation#${made.token}` });
      },
    );

    app.delete(
      "/invitations/:id",
      {
        config: owner,
        schema: {
          summary: "Withdraw a link nobody has used",
          params: z.object({ id: z.uuid() }),
          response: { 204: z.null().describe("Withdrawn") },
        },
      },
      async (request, reply) => {
        await withdrawInvitation(request.ctx, request.params.id);
        return reply.code(204).send();
      },
    );

    app.post(
      "/invitation",
      {
        config: { open: true },
        schema: {
          summary: "What a link offers (changes nothing)",
          body: z.strictObject({ token }),
          response: {
            200: z.object({
              workspace: z.uuid(),
              workspace_name: z.string(),
              role: roleSchema,
              invited_by: z.string().nullable(),
              expires_at: instantText,
            }),
          },
        },
      },
      async (request) => {
        house.limits.code.check(request.ip);
        try {
          return await lookAtInvitation(house.db, request.body.token);
        } catch (error) {
          house.limits.code.note(request.ip);
          throw error;
        }
      },
    );

    app.post(
      "/seats",
      {
        config: { open: true },
        schema: {
          summary: "Accept an invitation: as whoever is signed in, or with name, e-mail and password; signs in",
          body: z.strictObject({ token, user: newLoginSchema.optional() }),
          response: { 201: z.object({ workspace: z.uuid(), user: z.uuid() }) },
        },
      },
      async (request, reply) => {
        requireSafeWay(request);
        house.limits.code.take(request.ip);
        const { token: link, user } = request.body;
        const caller = user ? undefined : await house.book.identify(request);
        if (user) house.limits.account.take(user.email);
        else if (caller?.kind !== "session") throw new Fault("not_signed_in", {});
        const made = await acceptInvitation(house.db, link, user ?? (caller as { login: string; email: string }));
        house.limits.code.giveBack(request.ip);
        house.book.forget();
        if (user) {
          house.limits.account.forgive(user.email);
          await startSession(house, request, reply, user);
        }
        return reply.code(201).send(made);
      },
    );
  };
}
