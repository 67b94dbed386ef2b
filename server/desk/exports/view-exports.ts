import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { ExportFile, Format } from "./contract.ts";
import { readerOf, seenBy } from "./whose-export.ts";

export const mediaTypes: Record<Format, [type: string, ending: string]> = {
  csv: ["text/csv; charset=utf-8", "csv"],
  xlsx: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"],
  jsonl: ["application/jsonl; charset=utf-8", "jsonl"],
  parquet: ["application/vnd.apache.parquet", "parquet"],
  vcard: ["text/vcard; charset=utf-8", "vcf"],
};

type Stored = { list: string | null } & Omit<
  ExportFile,
  "share" | "seconds_left" | "name" | "created_at" | "started_at" | "finished_at" | "expires_at"
> & {
    created_at: Date;
    started_at: Date | null;
    beat_at: Date | null;
    finished_at: Date | null;
    expires_at: Date | null;
  };

const columns =
  "e.id, e.what, e.wish ->> 'list' as list, e.format, e.state, e.rows, e.of_rows, e.bytes, e.fault, e.created_at, e.started_at, e.beat_at, e.finished_at, e.expires_at";

/** Newest first. */
export async function listExports(tx: Tx, before: string | undefined, limit: number): Promise<ExportFile[]> {
  const rows = await tx.query<Stored>(
    `select ${columns} from export_files e where e.workspace_id = $1 and ($2::uuid is null or e.id < $2) and ${seenBy("e", "$4")} order by e.id desc limit $3`,
    [tx.workspace, before ?? null, limit, readerOf(tx)],
  );
  return rows.map(withProgress);
}

export async function readExport(tx: Tx, id: string): Promise<ExportFile> {
  const row = await tx.one<Stored>(
    `select ${columns} from export_files e where e.workspace_id = $1 and e.id = $2 and ${seenBy("e", "$3")}`,
    [tx.workspace, id, readerOf(tx)],
  );
  if (!row) throw new Fault("not_found", { what: "export" });
  return withProgress(row);
}

/** An estimate can be wrong: before the end no more than all but a little is said to be done. */
const mostBeforeTheEnd = 0.99;

function withProgress({ beat_at, list, ...row }: Stored): ExportFile {
  const { created_at, started_at, finished_at, expires_at, state, rows, of_rows } = row;
  const part = of_rows ? Math.min(mostBeforeTheEnd, rows / of_rows) : null;
  const seconds = started_at && beat_at ? (beat_at.getTime() - started_at.getTime()) / 1000 : 0;
  return {
    ...row,
    name: `${list ? nounOf(list) : row.what}-${created_at.toISOString().slice(0, 10)}.${mediaTypes[row.format][1]}`,
    share: state === "done" || state === "gone" ? 1 : part,
    seconds_left: state === "running" && part && seconds > 0 ? Math.ceil((seconds / part) * (1 - part)) : null,
    created_at: created_at.toISOString(),
    started_at: started_at?.toISOString() ?? null,
    finished_at: finished_at?.toISOString() ?? null,
    expires_at: expires_at?.toISOString() ?? null,
  };
}

/** `/moves?kind=left` is about moves. */
const nounOf = (list: string): string =>
  list
    .replace(/\?.*/, "")
    .split("/")
    .findLast((part) => /^[a-z-]+$/.test(part)) ?? "list";
