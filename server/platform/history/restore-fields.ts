import type { Tx } from "../db/index.ts";
import { folding, nowAt } from "./folding.ts";
import type { RecordKind } from "./record-kinds.ts";
import type { Undone } from "./undo-set.ts";
import { walkBack } from "./walk-back.ts";

/** What is put back of a set: all its records and fields, unless told otherwise. */
export interface Part {
  record: string;
  fields?: readonly string[] | undefined;
}

/** A field goes back only where it still holds what the set wrote; several changes of one set are one: back to before the first of them. */
export async function restoreFields(
  tx: Tx,
  kind: RecordKind,
  setId: string,
  undo: string,
  undone: Undone,
  part?: Part,
): Promise<void> {
  const fields = await tx.query<{ field: string; again: boolean }>(
    `select f.field, bool_or(f.n > 1) as again from (
       select c.record_id, k.field, count(*) as n from changes c cross join lateral jsonb_object_keys(c.fields) as k (field)
       where c.workspace_id = $1 and c.set_id = $2 and c.record_kind = $3 and c.op = 'updated' and ($4::uuid is null or c.record_id = $4)
       group by c.record_id, k.field) f
     group by f.field`,
    [tx.workspace, setId, kind.kind, part?.record ?? null],
  );
  for (const { field, again } of fields) {
    if (part?.fields && !part.fields.includes(field)) continue;
    const one = new OneField(tx, kind, setId, undo, field, await hasRevision(tx, kind.table), part?.record ?? null);
    if (again) await one.putBackFolded(undone);
    await one.putBack(undone, again);
  }
}

/** Records whose field one set changed several times are folded so many at a time. */
const recordsAtOnce = 10_000;

class OneField {
  readonly #tx: Tx;
  readonly #kind: RecordKind;
  readonly #field: string;
  readonly #values: unknown[];
  readonly #bump: string;

  constructor(
    tx: Tx,
    kind: RecordKind,
    set: string,
    undo: string,
    field: string,
    bump: boolean,
    record: string | null,
  ) {
    this.#tx = tx;
    this.#kind = kind;
    this.#field = field;
    this.#bump = bump ? ", revision = t.revision + 1" : "";
    this.#values = [tx.workspace, set, kind.kind, undo, field, record];
  }

  get #column(): string {
    return quoted(this.#field);
  }

  /** The changes of this field by the set. */
  readonly #ofSet =
    `c.workspace_id = $1 and c.set_id = $2 and c.record_kind = $3 and c.op = 'updated' and c.fields ? $5 and ($6::uuid is null or c.record_id = $6)`;

  /** A value as the column holds it: 0 is what was there, 1 what was written. */
  #value(of: string, side: 0 | 1): string {
    return `(jsonb_populate_record(null::${this.#kind.table}, jsonb_build_object($5::text, ${of}.fields -> $5 -> ${side}))).${this.#column}`;
  }

  /** Where the record is now that the value points to, in case it was folded into another. */
  #now(value: string): string | undefined {
    const reference = (this.#kind.refersTo ?? []).find((one) => one.column === this.#field);
    return reference ? nowAt(reference.kind, value) : undefined;
  }

  /** Records that the set changed once in this field, by one statement. */
  async putBack(undone: Undone, again: boolean): Promise<void> {
    const back = this.#value("c", 0);
    const wrote = this.#value("c", 1);
    const backNow = this.#now(back);
    const wroteNow = this.#now(wrote);
    const once = again
      ? `and not exists (select from changes o where o.workspace_id = $1 and o.record_id = c.record_id and o.set_id = $2 and o.op = 'updated' and o.fields ? $5 and o.id <> c.id)`
      : "";
    const rows = await this.#tx.query(
      `with back as (
         update ${this.#kind.table} t set ${this.#column} = ${backNow ? `coalesce(${backNow}, ${back})` : back}${this.#bump} from changes c
         where t.workspace_id = $1 and ${this.#ofSet} ${once}
           and t.id = c.record_id and (t.${this.#column} is not distinct from ${wrote}${wroteNow ? ` or t.${this.#column} = ${wroteNow}` : ""})
         returning t.id, c.fields -> $5 as pair)
       insert into changes (workspace_id, set_id, id, record_kind, record_id, op, fields)
       select $1, $4, gen_random_uuid(), $3, back.id, 'updated', jsonb_build_object($5::text, jsonb_build_array(back.pair -> 1, back.pair -> 0)) from back returning 1`,
      this.#values,
    );
    undone.undone += rows.length;
    if (backNow && rows.length > 0)
      await folding()?.cameBack(this.#tx, this.#kind, this.#values[1] as string, "updated");
    const waits = folding()?.waits("c.record_id");
    // A record that is gone holds nothing any more; one that is folded into another does.
    const folded = nowAt(this.#kind.kind, "c.record_id");
    const kept = await this.#tx.query<{ id: string }>(
      `select c.record_id as id from changes c
       where ${this.#ofSet} ${once}${waits ? ` and not ${waits}` : ""}
         and not exists (select from changes d where d.workspace_id = $1 and d.set_id = $4 and d.record_id = c.record_id and d.fields ? $5)
         and ((select t.${this.#column} is distinct from ${back} from ${this.#kind.table} t where t.workspace_id = $1 and t.id = c.record_id)
           ${folded ? `or ${folded} is not null` : ""})`,
      this.#values,
    );
    for (const { id } of kept) this.#keep(undone, id);
  }

  /** Records that the set changed several times in this field: where each goes back to is decided on their values, and written by one statement. */
  async putBackFolded(undone: Undone): Promise<void> {
    const text = (value: string): string => {
      const now = this.#now(value);
      return `to_jsonb(${now ? `coalesce(${now}, ${value})` : value})::text`;
    };
    for (let after: string | undefined; ; ) {
      const rows = await this.#tx.query<{
        id: string;
        now: string;
        steps: { change: string; from: string; to: string }[];
      }>(
        `with again as materialized (
           select c.record_id as id from changes c where ${this.#ofSet} and $4::uuid is null and ($7::uuid is null or c.record_id > $7)
           group by c.record_id having count(*) > 1 order by c.record_id limit ${recordsAtOnce})
         select g.id, coalesce(to_jsonb(t.${this.#column})::text, 'null') as now,
           (select jsonb_agg(jsonb_build_object('change', c.id, 'from', coalesce(${text(this.#value("c", 0))}, 'null'), 'to', coalesce(${text(this.#value("c", 1))}, 'null')))
            from changes c where ${this.#ofSet} and c.record_id = g.id) as steps
         from again g join ${this.#kind.table} t on t.workspace_id = $1 and t.id = g.id order by g.id`,
        [...this.#values.slice(0, 3), null, ...this.#values.slice(4), after ?? null],
      );
      const last = rows.at(-1);
      if (!last) return;
      after = last.id;
      const walked = rows.map(({ id, now, steps }) => ({ id, to: walkBack(now, steps) }));
      for (const { id, to } of walked) if (to === "kept") this.#keep(undone, id);
      await this.#write(
        undone,
        walked.flatMap(({ id, to }) => (typeof to === "object" ? [{ id, ...to }] : [])),
      );
    }
  }

  async #write(undone: Undone, walked: { id: string; back: string; wrote: string }[]): Promise<void> {
    if (walked.length === 0) return;
    const back = this.#value("b", 0);
    const backNow = this.#now(back);
    const rows = await this.#tx.query(
      `with back as (
         update ${this.#kind.table} t set ${this.#column} = ${backNow ? `coalesce(${backNow}, ${back})` : back}${this.#bump}
         from unnest($6::uuid[], $7::uuid[], $8::uuid[]) as u (id, back, wrote)
         join changes b on b.workspace_id = $1 and b.set_id = $2 and b.id = u.back
         join changes w on w.workspace_id = $1 and w.set_id = $2 and w.id = u.wrote
         where t.workspace_id = $1 and t.id = u.id
         returning t.id, b.fields -> $5 -> 0 as stood, w.fields -> $5 -> 1 as wrote)
       insert into changes (workspace_id, set_id, id, record_kind, record_id, op, fields)
       select $1, $4, gen_random_uuid(), $3, back.id, 'updated', jsonb_build_object($5::text, jsonb_build_array(back.wrote, back.stood)) from back returning 1`,
      [
        ...this.#values.slice(0, 5),
        walked.map(({ id }) => id),
        walked.map((one) => one.back),
        walked.map((one) => one.wrote),
      ],
    );
    undone.undone += rows.length;
  }

  #keep(undone: Undone, id: string): void {
    undone.kept.push({ row: `${this.#kind.kind} ${id}`, reason: `${this.#field} was changed again later` });
  }
}

const revisions = new Map<string, boolean>();
async function hasRevision(tx: Tx, table: string): Promise<boolean> {
  let has = revisions.get(table);
  if (has === undefined) {
    has =
      (
        await tx.query(
          "select from pg_attribute where attrelid = to_regclass($1) and attname = 'revision' and not attisdropped",
          [table],
        )
      ).length > 0;
    revisions.set(table, has);
  }
  return has;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
