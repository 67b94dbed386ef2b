import { createServer } from "node:net";
import { Fault } from "../../platform/errors/index.ts";

/** Refuses before anything is started when the port can't be had. */
export async function ensurePortFree(host: string, port: number): Promise<void> {
  const why = await whyNotFree(host, port);
  if (why === undefined) return;
  throw new Fault("port_not_free", {
    sentence: sentenceFor(why, host, port),
    port,
    next: port < 65_535 ? port + 1 : 3000,
  });
}

/** The system's code (EADDRINUSE, EACCES …); undefined where the port is free. */
export function whyNotFree(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}

export function sentenceFor(code: string, host: string, port: number): string {
  if (code === "EADDRINUSE") return `Port ${port} on ${host} is taken by another program.`;
  if (code === "EACCES") return `This user may not listen on port ${port}.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return `${host} is not an address of this machine.`;
  return `Port ${port} on ${host} can't be opened (${code}).`;
}
