import { isIP } from "node:net";
import type { ImapFlow } from "imapflow";
import { Fault } from "../../platform/errors/index.ts";
import { checkHost, explainNetwork, outsideLookup } from "../../platform/outside/index.ts";
import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import { accessToken, readSecrets } from "../../platform/secrets/index.ts";
import type { Mailbox } from "./contract.ts";

const answerMs = 30_000;

/** A connection to a box, signed in as it is kept: a token that has ended, or that the box no longer takes, is asked for anew once. */
export async function openMailbox(ctx: Ctx, mailbox: Mailbox): Promise<ImapFlow> {
  const owner = { kind: "mailbox", id: mailbox.id };
  const token = mailbox.auth === "oauth" ? await accessToken(ctx, owner) : null;
  if (token === null) {
    const secrets = await inWorkspace(ctx, (tx) => readSecrets(tx, owner), "read");
    return connectImap(mailbox, secrets["password"] ?? "");
  }
  return connectImap(mailbox, token).catch(async (error: unknown) => {
    if (!(error instanceof Fault && error.code === "mailbox_refused")) throw error;
    return connectImap(mailbox, (await accessToken(ctx, owner, token)) ?? "");
  });
}

/**
 * A connection that is signed in. The name is looked up here and the checked address is what is connected to, so that a name can't lead into a network
 * of our own; the certificate is still that of the name.
 */
export async function connectImap(mailbox: Mailbox, password: string): Promise<ImapFlow> {
  // Read where it is needed: with its tables of characters it is a third of what a command would load.
  const imap = await import("imapflow");
  const host = mailbox.host ?? "";
  const client = new imap.ImapFlow({
    host: await addressOf(mailbox, host),
    port: mailbox.port ?? 993,
    secure: mailbox.security === "tls",
    doSTARTTLS: mailbox.security === "starttls",
    servername: isIP(host) === 0 ? host : undefined,
    auth:
      mailbox.auth === "oauth"
        ? { user: mailbox.login ?? "", accessToken: password }
        : { user: mailbox.login ?? "", pass: password },
    logger: false,
    connectionTimeout: answerMs,
    greetingTimeout: answerMs,
    socketTimeout: 10 * 60_000,
    clientInfo: { name: "Tilth" },
  });
  // A connection that breaks while nobody waits for it is noticed at the next command.
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    client.close();
    throw faultOf(mailbox, error);
  }
  return client;
}

/** Refused (a password, a right): it stops until somebody mends it. Unreachable: it is tried again. */
export function faultOf(mailbox: Mailbox, error: unknown): Fault {
  if (error instanceof Fault) return error;
  const { authenticationFailed, responseText, message } = error as {
    authenticationFailed?: boolean;
    responseText?: string;
    message: string;
  };
  if (authenticationFailed)
    return new Fault(
      "mailbox_refused",
      { mailbox: mailbox.name, problem: `it does not let us in as ${mailbox.login}` },
      error,
    );
  const problem =
    explainNetwork(error) ?? responseText ?? (message === "" ? "it does not answer" : message.replace(/\.$/, ""));
  return new Fault("mailbox_unreachable", { mailbox: mailbox.name, problem }, error);
}

function addressOf(mailbox: Mailbox, host: string): Promise<string> {
  return new Promise((done, failed) => {
    try {
      checkHost(host);
    } catch (error) {
      return failed(faultOf(mailbox, error));
    }
    if (isIP(host) !== 0) return done(host);
    outsideLookup(host, {}, (error, address) => (error ? failed(faultOf(mailbox, error)) : done(address as string)));
  });
}
