import { openSink } from "../smtp-sink.ts";

/** An SMTP server as a process of its own: says its port, then, each time it is asked, what it took. */
const wish = JSON.parse(process.argv[2] ?? "{}") as { thinkMs?: number };
const sink = await openSink({ thinkMs: wish.thinkMs });
process.send?.({ port: sink.port });
process.on("message", (wanted) => {
  if (wanted === "open") return void process.send?.({ open: sink.connections() });
  const counts = [...sink.taken.values()];
  process.send?.({
    mails: counts.length,
    twice: counts.filter((count) => count.answered + count.silent > 1).length,
    most: sink.mostConnections(),
    open: sink.connections(),
    ids: [...sink.taken].map(([id, count]) => [id, count.answered + count.silent]),
  });
});
process.on("disconnect", () => process.exit(0));
