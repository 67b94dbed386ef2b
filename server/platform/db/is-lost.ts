/** What the system and the server say where nobody answers any more: not reached, reset, broken off in the middle of a write, shutting down. */
const lostCodes = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "57P01", "57P02", "57P03", "08006", "08001"]);

/** The connection to the database is gone or was never had; whoever asks again may be answered. */
export function isLost(error: unknown): boolean {
  const { code = "", message = "", syscall = "" } = error as { code?: string; message?: string; syscall?: string };
  // A socket that is not there is a database that does not run; any other missing file is somebody else's to tell of.
  return (
    lostCodes.has(code) || (code === "ENOENT" && syscall === "connect") || /\bterminated|not queryable/i.test(message)
  );
}
