import { access } from "node:fs/promises";
import { type Ctx, inWorkspace, type Tx } from "../../../platform/db/index.ts";
import { planFiles } from "../importing/plan-files.ts";
import { openReader } from "../importing/read-chunks.ts";
import { type MainKind, mainKinds } from "../importing/source-row.ts";
import { fetchFiles } from "../fetching/fetch-files.ts";
import type { RunFile } from "../fetching/run.ts";
import { type SettledFile, settleFile } from "../fetching/settle-file.ts";
import { isBrought, type Source } from "../fetching/source.ts";
import { loadSurvival } from "../surviving/survival.ts";
import type { Reconciliation, RowThere } from "./reconciliation.ts";

export interface There {
  kinds: MainKind[];
  rows(): AsyncGenerator<RowThere[]>;
}

/**
 * The source as it is: fetched anew where that is asked for and can be done, else the files of its last good run as they came, else its rows as they
 * were kept.
 */
export async function openThere(
  ctx: Ctx,
  source: Source,
  reconciliation: Reconciliation,
  signal: AbortSignal,
): Promise<There> {
  const files =
    reconciliation.fresh && !isBrought(source.kind)
      ? (await fetchFiles(ctx, source, reconciliation.id, signal, true)).files
      : await lastFiles(ctx, source.id);
  return files ? thereOfFiles(ctx, source, files) : thereAsKept(ctx, source);
}

/** Of the last good run that brought all there is; null where there was none, or its files are gone. */
async function lastFiles(ctx: Ctx, source: string): Promise<RunFile[] | null> {
  const run = await inWorkspace(
    ctx,
    (tx) =>
      tx.one<{ files: RunFile[] }>(
        `select r.files from source_runs r where r.workspace_id = $1 and r.source_id = $2 and r.state = 'done' and r.brings_all
         order by r.id desc limit 1`,
        [tx.workspace, source],
      ),
    "read",
  );
  if (!run || run.files.length === 0) return null;
  const there = await Promise.all(
    run.files.map(({ path }) =>
      access(path).then(
        () => true,
        () => false,
      ),
    ),
  );
  return there.every(Boolean) ? run.files : null;
}

async function thereOfFiles(ctx: Ctx, source: Source, files: RunFile[]): Promise<There> {
  const settled: SettledFile[] = [];
  for (const file of files) {
    const one = await settleFile(source, file);
    if (one) settled.push(one.file);
  }
  return {
    kinds: [...new Set(settled.map(({ mapping }) => mainKinds[mapping.as]))],
    async *rows() {
      const home = await inWorkspace(
        ctx,
        (tx) => tx.one<{ currency: string }>("select w.currency from workspaces w where w.id = $1", [tx.workspace]),
        "read",
      );
      for (const [at, file] of settled.entries()) {
        const { path, name, mapping, sheet } = file;
        const [planned] = await planFiles(
          [{ path, name, as: mapping.as, mapping, sheet, delimiter: source.reading.delimiter }],
          [],
        );
        if (!planned) continue;
        const kind = mainKinds[mapping.as];
        const reader = await openReader(planned, at, home?.currency ?? "");
        for await (const chunk of reader.chunks(0))
          yield [
            ...chunk.rows.map(
              ({ line, key, hash, payload, record }): RowThere => ({
                kind,
                line,
                key,
                hash,
                payload: JSON.parse(payload ?? "{}") as Record<string, string>,
                record,
                mapping,
                reason: null,
              }),
            ),
            ...chunk.refused.map(({ line, reason, raw }) => ({ ...unreadable(kind, line, reason), raw })),
          ];
      }
    },
  };
}

const keptAtOnce = 2000;

async function thereAsKept(ctx: Ctx, source: Source): Promise<There> {
  const kinds = [...new Set(source.mappings.map(({ as }) => mainKinds[as]))];
  return {
    kinds,
    async *rows() {
      for (const kind of kinds) {
        for (let after = ""; ; ) {
          const rows = await inWorkspace(ctx, (tx) => keptRows(tx, source.id, kind, after), "read");
          const last = rows.at(-1);
          if (!last) break;
          after = last.key as string;
          yield rows;
        }
      }
      yield await inWorkspace(ctx, (tx) => refusedRows(tx, source), "read");
    },
  };
}

interface KeptRow {
  key: string;
  row_hashes: string[];
  payload: Record<string, string>;
  mapping_id: string | null;
}

async function keptRows(tx: Tx, source: string, kind: MainKind, after: string): Promise<RowThere[]> {
  const survival = await loadSurvival(tx);
  const rows = await tx.query<KeptRow>(
    `select s.key, s.row_hashes, s.payload, s.mapping_id from source_records s
     where s.workspace_id = $1 and s.kind = $2 and s.key > $3 and s.source_id = $4 and s.payload is not null order by s.key limit $5`,
    [tx.workspace, kind, after, source, keptAtOnce],
  );
  return rows.map(({ key, row_hashes, payload, mapping_id }) => {
    const record = survival.reader(source, kind, mapping_id)?.(payload) ?? null;
    return {
      kind,
      line: null,
      key,
      hash: row_hashes.at(-1) ?? null,
      payload,
      record,
      mapping: survival.mapping(source, kind, mapping_id),
      reason: record ? null : "its mapping is no longer known",
    };
  });
}

/** What the last import could not take in; rows that wait are among those that were kept. */
async function refusedRows(tx: Tx, source: Source): Promise<RowThere[]> {
  const rows = await tx.query<{ line: number; reason: string; as: keyof typeof mainKinds }>(
    `select r.line::int as line, r.reason, i.files -> r.file ->> 'kind' as "as"
     from import_rows r join imports i on i.workspace_id = $1 and i.id = r.import_id
     where r.workspace_id = $1 and r.outcome = 'failed' and r.import_id = (
       select l.id from imports l where l.workspace_id = $1 and l.source_id = $2 and l.state = 'done' and not l.dry_run order by l.id desc limit 1)
     order by r.file, r.line`,
    [tx.workspace, source.id],
  );
  return rows.map(({ line, reason, as }) => unreadable(mainKinds[as], line, reason));
}

function unreadable(kind: MainKind, line: number, reason: string): RowThere {
  return { kind, line, key: null, hash: null, payload: {}, record: null, mapping: null, reason };
}
