import { hash } from "node:crypto";
import type { Tx } from "../../platform/db/index.ts";

interface Host {
  host: string;
  port: number;
}

/** As every SSH program shows it: `SHA256:…`. */
export const fingerprintOf = (key: Buffer): string =>
  `SHA256:${hash("sha256", key, "buffer").toString("base64").replace(/=+$/, "")}`;

export async function knownFingerprint(tx: Tx, { host, port }: Host): Promise<string | undefined> {
  const known = await tx.one<{ fingerprint: string }>(
    "select k.fingerprint from known_hosts k where k.workspace_id = $1 and k.host = $2 and k.port = $3",
    [tx.workspace, host.toLowerCase(), port],
  );
  return known?.fingerprint;
}

/** The key of this server from now on. */
export async function keepFingerprint(tx: Tx, { host, port }: Host, fingerprint: string): Promise<void> {
  await tx.query(
    `insert into known_hosts (workspace_id, host, port, fingerprint, seen_at) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, host, port) do update set fingerprint = excluded.fingerprint, seen_at = excluded.seen_at`,
    [tx.workspace, host.toLowerCase(), port, fingerprint, tx.ctx.clock.now()],
  );
}
