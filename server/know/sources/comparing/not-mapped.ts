import { markOf } from "../importing/source-mappings.ts";
import type { Mapping } from "../mapping/index.ts";
import type { Difference, RowThere } from "./reconciliation.ts";

/** Mapped, and kept only as it came: nothing in a record holds it (docs/decisions/0020). */
const keptAsItCame =
  /^(account\.parent_key|person\.(department|suffix|middle_name)|.*\.trait\..*|order\.(shipper|ship_to|tax|required_date|quantity)|product\.(supplier|note))$/;

interface Seen {
  mapping: Mapping;
  columns: Map<string, { rows: number; example: string }>;
}

/** Counts, column by column, the rows whose value becomes nothing here, each by the mapping it is read by. */
export class NotMapped {
  readonly #seen = new Map<string, Seen>();
  readonly #traits: ReadonlySet<string>;

  /** `traits`: those that columns become (`account.trait.people employed`, in small letters). */
  constructor(traits: ReadonlySet<string>) {
    this.#traits = traits;
  }

  take(rows: RowThere[]): void {
    for (const [mapping, read] of Map.groupBy(rows, (row) => row.mapping)) {
      if (!mapping) continue;
      const mark = markOf(mapping);
      const seen = this.#seen.get(mark) ?? { mapping, columns: new Map() };
      this.#seen.set(mark, seen);
      for (const { payload } of read) {
        if ("card" in payload) continue;
        for (const [column, value] of Object.entries(payload)) {
          const there = seen.columns.get(column);
          if (there) there.rows++;
          else seen.columns.set(column, { rows: 1, example: value });
        }
      }
    }
  }

  differences(): Difference[] {
    const told = new Map<string, Difference & { detail: { rows: number; field: string | null } }>();
    for (const { mapping, columns } of this.#seen.values())
      for (const { column, field } of mapping.columns) {
        const seen = columns.get(column);
        const becomes = field !== null && (!keptAsItCame.test(field) || this.#traits.has(field.toLowerCase()));
        if (!seen || becomes) continue;
        const mark = `${mapping.as}|${column}|${field ?? ""}`;
        const there = told.get(mark);
        if (there) there.detail.rows += seen.rows;
        else
          told.set(mark, {
            kind: "not-mapped",
            record_kind: mapping.as,
            key: null,
            line: null,
            record_id: null,
            name: null,
            field: column,
            here: null,
            there: seen.example.slice(0, 200),
            why: "not-mapped",
            detail: { rows: seen.rows, field },
          });
      }
    return [...told.values()];
  }
}
