import { Fault } from "../../platform/errors/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { decimalSql } from "../../platform/money/index.ts";
import { viewTop } from "../../prove/concentration/index.ts";
import { cellsSql, instantSql } from "./cells-sql.ts";
import type { ExportWish } from "./contract.ts";
import { columnsOf, type ExportRow } from "./export-column.ts";

const rowsPerChunk = 1000;

export const topColumns = columnsOf(
  [
    "top.rank",
    "account.key",
    "account.name",
    "top.revenue",
    "top.currency",
    "top.share",
    "top.cumulative_share",
    "top.orders",
    "standing.people_known",
    "standing.people_reachable",
    "standing.people_touched",
    "standing.last_valued_touch",
    "standing.next_due",
    "standing.kept",
  ],
  {
    "top.rank": "integer",
    "top.revenue": "decimal",
    "top.share": "number",
    "top.cumulative_share": "number",
    "top.orders": "integer",
    "standing.people_known": "integer",
    "standing.people_reachable": "integer",
    "standing.people_touched": "integer",
    "standing.last_valued_touch": "instant",
    "standing.next_due": "day",
    "standing.kept": "yes-no",
  },
);

/** The best accounts of a period, as Top ten lists them. */
export async function* topRows(tx: Tx, { from, to, n }: ExportWish): AsyncGenerator<ExportRow> {
  const top = await viewTop(tx, { ...(from ? { from } : {}), ...(to ? { to } : {}), ...(n ? { n } : {}) });
  const [money] = await tx.query<{ amounts: string[] }>(
    `select array_agg(${decimalSql("m.minor", "$2")} order by m.place) as amounts from unnest($1::bigint[]) with ordinality as m (minor, place)`,
    [top.accounts.map((row) => row.revenue_minor), top.currency],
  );
  for (const [at, row] of top.accounts.entries()) {
    yield {
      "top.rank": String(row.rank),
      "account.key": row.account,
      "account.name": row.name,
      "top.revenue": money?.amounts[at] ?? null,
      "top.currency": top.currency,
      "top.share": row.share === null ? null : String(row.share),
      "top.cumulative_share": row.cumulative_share === null ? null : String(row.cumulative_share),
      "top.orders": String(row.orders),
      "standing.people_known": String(row.coverage.known),
      "standing.people_reachable": String(row.coverage.reachable),
      "standing.people_touched": String(row.coverage.touched),
      "standing.last_valued_touch": row.last_valued_touch_at?.toISOString().replace(/\.\d+Z$/, "Z") ?? null,
      "standing.next_due": row.next_due_on,
      "standing.kept": row.kept === null ? null : row.kept ? "yes" : "no",
    };
  }
}

const item: Record<string, string> = {
  "item.key": "i.id",
  "item.title": "i.title",
  "item.kind": "i.kind",
  "item.link": "i.link",
  "item.words": "i.words",
  "item.topics": "nullif(array_to_string(i.topics, '; '), '')",
  "item.industries": "nullif(array_to_string(i.industries, '; '), '')",
  "item.fresh_until": "i.fresh_until",
  "item.sent": `(select count(*) from touches t where t.workspace_id = $1 and t.item_id = i.id and t.direction = 'out' and t.state = 'done')`,
  "item.retired_at": instantSql("i.retired_at"),
};

export const itemColumns = columnsOf(Object.keys(item), {
  "item.fresh_until": "day",
  "item.sent": "integer",
  "item.retired_at": "instant",
});

/** The library by title, what is retired included. */
export async function* itemRows(tx: Tx): AsyncGenerator<ExportRow> {
  let after: { title: string; id: string } | undefined;
  for (;;) {
    const rows = await tx.query<{ id: string; title: string; cells: ExportRow }>(
      `select i.id, i.title, ${cellsSql(item)} as cells from items i
       where i.workspace_id = $1 and ($2::text is null or (i.title, i.id) > ($2::text collate "und-x-icu", $3::uuid))
       order by i.title, i.id limit $4`,
      [tx.workspace, after?.title ?? null, after?.id ?? null, rowsPerChunk],
    );
    for (const row of rows) yield row.cells;
    after = rows.at(-1);
    if (!after) return;
  }
}

export const refusedColumns = columnsOf(["file", "line", "outcome", "reason", "raw"], { line: "integer" });

/** The rows of an import that were skipped or failed, each with its reason and as it stood in the file. */
export async function* refusedRows(tx: Tx, { import: of }: ExportWish): AsyncGenerator<ExportRow> {
  if (!(await tx.one("select 1 from imports i where i.workspace_id = $1 and i.id = $2", [tx.workspace, of])))
    throw new Fault("not_found", { what: "import" });
  let after: { at: number; line: number; id: string } | undefined;
  for (;;) {
    const rows = await tx.query<{ id: string; at: number; line: number; cells: ExportRow }>(
      `select r.id, r.file as at, r.line, jsonb_build_object('file', i.files -> r.file ->> 'name', 'line', r.line::text, 'outcome', r.outcome,
         'reason', r.reason, 'raw', r.raw) as cells
       from import_rows r join imports i on i.workspace_id = $1 and i.id = r.import_id
       where r.workspace_id = $1 and r.import_id = $2 and ($3::int is null or (r.file, r.line, r.id) > ($3, $4::bigint, $5::uuid))
       order by r.file, r.line, r.id limit $6`,
      [tx.workspace, of, after?.at ?? null, after?.line ?? null, after?.id ?? null, rowsPerChunk],
    );
    for (const row of rows) yield row.cells;
    after = rows.at(-1);
    if (!after) return;
  }
}
