import { randomUUID } from "node:crypto";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { ProviderOrder } from "./ask-provider.ts";
import type { ProviderEvent } from "./contract.ts";
import { isSigned, sign, signatureHeader } from "./signature.ts";

export interface LoopbackWish {
  key: string;
  /** Where events are told: the provider's hook at the server. */
  hook: string;
  port?: number;
  /** How a call goes; left out: answered, a minute long. */
  call?: (order: ProviderOrder & { kind: "call" }) => { answered: boolean; seconds: number };
  /** What comes back for a text; left out: delivered. */
  text?: (order: ProviderOrder & { kind: "text" }) => "delivered" | "failed" | "silent";
}

export interface Loopback {
  url: string;
  /** Orders taken, each once: a repetition is answered and not done again. */
  taken: ProviderOrder[];
  /** Somebody sends us a text. Resolves with the server's answer. */
  send(from: string, words: string, id?: string): Promise<number>;
  tell(event: ProviderEvent, key?: string): Promise<number>;
  close(): Promise<void>;
}

/** A provider that runs on this machine: speaks the whole interface, dials nobody, and tells what would have happened. For trying, and for tests. */
export async function startLoopback(wish: LoopbackWish): Promise<Loopback> {
  const taken: ProviderOrder[] = [];
  const tell = (event: ProviderEvent, key = wish.key): Promise<number> => post(wish.hook, JSON.stringify(event), key);
  const server = createServer(async (asked, answer) => {
    const body = await text(asked);
    const header = asked.headers[signatureHeader];
    if (!isSigned(wish.key, body, typeof header === "string" ? header : undefined, new Date())) {
      answer.writeHead(401).end("not signed with our key");
      return;
    }
    const order = JSON.parse(body) as ProviderOrder;
    const again = taken.some((one) => one.id === order.id);
    answer.writeHead(202, { "content-type": "application/json" }).end(JSON.stringify({ id: `loop-${order.id}` }));
    if (again) return;
    taken.push(order);
    for (const event of eventsOf(order, wish)) await tell(event).catch(() => 0);
  });
  await listen(server, wish.port ?? 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/orders`,
    taken,
    tell,
    send: (from, words, id = randomUUID()) =>
      tell({ event: "received", id, from, to: "loopback", text: words, at: new Date().toISOString() } as ProviderEvent),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function eventsOf(order: ProviderOrder, wish: LoopbackWish): ProviderEvent[] {
  const at = new Date().toISOString() as never;
  const of = { touch: order.id, at } as { touch: never; at: never };
  if (order.kind === "text") {
    const became = wish.text?.(order) ?? "delivered";
    return became === "silent" ? [] : [{ event: became, id: `${order.id}-${became}`, ...of }];
  }
  const { answered, seconds } = wish.call?.(order) ?? { answered: true, seconds: 60 };
  return [
    { event: "ringing", id: `${order.id}-ringing`, ...of },
    ...(answered ? [{ event: "answered" as const, id: `${order.id}-answered`, ...of }] : []),
    { event: "ended", id: `${order.id}-ended`, ...of, seconds, answered },
  ];
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}

function post(url: string, body: string, key: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          [signatureHeader]: sign(key, body, new Date()),
        },
      },
      (answer) => {
        answer.resume();
        answer.on("end", () => resolve(answer.statusCode ?? 0));
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
