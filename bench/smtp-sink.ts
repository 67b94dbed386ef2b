import { createServer, type Socket } from "node:net";

/** A moment of the conversation at which a sink may misbehave. */
export type Step = "connect" | "ehlo" | "mail" | "rcpt" | "data" | "content" | "end";
/** What it does then: nothing unusual, an answer of its own, or the connection is cut (`after`: the content was taken, the answer never comes). */
export type Mood = undefined | { answer: string } | { cut: true } | { cut: "after" };

export interface Sink {
  port: number;
  /** How often each mail was taken, by its Message-ID; those whose taking was answered, and those taken without an answer. */
  taken: Map<string, { answered: number; silent: number }>;
  /** Whole messages, where they are kept. */
  messages: { from: string; to: string; content: string }[];
  /** When it took the last one (performance.now); 0 before the first. */
  lastTakenAt(): number;
  connections(): number;
  mostConnections(): number;
  close(): Promise<void>;
}

/** An SMTP server on loopback that takes everything, remembers what it took, and misbehaves where told. No dependency, no disk. */
export async function openSink(
  options: {
    mood?: (step: Step, to: string) => Mood;
    keep?: boolean;
    port?: number;
    thinkMs?: number | undefined;
  } = {},
): Promise<Sink> {
  const taken = new Map<string, { answered: number; silent: number }>();
  const messages: Sink["messages"] = [];
  let lastTakenAt = 0;
  const sockets = new Set<Socket>();
  let most = 0;
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    most = Math.max(most, sockets.size);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    serve(socket, options, taken, messages, () => {
      lastTakenAt = performance.now();
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  return {
    port: (server.address() as { port: number }).port,
    taken,
    messages,
    lastTakenAt: () => lastTakenAt,
    connections: () => sockets.size,
    mostConnections: () => most,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function serve(
  socket: Socket,
  { mood = () => undefined, keep = false, thinkMs = 0 }: Parameters<typeof openSink>[0] & object,
  taken: Sink["taken"],
  messages: Sink["messages"],
  took: () => void,
): void {
  let rest = "";
  let from = "";
  let to = "";
  let refused = false;
  let reading = false;
  /** Says the usual, or what the mood is; false where the connection is gone. */
  const say = (step: Step, usual: string): "usual" | "other" | "gone" => {
    const now = mood(step, to);
    if (now && "cut" in now) {
      socket.destroy();
      return "gone";
    }
    socket.write(`${now ? now.answer : usual}\r\n`);
    return now ? "other" : "usual";
  };
  const command = (line: string): boolean => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "EHLO" || verb === "HELO") return say("ehlo", "250-sink\r\n250-8BITMIME\r\n250 PIPELINING") !== "gone";
    if (verb === "MAIL") {
      from = /<([^>]*)>/.exec(line)?.[1] ?? "";
      to = "";
      refused = false;
      return say("mail", "250 2.1.0 ok") !== "gone";
    }
    if (verb === "RCPT") {
      to = /<([^>]*)>/.exec(line)?.[1] ?? "";
      const said = say("rcpt", "250 2.1.5 ok");
      refused = said === "other";
      return said !== "gone";
    }
    if (verb === "DATA" && refused) {
      // Whoever speaks ahead hears it here; without recipients there is nothing to take.
      socket.write("554 5.5.1 no recipients\r\n");
      return true;
    }
    if (verb === "DATA") {
      const said = say("data", "354 go on");
      reading = said === "usual";
      return said !== "gone";
    }
    socket.write(verb === "QUIT" ? "221 bye\r\n" : "250 2.0.0 ok\r\n");
    if (verb === "QUIT") socket.end();
    return true;
  };
  const content = (text: string): boolean => {
    const id = /^message-id:\s*(<[^>]+>)/im.exec(text.slice(0, 8_000))?.[1] ?? "";
    const now = mood("end", to);
    const count = taken.get(id) ?? { answered: 0, silent: 0 };
    if (!now || ("cut" in now && now.cut === "after")) {
      taken.set(id, count);
      took();
      if (now) count.silent++;
      else count.answered++;
      if (keep) messages.push({ from, to, content: text.replace(/^\.\./gm, ".") });
    }
    if (now && "cut" in now) {
      socket.destroy();
      return false;
    }
    const answer = now ? `${now.answer}\r\n` : "250 2.0.0 taken\r\n";
    if (thinkMs > 0) setTimeout(() => socket.write(answer), thinkMs);
    else socket.write(answer);
    return true;
  };
  const eat = (): void => {
    for (;;) {
      if (reading) {
        if (rest.length > 0) {
          const now = mood("content", to);
          if (now && "cut" in now) return void socket.destroy();
        }
        const end = rest.startsWith(".\r\n") ? -2 : rest.indexOf("\r\n.\r\n");
        if (end === -1) return;
        const text = end === -2 ? "" : rest.slice(0, end + 2);
        rest = rest.slice(end + 5);
        reading = false;
        if (!content(text)) return;
        continue;
      }
      const end = rest.indexOf("\r\n");
      if (end === -1) return;
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (!command(line)) return;
    }
  };
  if (say("connect", "220 sink") === "gone") return;
  socket.on("data", (chunk) => {
    rest += chunk.toString("latin1");
    eat();
  });
}
