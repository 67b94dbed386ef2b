import { newId, type Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { changeSet } from "../../../platform/records/index.ts";
import { normalPoint } from "../../people/index.ts";
import type { SuppressionList } from "../contract.ts";
import { announceListed, announceOwners } from "./announce-listed.ts";
import { shownList } from "./take-list.ts";

export interface Entry {
  id: string;
  list_id: string;
  list_name: string;
  channel: SuppressionList["channel"];
  kind: string;
  value: string;
  created_at: Date;
}

export async function listLists(tx: Tx): Promise<SuppressionList[]> {
  const rows = await tx.query<SuppressionList>(
    `select l.* from suppression_lists l where l.workspace_id = $1 and l.arriving_until is null order by l.lifted_at is not null, l.created_at desc, l.id desc limit 500`,
    [tx.workspace],
  );
  return rows.map(shownList);
}

/** The list counts no more; lifted by mistake it counts again with the undo. */
export async function liftList(tx: Tx, id: string): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "lift-suppression-list" });
  const [list] = await set.edit<SuppressionList & Record<string, unknown>>("suppression-list", [
    { id, fields: { lifted_at: tx.ctx.clock.now() } },
  ]);
  set.head.summary = list?.name ?? "";
  await announceListed(tx, [id]);
  return { removed: set.changes.length, set: await set.close() };
}

/** One address by hand, on the list of its kind that is kept by hand. */
export async function addEntry(
  tx: Tx,
  wanted: { kind: "email" | "phone"; value: string; country?: string | undefined },
): Promise<{ entry: Entry; set: string | null }> {
  const normal = normalPoint(wanted, wanted.country);
  if (wanted.kind === "email" ? !/^[^\s@]+@[^\s@]+$/.test(normal) : !/^\+\d{6,15}$/.test(normal))
    throw new Fault("invalid_input", {
      faults: [
        {
          path: "value",
          given: wanted.value,
          expected: wanted.kind === "email" ? "an e-mail address" : "a number with its prefix, or the country",
        },
      ],
    });
  const list = await handList(tx);
  const there = (await entriesOf(tx, [{ kind: wanted.kind, normal }])).find((entry) => entry.list_id === list);
  if (there) return { entry: there, set: null };
  const set = changeSet(tx, { kind: "suppress-address", summary: normal });
  await set.create("suppression-entry", [{ list_id: list, kind: wanted.kind, normal, hash: null }]);
  await countEntries(tx, list);
  await announceListed(tx, [list]);
  const [entry] = (await entriesOf(tx, [{ kind: wanted.kind, normal }])).filter((one) => one.list_id === list);
  return { entry: entry as Entry, set: await set.close() };
}

export async function removeEntry(tx: Tx, id: string): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "lift-suppression-entry" });
  const list = await tx.one<{ list_id: string }>(
    "select e.list_id from suppression_entries e where e.workspace_id = $1 and e.id = $2",
    [tx.workspace, id],
  );
  if (list) await announceListed(tx, [list.list_id]);
  const gone = await set.remove("suppression-entry", [id]);
  if (list) await countEntries(tx, list.list_id);
  return { removed: gone.length, set: await set.close() };
}

/** Where these addresses stand on lists that count. */
export async function entriesOf(tx: Tx, points: { kind: string; normal: string }[]): Promise<Entry[]> {
  if (points.length === 0) return [];
  return tx.query<Entry>(
    `select distinct e.id, e.list_id, l.name as list_name, l.channel, e.kind, p.normal as value, e.created_at
     from unnest($2::text[], $3::text[]) as p (kind, normal)
     join suppression_entries e on e.workspace_id = $1 and e.kind = p.kind and (e.normal = p.normal
       or e.hash in ('sha256:' || encode(sha256(convert_to(p.normal, 'UTF8')), 'hex'), 'md5:' || md5(p.normal)))
     join suppression_lists l on l.workspace_id = $1 and l.id = e.list_id and l.lifted_at is null
     order by e.created_at, e.id`,
    [tx.workspace, points.map((point) => point.kind), points.map((point) => point.normal)],
  );
}

export async function countEntries(tx: Tx, list: string): Promise<void> {
  await tx.query(
    `update suppression_lists l set entries = (select count(*) from suppression_entries e where e.workspace_id = $1 and e.list_id = $2)
     where l.workspace_id = $1 and l.id = $2`,
    [tx.workspace, list],
  );
}

/** Somebody asked in words not to be reached this way: that stands against the address or number, whoever has it now or later. Said twice it is one entry. */
export async function suppressAddresses(
  tx: Tx,
  points: { kind: "email" | "phone"; normal: string }[],
  channel: "email" | "call" | "text",
): Promise<void> {
  const wanted = [...new Map(points.filter(({ normal }) => normal !== "").map((one) => [one.normal, one])).values()];
  if (wanted.length === 0) return;
  const list = await wordsList(tx, channel);
  const there = await tx.query<{ normal: string }>(
    "select e.normal from suppression_entries e where e.workspace_id = $1 and e.list_id = $2 and e.normal = any ($3::text[])",
    [tx.workspace, list, wanted.map(({ normal }) => normal)],
  );
  const fresh = wanted.filter(({ normal }) => !there.some((known) => known.normal === normal));
  if (fresh.length === 0) return;
  const set = changeSet(tx, { kind: "suppress-address", summary: fresh.map(({ normal }) => normal).join(", ") });
  await set.create(
    "suppression-entry",
    fresh.map(({ kind, normal }) => ({ list_id: list, kind, normal, hash: null })),
  );
  await countEntries(tx, list);
  await announceOwners(tx, fresh);
  await set.close();
}

/** They want to be reached this way again: takes back what was said in words, and nothing else. */
export async function freeAddress(tx: Tx, normal: string, channel: "email" | "call" | "text"): Promise<void> {
  const rows = await tx.query<{ id: string; list_id: string; kind: string }>(
    `select e.id, e.list_id, e.kind from suppression_entries e
     join suppression_lists l on l.workspace_id = $1 and l.id = e.list_id and l.origin = 'words' and l.channel = $3
     where e.workspace_id = $1 and e.normal = $2`,
    [tx.workspace, normal, channel],
  );
  if (rows.length === 0) return;
  const set = changeSet(tx, { kind: "lift-suppression-entry", summary: normal });
  await set.remove(
    "suppression-entry",
    rows.map(({ id }) => id),
  );
  for (const list of new Set(rows.map((row) => row.list_id))) await countEntries(tx, list);
  await announceOwners(
    tx,
    rows.map(({ kind }) => ({ kind, normal })),
  );
  await set.close();
}

async function wordsList(tx: Tx, channel: string): Promise<string> {
  await tx.query("select from workspaces w where w.id = $1 for update", [tx.workspace]);
  const there = await tx.one<{ id: string }>(
    `select l.id from suppression_lists l where l.workspace_id = $1 and l.origin = 'words' and l.channel = $2 and l.lifted_at is null limit 1`,
    [tx.workspace, channel],
  );
  if (there) return there.id;
  const id = newId();
  await tx.query(
    "insert into suppression_lists (workspace_id, id, name, channel, origin, created_at) values ($1, $2, 'Asked in words', $3, 'words', $4)",
    [tx.workspace, id, channel, tx.ctx.clock.now()],
  );
  return id;
}

async function handList(tx: Tx): Promise<string> {
  await tx.query("select from workspaces w where w.id = $1 for update", [tx.workspace]);
  const there = await tx.one<{ id: string }>(
    "select l.id from suppression_lists l where l.workspace_id = $1 and l.origin = 'hand' and l.channel is null and l.lifted_at is null limit 1",
    [tx.workspace],
  );
  if (there) return there.id;
  const id = newId();
  await tx.query(
    "insert into suppression_lists (workspace_id, id, name, origin, created_at) values ($1, $2, 'By hand', 'hand', $3)",
    [tx.workspace, id, tx.ctx.clock.now()],
  );
  return id;
}
