const needsEscape = /["\\]/;
const escaped = /(["\\])/g;

/** A column of cells as PostgreSQL writes an array: one pass, and strings are looked into only once. */
export function arrayLiteral(cells: readonly unknown[]): string {
  let literal = "{";
  for (let at = 0; at < cells.length; at++) {
    if (at > 0) literal += ",";
    literal += element(cells[at]);
  }
  return `${literal}}`;
}

function element(cell: unknown): string {
  switch (typeof cell) {
    case "string":
      return needsEscape.test(cell) ? `"${cell.replace(escaped, "\\$1")}"` : `"${cell}"`;
    case "number":
    case "bigint":
    case "boolean":
      return String(cell);
    case "undefined":
      return "NULL";
    default:
      if (cell === null) return "NULL";
      if (cell instanceof Date) return `"${cell.toISOString()}"`;
      throw new TypeError(`a cell of an array can't be ${Object.prototype.toString.call(cell)}`);
  }
}
