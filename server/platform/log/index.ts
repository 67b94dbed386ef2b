import pino from "pino";

/** Logs go to stderr: stdout belongs to the commands' answers. Secrets never get here; what might carry one is cut out. */
export const log = pino(
  {
    // Whoever sits at a terminal is told in words that it runs; only what goes wrong is worth a line of the log there.
    level: process.env["LOG_LEVEL"] ?? (process.stderr.isTTY ? "warn" : "info"),
    redact: { paths: ["*.password", "*.authorization", "*.cookie", "*.token", "*.key", "req.headers"], remove: true },
  },
  pino.destination({ dest: 2, sync: true }),
);
export type Log = typeof log;
