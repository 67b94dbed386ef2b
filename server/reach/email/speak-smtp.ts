import { Readable } from "node:stream";
import { callbackify } from "node:util";
import type SMTPConnection from "nodemailer/lib/smtp-connection";

export interface Server {
  host: string;
  port: number;
  security: "tls" | "starttls" | "none";
  username: string | null;
  password: string | null;
  /** Where it signs in by tokens (XOAUTH2): the one of now, or another where the server refused that; null where it has none. */
  token?: (refused?: string) => Promise<string | null>;
  /** Who we say we are in EHLO: the domain mail is from. */
  name: string;
}

/** What a server, or its silence, said of one mail. */
export type Answer =
  | { kind: "taken"; words: string }
  /** 4xx and 5xx: it did not take it. `sender`: from us, whoever it were for. */
  | { kind: "refused"; code: number; words: string; of: "sender" | "mail" }
  /** We let it be before its end: the server has nothing. */
  | { kind: "held" }
  /** The connection broke. `ended`: the last byte may have been sent. */
  | { kind: "broken"; ended: boolean; words: string };

export interface Line {
  /**
   * Speaks one mail. Its end waits for `mayEnd`, which is asked once the server has agreed to hear the content and the rest of it is on the way;
   * without a yes the connection is cut before the final dot.
   */
  speak(
    mail: { from: string; to: string; utf8: boolean; content: Buffer },
    mayEnd: () => Promise<boolean>,
  ): Promise<Answer>;
  /** It may be spoken on. */
  open(): boolean;
  close(): void;
}

const connectMs = 30_000;
/** A server may think about a whole message for ten minutes (RFC 5321, 4.5.3.2.6). */
const silentMs = 10 * 60_000;

/** Opens a connection, with TLS and sign-in as told. Throws where there is none. */
export async function openLine(
  server: Server,
  timeouts: { connectMs?: number; silentMs?: number } = {},
): Promise<Line> {
  const { default: Connection } = await import("nodemailer/lib/smtp-connection");
  const connection = new Connection({
    host: server.host,
    port: server.port,
    secure: server.security === "tls",
    requireTLS: server.security === "starttls",
    ignoreTLS: server.security === "none",
    name: server.name,
    connectionTimeout: timeouts.connectMs ?? connectMs,
    greetingTimeout: timeouts.connectMs ?? connectMs,
    socketTimeout: timeouts.silentMs ?? silentMs,
    socketCloseTimeout: 0,
  });
  let usable = true;
  connection.on("error", () => {
    usable = false;
  });
  connection.once("end", () => {
    usable = false;
  });
  await new Promise<void>((resolve, reject) => {
    connection.once("error", reject);
    connection.once("end", () => reject(new Error("the server closed the connection")));
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
  if (server.username !== null) {
    const signIn = await signInOf(server, server.username);
    await new Promise<void>((resolve, reject) => {
      connection.login(signIn, (error) => {
        if (error) connection.close();
        return error ? reject(error) : resolve();
      });
    });
  }
  let first = true;
  const close = (): void => {
    usable = false;
    connection.close();
  };
  return {
    open: () => usable,
    close,
    speak: async (mail, mayEnd) => {
      if (!first && !(await reset(connection))) {
        close();
        return { kind: "broken", ended: false, words: "the server did not begin anew" };
      }
      first = false;
      return speak(connection, mail, mayEnd, close);
    },
  };
}

type SignIn = Parameters<SMTPConnection["login"]>[0];

async function signInOf(server: Server, user: string): Promise<SignIn> {
  const first = (await server.token?.()) ?? null;
  if (first === null) {
    const credentials = { user, pass: server.password ?? "" };
    return { ...credentials, credentials };
  }
  const oauth2 = {
    getToken: (refused: boolean, done: (error: Error | null, token: string) => void): void =>
      callbackify(async () => (refused ? ((await server.token?.(first)) ?? "") : first))(done),
    buildXOAuth2Token: (token: string): string =>
      Buffer.from(`user=${user}\u0001auth=Bearer ${token}\u0001\u0001`).toString("base64"),
  };
  return { user, oauth2 } as unknown as SignIn;
}

/** RSET only after a refusal; a mail that was taken leaves a clean line. */
const unclean = new WeakSet<SMTPConnection>();

function reset(connection: SMTPConnection): Promise<boolean> {
  if (!unclean.has(connection)) return Promise.resolve(true);
  unclean.delete(connection);
  return new Promise((resolve) => connection.reset((error) => resolve(!error)));
}

/** What is refused at these steps has nothing to do with whom the mail is for. */
const senderSteps = ["CONN", "EHLO", "HELO", "AUTH", "MAIL FROM"];

function speak(
  connection: SMTPConnection,
  mail: { from: string; to: string; utf8: boolean; content: Buffer },
  mayEnd: () => Promise<boolean>,
  close: () => void,
): Promise<Answer> {
  return new Promise((resolve) => {
    let over = false;
    let ended = false;
    const finish = (answer: Answer): void => {
      if (over) return;
      over = true;
      resolve(answer);
    };
    let asked = false;
    const content = new Readable({
      read() {
        if (asked) return;
        asked = true;
        // All but the end is on its way while the question is asked.
        this.push(mail.content);
        mayEnd().then(
          (may) => {
            if (over) return;
            if (may) {
              ended = true;
              this.push(null);
            } else {
              finish({ kind: "held" });
              close();
            }
          },
          () => {
            finish({ kind: "held" });
            close();
          },
        );
      },
    });
    connection.send(
      { from: mail.from, to: [mail.to], use8BitMime: false, size: mail.content.length, ...(mail.utf8 ? {} : {}) },
      content,
      (error, info) => {
        if (!error) return finish({ kind: "taken", words: info?.response ?? "" });
        unclean.add(connection);
        const answer = error.response ?? error.message;
        // Who is refused by name is not there; who is refused with the words they get may well be.
        const words = error.command === "RCPT TO" ? `RCPT TO: ${answer}` : answer;
        const code = error.responseCode ?? 0;
        // An answer of the server is an answer, before the end as after it. Without one, only what was not ended surely did not leave.
        if (code >= 400 && code < 600)
          finish({ kind: "refused", code, words, of: senderSteps.includes(error.command ?? "") ? "sender" : "mail" });
        else {
          finish({ kind: "broken", ended, words });
          close();
        }
      },
    );
  });
}
