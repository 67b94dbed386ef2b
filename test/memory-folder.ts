import { chmodSync, mkdtempSync, statfsSync } from "node:fs";
import { freemem } from "node:os";
import { join } from "node:path";

const memory = "/dev/shm";
/** What a run of all tests holds at most, several times over. */
const roomBytes = 4 * 1024 ** 3;

/**
 * A folder for the temporary files of a run that lies in memory, where there is plenty; else undefined. A database is a thousand small files: making
 * them takes a second on some file systems and 25 ms in memory, and a run makes hundreds of databases.
 */
export function memoryFolder(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(memory);
    if (Math.min(bavail * bsize, freemem()) < roomBytes) return undefined;
    const folder = mkdtempSync(join(memory, "tilth-"));
    // As usual for temporary files: servers may run as another user.
    chmodSync(folder, 0o1777);
    return folder;
  } catch {
    return undefined;
  }
}
