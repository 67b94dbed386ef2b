import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface OauthServer {
  url: string;
  /** Every request for a token, as it came. */
  asked: URLSearchParams[];
  /** The token that was given last, and the refresh token that is taken now. */
  token: string;
  refresh: string;
  /** What it says instead of a token. */
  mood: { status: number; body: object } | undefined;
  lifetime: number;
  /** No token that was given is taken any more. */
  forget(): void;
  close(): Promise<void>;
}

/** A server that gives tokens for one refresh token, which it changes each time, and says whose they are. */
export async function openOauthServer(user: string): Promise<OauthServer> {
  const active = new Set<string>();
  let given = 0;
  const server = createServer(async (request, reply) => {
    let text = "";
    for await (const part of request) text += String(part);
    const form = new URLSearchParams(text);
    const answer = (status: number, body: object): void =>
      void reply.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (request.url === "/introspect") {
      const known = active.has(form.get("token") ?? "");
      return answer(200, known ? { active: true, username: user, scope: "imap" } : { active: false });
    }
    told.asked.push(form);
    if (told.mood) return answer(told.mood.status, told.mood.body);
    if (form.get("client_id") !== "tilth" || form.get("client_secret") !== "client & secret")
      return answer(401, { error: "invalid_client" });
    if (form.get("grant_type") !== "refresh_token" || form.get("refresh_token") !== told.refresh)
      return answer(400, { error: "invalid_grant", error_description: "Token has been expired or revoked" });
    told.token = `token-${++given}`;
    told.refresh = `refresh-${given}`;
    active.add(told.token);
    answer(200, {
      access_token: told.token,
      expires_in: told.lifetime,
      refresh_token: told.refresh,
      token_type: "Bearer",
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const told: OauthServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    token: "",
    refresh: "refresh-0",
    mood: undefined,
    lifetime: 3600,
    forget: () => active.clear(),
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(() => done()))),
  };
  return told;
}
