import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import type { ConnectionCheck, NewConnectionCheck } from "./contract.ts";
import { mailAddress } from "./encode-mail.ts";
import { passwordOf, readSendingAccount, tokenOf } from "./sending-account.ts";
import { problemOf } from "./sender-fault.ts";
import { openLine } from "./speak-smtp.ts";

/** Somebody waits before the screen for the answer. */
const patienceMs = 10_000;

/** Connects, encrypts and signs in as an account would, and goes away again. */
export async function checkConnection(ctx: Ctx, wanted: NewConnectionCheck): Promise<ConnectionCheck> {
  const { domain } = mailAddress(wanted.from_address);
  const kept = wanted.password ? {} : wanted.account ? await keptSignIn(ctx, wanted.account, wanted) : {};
  const password = wanted.password ?? kept.password ?? null;
  const { host, port, security, username } = wanted;
  try {
    const server = {
      host,
      port,
      security,
      username: username ?? null,
      password,
      ...(kept.token ? { token: kept.token } : {}),
      name: domain,
    };
    const line = await openLine(server, { connectMs: patienceMs, silentMs: patienceMs });
    line.close();
    return { good: true, problem: null, said: null };
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return { good: false, problem: problemOf(code, message), said: message.slice(0, 1_000) };
  }
}

/** Only for the server it was given for. */
async function keptSignIn(
  ctx: Ctx,
  id: string,
  { host }: { host: string },
): Promise<{ password?: string | null; token?: ReturnType<typeof tokenOf> }> {
  return inWorkspace(
    ctx,
    async (tx) =>
      (await readSendingAccount(tx, id)).host === host
        ? { password: await passwordOf(tx, id), token: tokenOf(ctx, id) }
        : {},
    "read",
  );
}
