import type { Mapping } from "../mapping/index.ts";
import type { Difference, RowThere } from "./reconciliation.ts";

/** Mapped, and kept only as it came: nothing in a record holds it (docs/decisions/0020). */
const keptAsItCame =
  /^(account\.parent_key|person\.(department|suffix|middle_name)|.*\.trait\..*|order\.(shipper|ship_to|tax|required_date|quantity)|product\.(supplier|note))$/;

/** Counts, column by column, the rows whose value becomes nothing here. */
export class NotMapped {
  readonly #mappings: Mapping[];
  readonly #rows = new Map<string, { rows: number; example: string }>();

  constructor(mappings: Mapping[]) {
    this.#mappings = mappings;
  }

  take(rows: RowThere[]): void {
    for (const { payload } of rows) {
      if ("card" in payload) continue;
      for (const [column, value] of Object.entries(payload)) {
        const there = this.#rows.get(column);
        if (there) there.rows++;
        else this.#rows.set(column, { rows: 1, example: value });
      }
    }
  }

  differences(): Difference[] {
    return this.#mappings.flatMap((mapping) =>
      mapping.columns.flatMap(({ column, field }): Difference[] => {
        const seen = this.#rows.get(column);
        if (!seen || (field !== null && !keptAsItCame.test(field))) return [];
        return [
          {
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
          },
        ];
      }),
    );
  }
}
