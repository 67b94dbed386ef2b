import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import type { Wording } from "./contract.ts";

interface NewWording {
  name: string;
  purposes?: string[] | null | undefined;
  channels?: string[] | null | undefined;
  texts: Record<string, string>;
}

/** The words people agree to, each with all its versions, the newest first. */
export async function listWordings(tx: Tx): Promise<Wording[]> {
  return tx.query<Wording>(
    `select w.id, w.name, w.purposes, w.channels, w.revision,
       (select jsonb_agg(jsonb_build_object('id', v.id, 'version', v.version, 'texts', v.texts,
          'created_at', to_char(v.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by v.version desc)
        from consent_wording_versions v where v.workspace_id = $1 and v.wording_id = w.id) as versions
     from consent_wordings w where w.workspace_id = $1 and w.removed_at is null order by w.name, w.id`,
    [tx.workspace],
  );
}

export async function createWording(tx: Tx, wanted: NewWording): Promise<{ wording: Wording; set: string | null }> {
  const { texts, ...head } = wanted;
  const set = changeSet(tx, { kind: "create-wording", summary: wanted.name });
  const [made] = await set.create<{ id: string } & Record<string, unknown>>("wording", [
    { purposes: null, channels: null, ...head, revision: 1 },
  ]);
  const id = made?.id as string;
  await set.create("wording-version", [{ wording_id: id, version: 1, texts }]);
  return { wording: await wordingOf(tx, id), set: await set.close() };
}

/** Other words are another version; what was agreed to before keeps its own. */
export async function addWordingVersion(
  tx: Tx,
  id: string,
  texts: Record<string, string>,
): Promise<{ wording: Wording; set: string | null }> {
  const there = await tx.one<{ name: string }>(
    "select w.name from consent_wordings w where w.workspace_id = $1 and w.id = $2 and w.removed_at is null for update",
    [tx.workspace, id],
  );
  if (!there) throw new Fault("not_found", { what: "wording", id });
  const last = await tx.one<{ version: number; texts: Record<string, string> }>(
    "select v.version, v.texts from consent_wording_versions v where v.workspace_id = $1 and v.wording_id = $2 order by v.version desc limit 1",
    [tx.workspace, id],
  );
  const set = changeSet(tx, { kind: "change-wording", summary: there.name });
  if (JSON.stringify(sorted(last?.texts ?? {})) !== JSON.stringify(sorted(texts)))
    await set.create("wording-version", [{ wording_id: id, version: (last?.version ?? 0) + 1, texts }]);
  return { wording: await wordingOf(tx, id), set: await set.close() };
}

/** No longer offered; who agreed to it agreed to it. */
export async function removeWording(tx: Tx, id: string): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "remove-wording" });
  await set.edit("wording", [{ id, fields: { removed_at: tx.ctx.clock.now() } }]);
  return { removed: set.changes.length, set: await set.close() };
}

async function wordingOf(tx: Tx, id: string): Promise<Wording> {
  return (await listWordings(tx)).find((wording) => wording.id === id) as Wording;
}

const sorted = (texts: Record<string, string>): [string, string][] =>
  Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1));
