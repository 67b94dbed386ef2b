import type { Command } from "commander";
import { startLoopback } from "./loopback.ts";

/** `tilth loopback`: a provider to try calls and texts with; it dials nobody. */
export function loopbackCommands(program: Command): void {
  program
    .command("loopback")
    .description(
      "a provider of calls and texts on this machine, to try with: it dials nobody and tells what would have happened",
    )
    .requiredOption("--hook <address>", "where it tells: the server's address and the provider's hook")
    .requiredOption("--key <key>", "the key both sides sign with")
    .option("--port <number>", "where it listens", "4701")
    .action(async ({ hook, key, port }: { hook: string; key: string; port: string }) => {
      const loopback = await startLoopback({ hook, key, port: Number(port) });
      process.stderr.write(`The loopback provider takes orders at ${loopback.url}. Ctrl C ends it.\n`);
      await new Promise<void>((resolve) => process.once("SIGINT", resolve));
      await loopback.close();
    });
}
