import { Vocabulary } from "./vocabulary.ts";

/** Rows as they came, by column: each cell is the number of its text. Missing is 0. */
export interface RawColumn {
  name: string;
  cells: Uint32Array;
  texts: Vocabulary;
}

/** Takes rows in one after the other and keeps each distinct text once. */
export class RecordTable {
  readonly columns: RawColumn[];
  length = 0;

  constructor(names: string[]) {
    this.columns = names.map((name) => ({ name, cells: new Uint32Array(1 << 10), texts: new Vocabulary() }));
  }

  /** One row; null, undefined and empty are missing. */
  add(row: readonly (string | null | undefined)[]): void {
    for (let at = 0; at < this.columns.length; at++) {
      const column = this.columns[at] as RawColumn;
      if (this.length === column.cells.length) {
        const grown = new Uint32Array(Math.ceil(column.cells.length * 1.6));
        grown.set(column.cells);
        column.cells = grown;
      }
      const cell = row[at];
      column.cells[this.length] = cell ? column.texts.intern(cell) : 0;
    }
    this.length++;
  }

  /** Lets go of all texts. */
  clear(): void {
    for (const column of this.columns) Object.assign(column, { cells: new Uint32Array(0), texts: new Vocabulary() });
  }
}

/** How often each text of a column stands there, and in how many rows any does. */
export function countTexts(column: RawColumn, length: number): { counts: Uint32Array; present: number } {
  const counts = new Uint32Array(column.texts.size);
  let present = 0;
  for (let row = 0; row < length; row++) {
    const id = column.cells[row] as number;
    if (id === 0) continue;
    counts[id] = (counts[id] as number) + 1;
    present++;
  }
  return { counts, present };
}
