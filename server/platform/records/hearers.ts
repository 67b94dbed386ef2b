import type { Tx } from "../db/index.ts";
import type { RecordKind } from "../history/index.ts";
import type { Row } from "./change-set.ts";

/** Who must hear of these rows: topic → ids. A plain column is read from the row at hand; anything else the database answers, in one query. */
export async function hearersOf(tx: Tx, kind: RecordKind, rows: Row[], heard: Map<string, Set<string>>): Promise<void> {
  const asked: { topic: string; id: string }[] = [];
  for (const { topic, id } of kind.announces ?? []) {
    const column = /^t\.(\w+)$/.exec(id)?.[1];
    if (column)
      add(
        heard,
        topic,
        rows.map((row) => row[column]),
      );
    else asked.push({ topic, id });
  }
  if (asked.length === 0 || rows.length === 0) return;
  const found = await tx.query<{ topic: string; id: string | null }>(
    asked
      .map(
        ({ topic, id }) =>
          `select '${topic}' as topic, ${id} as id from ${kind.table} t where t.workspace_id = $1 and t.id = any ($2::uuid[])`,
      )
      .join(" union "),
    [tx.workspace, rows.map((row) => row["id"])],
  );
  for (const row of found) add(heard, row.topic, [row.id]);
}

function add(heard: Map<string, Set<string>>, topic: string, ids: unknown[]): void {
  const known = heard.get(topic) ?? new Set<string>();
  for (const id of ids) if (typeof id === "string") known.add(id);
  heard.set(topic, known);
}
