import { standsSql } from "../../platform/history/index.ts";
import type { Change } from "../../platform/history/index.ts";
import type { ChangeSet, Row } from "../../platform/records/index.ts";
import type { CheckRow } from "./record-outcome.ts";

/**
 * Another answer to the same question: what earlier ones did to the record is taken back first, newest before older, field by field and only where
 * the record still holds what they wrote. What somebody wrote since stays.
 */
export async function takeBackAnswers(set: ChangeSet, asked: CheckRow): Promise<void> {
  const { tx } = set;
  const kind = asked.contact_point_id ? "contact-point" : "employment";
  const record = asked.contact_point_id ?? asked.employment_id;
  if (!asked.outcome || !record) return;
  const did = await tx.query<{ fields: Record<string, [unknown, unknown]> }>(
    `select c.fields from changes a
     join change_sets s on s.workspace_id = $1 and s.id = a.set_id and s.kind = 'verify' and ${standsSql("s")}
     join changes c on c.workspace_id = $1 and c.set_id = s.id and c.record_id = $3 and c.op = 'updated'
     where a.workspace_id = $1 and a.record_id = $2 and a.op = 'updated' order by s.created_at desc, s.id desc`,
    [tx.workspace, asked.id, record],
  );
  if (did.length === 0) return;
  const now = await tx.one<{ whole: Row }>(
    `select to_jsonb(t) as whole from ${kind === "employment" ? "employments" : "contact_points"} t where t.workspace_id = $1 and t.id = $2 for update`,
    [tx.workspace, record],
  );
  if (!now) return;
  const back: Row = {};
  for (const { fields } of did)
    for (const [field, [from, to]] of Object.entries(fields)) {
      const holds = field in back ? back[field] : now.whole[field];
      if (JSON.stringify(holds ?? null) === JSON.stringify(to)) back[field] = from;
    }
  await set.edit(kind, [{ id: record, fields: back }]);
}

/** Several changes of one record within a set told as one, so that an undo goes back to the first of them. */
export function foldChanges(changes: Change[]): void {
  const first = new Map<string, Change>();
  for (const change of changes.splice(0)) {
    const mark = `${change.kind} ${change.id}`;
    const there = change.op === "updated" ? first.get(mark) : undefined;
    if (!there) {
      if (change.op === "updated") first.set(mark, change);
      changes.push(change);
      continue;
    }
    const fields = { ...(there.fields as Record<string, [unknown, unknown]>) };
    for (const [field, [from, to]] of Object.entries(change.fields as Record<string, [unknown, unknown]>))
      fields[field] = [fields[field] ? fields[field][0] : from, to];
    for (const [field, [from, to]] of Object.entries(fields))
      if (JSON.stringify(from) === JSON.stringify(to)) delete fields[field];
    there.fields = fields;
  }
  const empty = (change: Change): boolean => change.op === "updated" && Object.keys(change.fields ?? {}).length === 0;
  changes.splice(0, changes.length, ...changes.filter((change) => !empty(change)));
}
