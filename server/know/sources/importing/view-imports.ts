import type { Tx } from "../../../platform/db/index.ts";
import { standsSql } from "../../../platform/history/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { brokeOff, isSilent } from "./beat.ts";
import type { Example } from "./examples.ts";
import { areStrangers, type Strangers } from "./strangers.ts";
import type { Kind } from "../mapping/index.ts";

export interface ImportRow {
  id: string;
  source: string;
  kind: string;
  state: "waiting" | "running" | "done" | "failed" | "cancelled" | "undone";
  dry_run: boolean;
  files: { name: string; bytes: number; kind: Kind }[];
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  failed: number;
  source_id: string;
  proposed: number | null;
  share: number;
  seconds_left: number | null;
  fault: Record<string, unknown> | null;
  set: string | null;
  examples: Example[];
  /** Of a rehearsal: rows that the source knows under wholly other names, where they are many. */
  strangers: Strangers | null;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
}

/** Where a set was undone from history, the import is undone, too. */
const columns = `i.id, s.name as source, i.source_id, i.kind, case when not ${standsSql("c")} then 'undone' else i.state end as state, i.dry_run,
  i.files, coalesce(i.examples, '[]') as examples, i.strangers, i.read, i.created, i.updated, i.unchanged, i.skipped, i.failed, i.proposed, i.bytes, i.at_file, i.at_bytes, i.fault, i.set_id as set,
  i.created_at, i.started_at, i.finished_at, i.beat_at`;
const tables = `imports i join sources s on s.workspace_id = $1 and s.id = i.source_id
  left join change_sets c on c.workspace_id = $1 and c.id = i.set_id`;

type Stored = Omit<ImportRow, "share" | "seconds_left"> & {
  bytes: number;
  at_file: number;
  at_bytes: number;
  beat_at: Date | null;
};

/** Newest first. */
export async function listImports(tx: Tx, before: string | undefined, limit: number): Promise<ImportRow[]> {
  const rows = await tx.query<Stored>(
    `select ${columns} from ${tables} where i.workspace_id = $1 and ($2::uuid is null or i.id < $2) order by i.id desc limit $3`,
    [tx.workspace, before ?? null, limit],
  );
  return rows.map((row) => withProgress(row, tx.ctx.clock.now()));
}

export async function readImport(tx: Tx, id: string): Promise<ImportRow> {
  const row = await tx.one<Stored>(`select ${columns} from ${tables} where i.workspace_id = $1 and i.id = $2`, [
    tx.workspace,
    id,
  ]);
  if (!row) throw new Fault("not_found", { what: "import" });
  return withProgress(row, tx.ctx.clock.now());
}

export interface RefusedRowShown {
  id: string;
  at: number;
  file: string;
  line: number;
  outcome: "skipped" | "failed";
  reason: string;
  raw: string;
}

/** The rows that were not taken in, in the order of the files. */
export async function listImportRows(
  tx: Tx,
  importId: string,
  after: [number, number, string] | undefined,
  limit: number,
): Promise<RefusedRowShown[]> {
  return tx.query<RefusedRowShown>(
    `select r.id, r.file as at, coalesce(i.files -> r.file ->> 'name', '') as file, r.line, r.outcome, r.reason, r.raw
     from import_rows r join imports i on i.workspace_id = $1 and i.id = r.import_id
     where r.workspace_id = $1 and r.import_id = $2 and ($3::int is null or (r.file, r.line, r.id) > ($3, $4::bigint, $5::uuid))
     order by r.file, r.line, r.id limit $6`,
    [tx.workspace, importId, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit],
  );
}

function withProgress(stored: Stored, now: Date): ImportRow {
  const row: Stored = isSilent(stored, now) ? { ...stored, state: "failed", fault: brokeOff() } : stored;
  const { bytes, at_file, at_bytes, beat_at, files, ...rest } = row;
  const ended = !["waiting", "running"].includes(row.state);
  const done = files.slice(0, at_file).reduce((sum, file) => sum + file.bytes, 0) + at_bytes;
  const share = row.state === "done" ? 1 : bytes > 0 ? Math.min(1, done / bytes) : 0;
  const seconds = row.started_at && beat_at ? (beat_at.getTime() - row.started_at.getTime()) / 1000 : 0;
  return {
    ...rest,
    strangers: row.strangers && areStrangers(row.strangers) ? row.strangers : null,
    files: files.map(({ name, bytes: size, kind }) => ({ name, bytes: size, kind })),
    share,
    seconds_left: ended || share === 0 ? null : Math.ceil((seconds / share) * (1 - share)),
  };
}
