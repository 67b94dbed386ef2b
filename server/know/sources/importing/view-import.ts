import type { Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";

export interface ImportAnswer {
  import: string;
  source: string;
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  failed: number;
  /** Missing in it and proposed to go; null where it was not the whole of its source. */
  proposed: number | null;
  rows: { file: string; line: number; outcome: "skipped" | "failed"; reason: string }[];
}

/** The account of an import: its counts of source rows, which add up, and every row that was not taken in. */
export async function viewImportAnswer(tx: Tx, importId: string): Promise<ImportAnswer> {
  const head = await tx.one<Omit<ImportAnswer, "rows">>(
    `select i.id as import, s.name as source, i.read, i.created, i.updated, i.unchanged, i.skipped, i.failed, i.proposed
     from imports i join sources s on s.workspace_id = $1 and s.id = i.source_id where i.workspace_id = $1 and i.id = $2`,
    [tx.workspace, importId],
  );
  if (!head) throw new Fault("not_found", { what: "import" });
  const rows = await tx.query<ImportAnswer["rows"][number]>(
    `select coalesce(i.files -> r.file ->> 'name', '') as file, r.line, r.outcome, r.reason
     from import_rows r join imports i on i.workspace_id = $1 and i.id = r.import_id
     where r.workspace_id = $1 and r.import_id = $2 order by r.file, r.line, r.id`,
    [tx.workspace, importId],
  );
  return { ...head, rows };
}
