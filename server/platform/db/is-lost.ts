/** What the system and the server say where nobody answers any more: not reached, reset, broken off in the middle of a write, shutting down. */
const lostCodes = new Set([
  "ECONNREFUSED",
  "ENOENT",
  "ECONNRESET",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
  "08006",
  "08001",
]);

/** The connection to the database is gone or was never had; whoever asks again may be answered. */
export function isLost(error: unknown): boolean {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  return lostCodes.has(code) || /\bterminated|not queryable/i.test(message);
}
