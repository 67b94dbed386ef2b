import type { FastifyReply, FastifyRequest } from "fastify";
import { Fault } from "../errors/index.ts";
import type { SignInHouse } from "./house.ts";
import { requireSafeWay, sessionCookie, setCookie } from "./session-cookie.ts";

/**
 * Signs in and sets the cookie. Wrong passwords are counted for the account and for the address, whether the account exists or not; the answer
 * and the time it takes are the same for both.
 */
export async function startSession(
  house: SignInHouse,
  request: FastifyRequest,
  reply: FastifyReply,
  given: { email: string; password: string },
): Promise<void> {
  requireSafeWay(request);
  const { account, address } = house.limits;
  account.check(given.email);
  address.check(request.ip);
  // Counted before the try, so that many tries at once don't slip through; a right password takes it back.
  account.note(given.email);
  address.note(request.ip);
  const library = await house.signIn();
  const session = await library.byPassword({
    ...given,
    ip: request.ip,
    userAgent: (request.headers["user-agent"] ?? "").slice(0, 300),
  });
  if (!session) throw new Fault("sign_in_failed", {});
  account.forgive(given.email);
  address.giveBack(request.ip);
  setCookie(request, reply, sessionCookie, session.cookie, session.maxAge);
}
