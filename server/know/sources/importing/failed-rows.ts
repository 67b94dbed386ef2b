import { type Ctx, inWorkspace } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import type { PlannedFile } from "./plan-files.ts";
import { listImportRows } from "./view-imports.ts";

const rowsAtOnce = 1000;

/** The failed rows of one file as they stood in it, below its header, so that they can be mended and brought again. */
export async function* failedRows(ctx: Ctx, importId: string, at: number): AsyncGenerator<string> {
  const row = await inWorkspace(
    ctx,
    (tx) =>
      tx.one<{ file: PlannedFile | null }>(
        "select i.files -> $3::int as file from imports i where i.workspace_id = $1 and i.id = $2",
        [tx.workspace, importId, at],
      ),
    "read",
  );
  if (!row?.file) throw new Fault("not_found", { what: "file of this import" });
  if (row.file.header) yield `${row.file.header}\n`;
  let after: [number, number, string] | undefined;
  for (;;) {
    const rows = await inWorkspace(ctx, (tx) => listImportRows(tx, importId, after, rowsAtOnce), "read");
    for (const refused of rows) if (refused.at === at && refused.outcome === "failed") yield `${refused.raw}\n`;
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    after = [last.at, last.line, last.id];
  }
}
