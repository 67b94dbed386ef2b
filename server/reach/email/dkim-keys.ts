import { generateKeyPair } from "node:crypto";
import { promisify } from "node:util";
import { newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { keepSecrets, readSecrets } from "../../platform/secrets/index.ts";
import type { DkimKeyAnswer } from "./domain-contract.ts";
import { type DkimKey, dkimKey } from "./dkim.ts";

const secretKind = "dkim-key";
const generate = promisify(generateKeyPair);

/** Makes a pair: the private half is sealed and never leaves, the public one is shown as the record that DNS has to have. */
export async function createDkimKey(tx: Tx, domain: string, algorithm: "rsa-2048" | "ed25519"): Promise<DkimKeyAnswer> {
  const pair = algorithm === "rsa-2048" ? await generate("rsa", { modulusLength: 2048 }) : await generate("ed25519");
  const spki = pair.publicKey.export({ type: "spki", format: "der" });
  // Of Ed25519 the record has the bare 32 bytes (RFC 8463), of RSA the whole structure.
  const shown = (algorithm === "rsa-2048" ? spki : spki.subarray(-32)).toString("base64");
  const id = newId();
  const now = tx.ctx.clock.now();
  const selector = `tilth-${algorithm === "rsa-2048" ? "rsa" : "ed"}-${now.toISOString().slice(0, 10).replaceAll("-", "")}-${id.slice(-4)}`;
  await tx.query(
    "insert into dkim_keys (workspace_id, id, domain, selector, algorithm, public_key, created_at) values ($1, $2, $3, $4, $5, $6, $7)",
    [tx.workspace, id, domain, selector, algorithm, shown, now],
  );
  await keepSecrets(
    tx,
    { kind: secretKind, id },
    { key: pair.privateKey.export({ type: "pkcs8", format: "pem" }) as string },
  );
  return answer({ id, domain, selector, algorithm, public_key: shown, created_at: now });
}

export async function listDkimKeys(tx: Tx): Promise<DkimKeyAnswer[]> {
  return (await rowsOf(tx)).map(answer);
}

/** It signs no more; mail on its way still needs its record in DNS for some days. */
export async function retireDkimKey(tx: Tx, id: string): Promise<void> {
  const retired = await tx.one(
    "update dkim_keys k set retired_at = $3 where k.workspace_id = $1 and k.id = $2 returning k.id",
    [tx.workspace, id, tx.ctx.clock.now()],
  );
  if (!retired) throw new Fault("not_found", { what: "signing key" });
  await keepSecrets(tx, { kind: secretKind, id }, { key: null });
}

/** The newest key of each kind that signs for a domain or for the one above it, opened. */
export async function signingKeys(tx: Tx, domain: string): Promise<DkimKey[]> {
  const rows = (await rowsOf(tx)).filter((row) => domain === row.domain || domain.endsWith(`.${row.domain}`));
  const keys: DkimKey[] = [];
  for (const algorithm of ["rsa-2048", "ed25519"]) {
    const row = rows.find((one) => one.algorithm === algorithm);
    const pem = row && (await readSecrets(tx, { kind: secretKind, id: row.id }))["key"];
    if (row && pem) keys.push(dkimKey(row.domain, row.selector, pem));
  }
  return keys;
}

interface Row {
  id: string;
  domain: string;
  selector: string;
  algorithm: "rsa-2048" | "ed25519";
  public_key: string;
  created_at: Date;
}

function rowsOf(tx: Tx): Promise<Row[]> {
  return tx.query<Row>(
    `select k.id, k.domain, k.selector, k.algorithm, k.public_key, k.created_at from dkim_keys k
     where k.workspace_id = $1 and k.retired_at is null order by length(k.domain) desc, k.created_at desc, k.id desc`,
    [tx.workspace],
  );
}

const answer = ({ public_key, created_at, ...row }: Row): DkimKeyAnswer => ({
  ...row,
  created_at: created_at as unknown as DkimKeyAnswer["created_at"],
  record: {
    name: `${row.selector}._domainkey.${row.domain}`,
    type: "TXT",
    value: `v=DKIM1; k=${row.algorithm === "rsa-2048" ? "rsa" : "ed25519"}; p=${public_key}`,
  },
});
