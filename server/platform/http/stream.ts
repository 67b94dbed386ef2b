import type { FastifyRequest } from "fastify";
import type { ServerResponse } from "node:http";
import { Fault } from "../errors/index.ts";
import type { Identify } from "./caller.ts";
import type { Routes } from "./routes.ts";

const heartbeatMs = 20_000;
/** Several tabs, not hundreds. */
const streamsPerCaller = 12;
const streamsAltogether = 5_000;
/** What is called out within this time goes out as one event. */
const gatherMs = 100;
const idsPerEvent = 200;
/** A reader that falls this far behind is let go; it comes back and reads anew. */
const mostWaitingBytes = 1 << 20;

interface Listener {
  workspace: string;
  caller: string;
  response: ServerResponse;
  request: FastifyRequest;
}

/** Open screens: tells each what changed in its own workspace, by topic and ids. */
export class StreamHub {
  readonly #listeners = new Set<Listener>();
  readonly #gathered = new Map<string, Map<string, Set<string> | "*">>();
  readonly #identify: Identify;
  readonly #heartbeat: NodeJS.Timeout;
  #flush: NodeJS.Timeout | undefined;
  #count = 0;

  constructor(identify: Identify) {
    this.#identify = identify;
    this.#heartbeat = setInterval(() => void this.#beat(), heartbeatMs);
    this.#heartbeat.unref();
  }

  /** A call of the database: `workspace topic id,id,…` or `workspace topic *`. */
  heard(payload: string): void {
    const [workspace = "", topic = "", ids = "*"] = payload.split(" ");
    const topics = this.#gathered.get(workspace) ?? new Map<string, Set<string> | "*">();
    this.#gathered.set(workspace, topics);
    const known = topics.get(topic);
    if (ids === "*" || known === "*") topics.set(topic, "*");
    else {
      const all = (known ?? new Set<string>()).union(new Set(ids.split(",")));
      topics.set(topic, all.size > idsPerEvent ? "*" : all);
    }
    this.#flush ??= setTimeout(() => this.#sendGathered(), gatherMs);
  }

  /** Something may have been missed: every screen reads anew. */
  again(): void {
    for (const listener of this.#listeners) this.#send(listener, { topic: "*", ids: "*" });
  }

  add(listener: Listener): () => void {
    const own = [...this.#listeners].filter((one) => one.caller === listener.caller);
    if (this.#listeners.size >= streamsAltogether) throw new Fault("too_many_requests", { seconds: 60 });
    // The oldest is most likely a tab nobody looks at; it comes back by itself if it isn't.
    if (own.length >= streamsPerCaller) own[0]?.response.end();
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    clearInterval(this.#heartbeat);
    clearTimeout(this.#flush);
    for (const listener of this.#listeners) listener.response.end();
    this.#listeners.clear();
  }

  #sendGathered(): void {
    this.#flush = undefined;
    const gathered = new Map(this.#gathered);
    this.#gathered.clear();
    for (const listener of this.#listeners) {
      for (const [topic, ids] of gathered.get(listener.workspace) ?? []) {
        this.#send(listener, { topic, ids: ids === "*" ? "*" : [...ids] });
      }
    }
  }

  #send(listener: Listener, data: { topic: string; ids: string[] | "*" }): void {
    if (listener.response.writableLength > mostWaitingBytes) {
      listener.response.destroy();
      return;
    }
    listener.response.write(`id: ${++this.#count}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Keeps proxies from closing, and lets go whoever has lost their session or seat since. */
  async #beat(): Promise<void> {
    for (const listener of this.#listeners) {
      const caller = await this.#identify(listener.request).catch(() => null);
      // The database can't be asked: nobody loses their screen for that.
      if (caller === null) continue;
      const seats =
        caller?.kind === "session" ? caller.seats.map((seat) => seat.workspace) : caller ? [caller.workspace] : [];
      if (seats.includes(listener.workspace)) listener.response.write(": still here\n\n");
      else listener.response.end();
    }
  }
}

export function streamRoutes(hub: StreamHub): Routes {
  return async (app) => {
    app.get(
      "/stream",
      {
        config: { role: "reader" },
        schema: {
          summary: "What changes, as server-sent events",
          description:
            "Messages {topic, ids}: ids is a list, or * for many; topic * says that something may have been missed: read anew. It can't replay, so a client that comes back hears topic * first.",
        },
      },
      async (request, reply) => {
        const response = reply.raw;
        const caller = request.caller.kind === "key" ? request.caller.key : request.caller.session;
        const remove = hub.add({ workspace: request.ctx.workspace, caller, response, request });
        response.on("close", remove);
        reply.hijack();
        for (const [name, value] of Object.entries(reply.getHeaders()))
          if (value !== undefined) response.setHeader(name, value as string);
        response.writeHead(200, {
          "content-type": "text/event-stream; charset=utf-8",
          "cache-control": "no-store",
          "x-accel-buffering": "no",
        });
        request.raw.socket.setTimeout(0);
        response.write("retry: 2000\n\n");
        if (request.headers["last-event-id"] !== undefined) response.write('data: {"topic":"*","ids":"*"}\n\n');
      },
    );
  };
}
