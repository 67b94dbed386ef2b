import { z } from "zod";
import { Fault } from "../errors/index.ts";
import { type Caller, type Routes, workspaceCookie } from "../http/index.ts";
import { passwordChangeSchema, passwordResetSchema, sessionSchema, signInSchema } from "./contract.ts";
import type { SignInHouse } from "./house.ts";
import { checkPassword, isPasswordOf, setPassword } from "./passwords.ts";
import { resetPassword } from "./reset-password.ts";
import { clearCookie, requireSafeWay, sessionCookie } from "./session-cookie.ts";
import { endOtherSessions, endSession, listSessions } from "./sessions.ts";
import { startSession } from "./start-session.ts";

const nothing = { 204: z.null().describe("Done") };

/** Sign-in and everything about one's own sign-in; who one is in which workspace is told by GET /me. */
export function signInRoutes(house: SignInHouse): Routes {
  return async (app) => {
    app.post(
      "/session",
      {
        config: { open: true },
        schema: { summary: "Sign in with e-mail and password", body: signInSchema, response: nothing },
      },
      async (request, reply) => {
        await startSession(house, request, reply, request.body);
        return reply.code(204).send();
      },
    );

    app.delete(
      "/session",
      { config: { login: true }, schema: { summary: "Sign out", response: nothing } },
      async (request, reply) => {
        const caller = signedIn(request.caller);
        await endSession(house.db.system, caller.login, caller.session);
        house.book.forget();
        clearCookie(request, reply, sessionCookie);
        clearCookie(request, reply, workspaceCookie);
        return reply.code(204).send();
      },
    );

    app.get(
      "/sessions",
      {
        config: { login: true },
        schema: { summary: "Where one is signed in", response: { 200: z.object({ rows: z.array(sessionSchema) }) } },
      },
      async (request) => {
        const caller = signedIn(request.caller);
        const rows = await listSessions(house.db.system, caller.login);
        return { rows: rows.map((row) => ({ ...row, current: row.id === caller.session })) };
      },
    );

    app.delete(
      "/sessions/:id",
      {
        config: { login: true },
        schema: { summary: "End one session", params: z.object({ id: z.string().max(100) }), response: nothing },
      },
      async (request, reply) => {
        const ended = await endSession(house.db.system, signedIn(request.caller).login, request.params.id);
        if (!ended) throw new Fault("not_found", { what: "session" });
        house.book.forget();
        return reply.code(204).send();
      },
    );

    app.delete(
      "/sessions",
      { config: { login: true }, schema: { summary: "End every other session", response: nothing } },
      async (request, reply) => {
        const caller = signedIn(request.caller);
        await endOtherSessions(house.db.system, caller.login, caller.session);
        house.book.forget();
        return reply.code(204).send();
      },
    );

    app.put(
      "/password",
      {
        config: { login: true },
        schema: {
          summary: "Change one's password; every other session ends",
          body: passwordChangeSchema,
          response: nothing,
        },
      },
      async (request, reply) => {
        const caller = signedIn(request.caller);
        requireSafeWay(request);
        house.limits.account.take(caller.email);
        if (!(await isPasswordOf(house.db.system, caller.login, request.body.current)))
          throw new Fault("sign_in_failed", {});
        checkPassword(request.body.password, caller.email);
        await setPassword(house.db.system, caller.login, request.body.password, caller.session);
        house.limits.account.forgive(caller.email);
        house.book.forget();
        return reply.code(204).send();
      },
    );

    app.post(
      "/password-reset",
      {
        config: { open: true },
        schema: {
          summary: "Set a new password with the one-time link of `tilth password-reset`",
          body: passwordResetSchema,
          response: nothing,
        },
      },
      async (request, reply) => {
        requireSafeWay(request);
        house.limits.code.take(request.ip);
        await resetPassword(house.db, request.body.token, request.body.password);
        house.limits.code.giveBack(request.ip);
        house.book.forget();
        return reply.code(204).send();
      },
    );
  };
}

export function signedIn(caller: Caller): Caller & { kind: "session" } {
  if (caller.kind !== "session") throw new Fault("not_allowed", {});
  return caller;
}
