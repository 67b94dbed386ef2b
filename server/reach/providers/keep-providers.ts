import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import { keepSecrets, readSecrets, secretsShown } from "../../platform/secrets/index.ts";
import type { Provider } from "./contract.ts";

const kind = "channel-provider";
type Row = Omit<Provider, "hook" | "has_secret">;
type Fields = Partial<Omit<Row, "id" | "revision" | "created_at">>;

export async function createProvider(
  tx: Tx,
  { secret, ...fields }: Fields & { secret: string },
): Promise<{ provider: Provider; set: string | null }> {
  const set = changeSet(tx, { kind: "create-channel-provider", summary: fields.name ?? "" });
  const [row] = await set.create<Row>(kind, [{ ...fields, revision: 1 }]);
  const { id } = row as Row;
  await keepSecrets(tx, { kind, id }, { key: secret });
  return { provider: await readProvider(tx, id), set: await set.close() };
}

export async function editProvider(
  tx: Tx,
  id: string,
  { secret, ...fields }: Fields & { secret?: string | undefined },
  check: Check,
): Promise<{ provider: Provider; set: string | null }> {
  const set = changeSet(tx, { kind: "edit-channel-provider" });
  await set.edit<Row>(kind, [{ id, check, fields }]);
  if (secret !== undefined) await keepSecrets(tx, { kind, id }, { key: secret });
  return { provider: await readProvider(tx, id), set: await set.close() };
}

/** No longer used; what it told us stays. */
export async function removeProvider(tx: Tx, id: string): Promise<{ provider: Provider; set: string | null }> {
  const provider = await readProvider(tx, id);
  const set = changeSet(tx, { kind: "remove-channel-provider", summary: provider.name });
  await set.edit<Row>(kind, [{ id, fields: { removed_at: tx.ctx.clock.now() } }]);
  return { provider, set: await set.close() };
}

export async function listProviders(tx: Tx, channel?: string): Promise<Provider[]> {
  const rows = await tx.query<Row>(
    `select p.id, p.channel, p.name, p.url, p.sender, p.help_words, p.revision, p.created_at from channel_providers p
     where p.workspace_id = $1 and p.removed_at is null and ($2::text is null or p.channel = $2) order by p.created_at, p.id`,
    [tx.workspace, channel ?? null],
  );
  const secrets = await secretsShown(
    tx,
    kind,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    ...row,
    hook: `/hooks/providers/${tx.workspace}/${row.id}`,
    has_secret: (secrets.get(row.id) ?? []).some((one) => one.name === "key" && one.opens),
  }));
}

export async function readProvider(tx: Tx, id: string): Promise<Provider> {
  const found = (await listProviders(tx)).find((provider) => provider.id === id);
  if (!found) throw new Fault("not_found", { what: "provider" });
  return found;
}

/** The key both sides sign with; opened only to sign or to compare. */
export async function providerKey(tx: Tx, id: string): Promise<string | undefined> {
  return (await readSecrets(tx, { kind, id }))["key"];
}
