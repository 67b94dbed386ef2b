import { type Agent, request } from "node:http";

/** Asks over one connection with a key; the answer as text, refused where it is not the one expected. */
export type Ask = (method: string, path: string, body: unknown, expected: number) => Promise<string>;

export function asker(agent: Agent, port: number, key: string, more: Record<string, string> = {}): Ask {
  return (method, path, body, expected) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const headers = {
        authorization: `Bearer ${key}`,
        ...more,
        ...(text === undefined
          ? {}
          : { "content-type": "application/json", "content-length": Buffer.byteLength(text) }),
      };
      const sent = request(
        { agent, host: "127.0.0.1", port, method, path, headers: { host: `localhost:${port}`, ...headers } },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on("data", (part: Buffer) => parts.push(part));
          answer.on("error", reject);
          answer.on("end", () => {
            const said = Buffer.concat(parts).toString();
            if (answer.statusCode === expected) resolve(said);
            else reject(new Error(`${method} ${path}: ${answer.statusCode} ${said.slice(0, 500)}`));
          });
        },
      );
      sent.on("error", reject);
      sent.end(text);
    });
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
