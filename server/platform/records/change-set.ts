import { newId, type Tx } from "../db/index.ts";
import { Fault } from "../errors/index.ts";
import {
  type Change,
  difference,
  recordKind,
  recordSet,
  referencesTo,
  type SetHead,
  viewHistory,
} from "../history/index.ts";
import { announce } from "../notices/index.ts";
import { columnsOf } from "./columns.ts";
import { hearersOf } from "./hearers.ts";

export type Row = Record<string, unknown>;

/** Called with the locked row; throws `changed_meanwhile` where it is not the one its reader saw. */
export type Check = (current: { revision: number }) => void;

/** The change is based on this revision. */
export function atRevision(revision: number): Check {
  return (current) => {
    if (current.revision !== revision) throw new Fault("changed_meanwhile", { current });
  };
}

export interface Edit {
  id: string;
  /** Refuses the row as it is, where the change is not based on it (If-Match); left out, the change is made whatever the row holds. */
  check?: Check;
  /** Only what is to change; null clears. */
  fields: Row;
}

/** Opens one thing somebody does. Nothing is written about it before `close`, and nothing at all where nothing changed. */
export function changeSet(tx: Tx, head: SetHead): ChangeSet {
  return new ChangeSet(tx, head);
}

export class ChangeSet {
  readonly changes: Change[] = [];
  readonly heard = new Map<string, Set<string>>();
  readonly tx: Tx;
  readonly head: SetHead;

  constructor(tx: Tx, head: SetHead) {
    this.tx = tx;
    this.head = head;
  }

  /** Makes rows of one kind by one statement; an id and the time of creation are given where missing. Returns them as stored. */
  async create<R extends Row>(kindName: string, rows: Row[]): Promise<R[]> {
    if (rows.length === 0) return [];
    const { tx } = this;
    const kind = recordKind(kindName);
    const columns = await columnsOf(tx, kind.table);
    const now = tx.ctx.clock.now();
    const whole = rows.map((row): Row => {
      const stamps: Row = { workspace_id: tx.workspace, id: row["id"] ?? newId() };
      for (const stamp of ["created_at", "updated_at"]) if (columns.has(stamp)) stamps[stamp] = row[stamp] ?? now;
      return { ...row, ...stamps };
    });
    const used = [
      ...new Set(whole.flatMap((row) => Object.keys(row).filter((column) => row[column] !== undefined))),
    ].filter((column) => columns.has(column));
    const list = used.map(quoted).join(", ");
    const made = await tx.query<R>(
      `insert into ${kind.table} (${list}) select ${list} from jsonb_populate_recordset(null::${kind.table}, $1::jsonb) returning *`,
      [JSON.stringify(whole)],
    );
    this.changes.push(...made.map((row): Change => ({ kind: kindName, id: row["id"] as string, op: "created" })));
    await hearersOf(tx, kind, made, this.heard);
    return made.map(withoutWorkspace);
  }

  /** Changes rows of one kind: locked in id order, compared with If-Match, written by one statement, only what differs. Returns the rows after. */
  async edit<R extends Row>(kindName: string, edits: Edit[]): Promise<R[]> {
    if (edits.length === 0) return [];
    const { tx } = this;
    const kind = recordKind(kindName);
    const columns = await columnsOf(tx, kind.table);
    const before = await this.lock(
      kindName,
      edits.map((edit) => edit.id),
    );
    await this.refuseStale(edits, before);
    const changed = new Set<string>();
    const written: Row[] = [];
    for (const { id, fields } of edits) {
      const row = before.get(id) as Row;
      const known = Object.fromEntries(Object.entries(fields).filter(([column]) => columns.has(column)));
      const differs = difference(row, known);
      if (!differs) continue;
      for (const column of Object.keys(differs)) changed.add(column);
      written.push({ ...row, ...Object.fromEntries(Object.entries(differs).map(([column, [, to]]) => [column, to])) });
      this.changes.push({ kind: kindName, id, op: "updated", fields: differs });
    }
    if (written.length > 0) {
      // Who heard of the row before it moved elsewhere hears of it too.
      const moves = (kind.refersTo ?? []).some(({ column }) => changed.has(column));
      if (moves)
        await hearersOf(
          tx,
          kind,
          written.map((row) => before.get(row["id"] as string) as Row),
          this.heard,
        );
      const sets = [...changed].map((column) => `${quoted(column)} = n.${quoted(column)}`);
      if (columns.has("revision")) sets.push("revision = t.revision + 1");
      if (columns.has("updated_at")) sets.push("updated_at = $3");
      const after = await tx.query<Row>(
        `update ${kind.table} t set ${sets.join(", ")} from jsonb_populate_recordset(null::${kind.table}, $2::jsonb) n
         where t.workspace_id = $1 and t.id = n.id${columns.has("updated_at") ? "" : " and $3::timestamptz is not null"} returning t.*`,
        [tx.workspace, JSON.stringify(written), tx.ctx.clock.now()],
      );
      for (const row of after) before.set(row["id"] as string, row);
      await hearersOf(tx, kind, after, this.heard);
    }
    return [...new Set(edits.map((edit) => edit.id))].map((id) => withoutWorkspace(before.get(id) as R));
  }

  /** Takes rows of one kind away, all or none: what another record rests on stays. Returns them as they were. */
  async remove<R extends Row>(kindName: string, ids: string[], check?: Check): Promise<R[]> {
    if (ids.length === 0) return [];
    const { tx } = this;
    const kind = recordKind(kindName);
    const before = await this.lock(kindName, ids);
    await this.refuseStale(
      ids.map((id) => ({ id, check })),
      before,
    );
    await this.refuseRestedOn(kindName, ids);
    await hearersOf(tx, kind, [...before.values()], this.heard);
    const gone = await tx.query<{ whole: R }>(
      `delete from ${kind.table} t where t.workspace_id = $1 and t.id = any ($2::uuid[]) returning to_jsonb(t) as whole`,
      [tx.workspace, ids],
    );
    this.changes.push(
      ...gone.map(({ whole }): Change => ({ kind: kindName, id: whole["id"] as string, op: "removed", fields: whole })),
    );
    return gone.map(({ whole }) => withoutWorkspace(whole));
  }

  /** Takes in what a statement of the feature's own did: rows as stored, or as they were. */
  async note(kindName: string, op: "created" | "removed", rows: Row[]): Promise<void> {
    this.changes.push(
      ...rows.map(
        (row): Change => ({ kind: kindName, id: row["id"] as string, op, fields: op === "removed" ? row : null }),
      ),
    );
    await hearersOf(this.tx, recordKind(kindName), rows, this.heard);
  }

  /** Writes the history and tells who must hear. Returns the set's id, by which it can be undone; null where nothing changed. */
  async close(): Promise<string | null> {
    if (this.changes.length === 0) return null;
    const id = await recordSet(this.tx, this.head, this.changes);
    for (const [topic, ids] of this.heard) await announce(this.tx, topic, ids);
    return id;
  }

  private async lock(kindName: string, ids: string[]): Promise<Map<string, Row>> {
    const rows = await this.tx.query<Row>(
      `select * from ${recordKind(kindName).table} t where t.workspace_id = $1 and t.id = any ($2::uuid[]) order by t.id for update`,
      [this.tx.workspace, ids],
    );
    const found = new Map(rows.map((row) => [row["id"] as string, row]));
    const missing = ids.find((id) => !found.has(id));
    if (missing) throw new Fault("not_found", { what: kindName, id: missing });
    return found;
  }

  /** Beside the row as it is, the fault tells who changed what since: the reader sees it instead of losing it. */
  private async refuseStale(edits: { id: string; check?: Check }[], before: Map<string, Row>): Promise<void> {
    for (const { id, check } of edits) {
      const row = before.get(id) as Row & { revision: number };
      try {
        check?.(row);
      } catch (error) {
        if (!(error instanceof Fault) || error.code !== "changed_meanwhile") throw error;
        throw new Fault(
          "changed_meanwhile",
          { ...error.detail, current: { ...withoutWorkspace(row), last_changes: await viewHistory(this.tx, [id], 5) } },
          error,
        );
      }
    }
  }

  private async refuseRestedOn(kindName: string, ids: string[]): Promise<void> {
    const references = referencesTo(kindName).filter((reference) => !reference.derived);
    if (references.length === 0) return;
    const counts = await this.tx.query<{ kind: string; n: number }>(
      references
        .map(
          ({ table, column, kind }) =>
            `select '${kind}' as kind, (select count(*) from (select from ${table} r where r.workspace_id = $1 and r.${column} = any ($2::uuid[]) limit 1000) few) as n`,
        )
        .join(" union all "),
      [this.tx.workspace, ids],
    );
    const resting = counts.filter((row) => row.n > 0);
    if (resting.length === 0) return;
    const by = resting.map((row) => `${row.n} × ${row.kind}`).join(", ");
    throw new Fault("still_in_use", { what: kindName, by, rests: resting });
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The workspace is where the reader is; no answer names it. */
function withoutWorkspace<R extends Row>(row: R): R {
  const { workspace_id: _, ...rest } = row;
  return rest as R;
}
