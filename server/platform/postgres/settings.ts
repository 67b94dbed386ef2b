import { statfsSync } from "node:fs";
import { totalmem } from "node:os";

const mib = 1024 * 1024;

/** postgresql.conf of the embedded server, written anew at each start because the machine may have changed. */
export function serverSettings(sockets: string): string {
  const memory = usableMemory() / mib;
  const shared = between(128, 128 * Math.floor(memory / 8 / 128), 1024);
  const settings: Record<string, string | number> = {
    listen_addresses: "",
    unix_socket_directories: sockets,
    unix_socket_permissions: "0700",
    max_connections: 120,
    password_encryption: "scram-sha-256",
    // What is acknowledged survives a loss of power.
    fsync: "on",
    full_page_writes: "on",
    synchronous_commit: "on",
    shared_buffers: `${shared}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(memory / 2))}MB`,
    work_mem: "16MB",
    maintenance_work_mem: `${between(64, Math.floor(memory / 32), 512)}MB`,
    dynamic_shared_memory_type: sharedMemoryIsSmall() ? "mmap" : "posix",
    max_wal_size: "4GB",
    min_wal_size: "128MB",
    // The only method every build of PostgreSQL has.
    wal_compression: "pglz",
    checkpoint_timeout: "15min",
    random_page_cost: 1.1,
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    log_checkpoints: "off",
    log_line_prefix: "%m [%p] %a ",
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`);
  return [
    "# Written by Tilth at each start; your own settings go into custom.conf beside it.",
    ...lines,
    "include_if_exists = 'custom.conf'",
    "",
  ].join("\n");
}

/** Only the socket, only with a password. */
export const hostRules = "local all all scram-sha-256\n";

function usableMemory(): number {
  // A container may be given less than the machine has.
  const limit = process.constrainedMemory();
  return limit > 0 && limit < totalmem() ? limit : totalmem();
}

/** Containers often get 64 MB of it, which a parallel query overruns. */
function sharedMemoryIsSmall(): boolean {
  if (process.platform !== "linux") return false;
  try {
    const { blocks, bsize } = statfsSync("/dev/shm");
    return blocks * bsize < 512 * mib;
  } catch {
    return true;
  }
}

function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
