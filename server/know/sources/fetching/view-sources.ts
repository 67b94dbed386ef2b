import type { Tx } from "../../../platform/db/index.ts";
import { standsSql } from "../../../platform/history/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { mappingsOf } from "../importing/source-mappings.ts";
import { secretsShown, type SecretShown } from "../../../platform/secrets/index.ts";
import { mainKinds } from "../importing/source-row.ts";
import type { Kind } from "../mapping/index.ts";
import { brokeOffRun, runFault } from "./broken-off.ts";
import { type Found, type GuardThresholds, type KindFound, usualGuards } from "./guards.ts";
import type { SourceRun } from "./run.ts";
import type { Source } from "./source.ts";
import { onePerRecord } from "./view-proposals.ts";

export async function readSource(tx: Tx, id: string): Promise<Source> {
  const source = await tx.one<Omit<Source, "mappings">>(
    "select s.* from sources s where s.workspace_id = $1 and s.id = $2",
    [tx.workspace, id],
  );
  if (!source) throw new Fault("not_found", { what: "source" });
  return { ...source, mappings: await mappingsOf(tx, id) } as Source;
}

export async function sourceByName(tx: Tx, name: string): Promise<Source> {
  const found = await tx.one<{ id: string }>(
    "select s.id from sources s where s.workspace_id = $1 and lower(s.name) = lower($2) and s.removed_at is null",
    [tx.workspace, name],
  );
  if (!found) throw new Fault("not_found", { what: "source" });
  return readSource(tx, found.id);
}

export async function readRun(tx: Tx, id: string, locked?: "locked"): Promise<SourceRun> {
  const run = await tx.one<SourceRun>(
    `select r.* from source_runs r where r.workspace_id = $1 and r.id = $2${locked ? " for update" : ""}`,
    [tx.workspace, id],
  );
  if (!run) throw new Fault("not_found", { what: "source run" });
  return run;
}

/** So many runs back a kind is looked for: files of several kinds may be brought by turns. */
const runsBack = 20;

/** What the look of the last good run that brought all there is found, and what earlier ones did, the newest first. */
export async function goodRuns(tx: Tx, source: string): Promise<Found[]> {
  const runs = await tx.query<{ found: Found; kinds: Kind[] }>(
    `select r.found, array(select distinct f ->> 'as' from jsonb_path_query(r.files, '$[*].mapping') as f) as kinds from source_runs r
     where r.workspace_id = $1 and r.source_id = $2 and r.state = 'done' and r.brings_all and r.found is not null order by r.id desc limit $3`,
    [tx.workspace, source, runsBack],
  );
  // A run from before kinds were told apart: its numbers are those of its kind, where it had one.
  return runs.map(({ found, kinds: [kind, ...more] }) => ({
    ...found,
    kinds: found.kinds ?? (kind && more.length === 0 ? { [mainKinds[kind]]: found } : {}),
  }));
}

/** The last run that began to take rows in did not come to its end: what the source is known by is a part of what it has. */
export async function isHalfIn(tx: Tx, source: string, but: string): Promise<boolean> {
  const last = await tx.one<{ half: boolean }>(
    `select r.state <> 'done' as half from source_runs r
     where r.workspace_id = $1 and r.source_id = $2 and r.id <> $3 and r.import_id is not null order by r.id desc limit 1`,
    [tx.workspace, source, but],
  );
  return last?.half ?? false;
}

/**
 * Rows of each kind that should come now: of those that come and of those that came with them last time, as many as then; else as many as the source is
 * known by, unless it is known by half.
 */
export function rowsBefore(now: Found, earlier: Found[], halfIn = false): Record<string, number> {
  const came = Object.keys(now.kinds).filter((kind) => now.kinds[kind]?.rows);
  const together = earlier.find((run) => came.length === 0 || came.some((kind) => run.kinds[kind]?.rows));
  const before: Record<string, number> = {};
  for (const kind of new Set([...Object.keys(now.kinds), ...Object.keys(together?.kinds ?? {})])) {
    const last = earlier.find((run) => run.kinds[kind]?.rows)?.kinds[kind]?.rows;
    const rows = last ?? (halfIn ? 0 : (now.kinds[kind]?.known ?? 0));
    if (rows > 0) before[kind] = rows;
  }
  return before;
}

export interface RunShown extends Omit<SourceRun, "files" | "cursor" | "cursor_of" | "found" | "beat_at"> {
  found: (KindFound & Pick<Found, "examples"> & { kinds: ({ kind: string } & KindFound)[] }) | null;
  files: { name: string; kind: string | null; columns: { column: string; field: string | null }[] }[];
  counts: Counts | null;
}

export interface Counts {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  failed: number;
}

/** Newest first, each with the counts of its import. */
export async function listRuns(tx: Tx, source: string, before: string | undefined, limit: number): Promise<RunShown[]> {
  return shown(
    tx.ctx.clock.now(),
    await tx.query<StoredRun>(
      `${runsWithCounts} where r.workspace_id = $1 and r.source_id = $2 and ($3::uuid is null or r.id < $3) order by r.id desc limit $4`,
      [tx.workspace, source, before ?? null, limit],
    ),
  );
}

export async function viewRun(tx: Tx, id: string): Promise<RunShown> {
  const [run] = shown(
    tx.ctx.clock.now(),
    await tx.query<StoredRun>(`${runsWithCounts} where r.workspace_id = $1 and r.id = $2`, [tx.workspace, id]),
  );
  if (!run) throw new Fault("not_found", { what: "source run" });
  return run;
}

type StoredRun = SourceRun & { workspace_id?: string; counts: Counts | null };

const runsWithCounts = `select r.*, case when i.id is not null then json_build_object('read', i.read, 'created', i.created, 'updated', i.updated,
    'unchanged', i.unchanged, 'skipped', i.skipped, 'failed', i.failed) end as counts
  from source_runs r left join imports i on i.workspace_id = $1 and i.id = r.import_id`;

function shown(now: Date, rows: StoredRun[]): RunShown[] {
  return rows.map(({ files, cursor: _cursor, cursor_of: _of, workspace_id: _workspace, beat_at, found, ...run }) => ({
    ...run,
    ...(brokeOffRun({ ...run, beat_at }, now) ? { state: "failed", fault: runFault() } : {}),
    found: found && {
      rows: found.rows,
      unreadable: found.unreadable,
      examples: found.examples,
      known: found.known,
      missing: found.missing,
      anew: found.anew,
      kinds: Object.entries(found.kinds ?? {}).map(([kind, one]) => ({ kind, ...one })),
    },
    files: files.map(({ name, mapping, as }) => ({
      name,
      kind: mapping?.as ?? (as === "auto" ? null : (as ?? null)),
      columns: (mapping?.columns ?? []).map(({ column, field }) => ({ column, field })),
    })),
  }));
}

const shownColumns = [
  "id",
  "name",
  "kind",
  "settings",
  "reading",
  "recognise",
  "relationship",
  "create_missing",
  "brings_all",
  "schedule",
  "next_run_at",
  "state",
  "fault",
  "trust",
  "revision",
  "created_at",
] as const;

export interface SourceShown extends Pick<Source, (typeof shownColumns)[number]> {
  kinds: string[];
  imports: number;
  last_import_at: Date | null;
  /** Missing there, and not decided. */
  proposals: number;
  guards: GuardThresholds;
  secrets: SecretShown[];
  last_run: RunShown | null;
}

/** All sources with their last run and how they are. */
export async function listSources(tx: Tx): Promise<SourceShown[]> {
  return withRuns(
    tx,
    await tx.query<Listed>(`${sourcesListed} and s.removed_at is null order by s.name limit 500`, [tx.workspace]),
  );
}

export async function viewSource(tx: Tx, id: string): Promise<SourceShown> {
  const [source] = await withRuns(tx, await tx.query<Listed>(`${sourcesListed} and s.id = $2`, [tx.workspace, id]));
  if (!source) throw new Fault("not_found", { what: "source" });
  return source;
}

type Listed = Omit<SourceShown, "guards" | "secrets" | "last_run"> & Pick<Source, "guards">;

const sourcesListed = `select ${shownColumns.map((column) => `s.${column}`).join(", ")}, s.guards,
    array(select distinct m.kind from source_mappings m
      where m.workspace_id = $1 and m.source_id = s.id and m.import_id is not null order by m.kind) as kinds, i.imports, i.last_import_at,
    (select count(*)::int from source_proposals p left join change_sets c on c.workspace_id = $1 and c.id = p.set_id
     where p.workspace_id = $1 and p.source_id = s.id and (p.state = 'open' or p.state = 'accepted' and not ${standsSql("c")})
       and ${onePerRecord}) as proposals
  from sources s
  cross join lateral (select count(*)::int as imports, max(i.created_at) as last_import_at
    from imports i where i.workspace_id = $1 and i.source_id = s.id) i
  where s.workspace_id = $1`;

async function withRuns(tx: Tx, sources: Listed[]): Promise<SourceShown[]> {
  const ids = sources.map((source) => source.id);
  const runs = shown(
    tx.ctx.clock.now(),
    await tx.query<StoredRun>(
      `select distinct on (r.source_id) ${runsWithCounts.slice("select ".length)}
       where r.workspace_id = $1 and r.source_id = any ($2::uuid[]) order by r.source_id, r.id desc`,
      [tx.workspace, ids],
    ),
  );
  const secrets = await secretsShown(tx, "source", ids);
  return sources.map(({ guards, ...source }) => ({
    ...source,
    guards: { ...usualGuards, ...guards },
    secrets: secrets.get(source.id) ?? [],
    last_run: runs.find((run) => run.source_id === source.id) ?? null,
  }));
}
