/** SIGTERM drains and the process is gone after this, whatever hangs. */
export const drainMs = 10_000;

/**
 * Resolves when the process is told to go: SIGTERM, SIGINT, or (for a child) the end of the process that started it. A second signal
 * doesn't wait.
 */
export function untilTold(): Promise<string> {
  return new Promise((resolve) => {
    let told = false;
    const on = (why: string) => () => {
      if (told && why !== "disconnect") process.exit(130);
      told = true;
      resolve(why);
    };
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, on(signal));
    if (process.connected) process.once("disconnect", on("disconnect"));
  });
}

/** Runs the drain and ends the process: at once when it is done, and after `withinMs` in any case. */
export async function drainAndExit(drain: () => Promise<void>, withinMs: number = drainMs - 500): Promise<never> {
  setTimeout(() => {
    process.stderr.write("Some work did not end in time; it is taken up again at the next start.\n");
    process.exit(1);
  }, withinMs).unref();
  try {
    await drain();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}
