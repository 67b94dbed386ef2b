import { type Ctx, inWorkspace } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { openFile } from "../reading/index.ts";
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
  const header = await headerOf(row.file);
  if (header !== null) yield `${header}\n`;
  let after: [number, number, string] | undefined;
  for (;;) {
    const rows = await inWorkspace(ctx, (tx) => listImportRows(tx, importId, after, rowsAtOnce), "read");
    for (const refused of rows) if (refused.at === at && refused.outcome === "failed") yield `${refused.raw}\n`;
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    after = [last.at, last.line, last.id];
  }
}

/** The header in the file's own delimiter and quotes; null where it has none, or the file is gone. */
async function headerOf(file: PlannedFile): Promise<string | null> {
  try {
    const opened = await openFile(file.path, file.reading);
    if (opened.headerLine === null || !opened.dialect) return null;
    const { delimiter, quote } = opened.dialect;
    const between = delimiter === "blanks" ? " " : delimiter;
    const cells = opened.columns.map(({ written }) =>
      written.includes(between) || written.includes(quote) || written.includes("\n")
        ? `${quote}${written.replaceAll(quote, quote + quote)}${quote}`
        : written,
    );
    return cells.join(between);
  } catch {
    return null;
  }
}
