const risky = /^[=+\-@\t\r]/;
const plainNumber = /^[+-]?(?:\d[\d .,'’]*|[.,]\d+)(?:[eE][+-]?\d+)?%?$/;
const phone = /^\+\d[\d ()./-]*(?:\s*(?:ext\.?|x|;ext=)\s*\d+)?$/i;

/**
 * A cell that a spreadsheet would run as a formula gets a guard in front on export. Plain numbers and phone numbers
 * ("-5", "+44 20 7946 0000") are left alone. What already looks guarded is guarded once more, so that import gives
 * back exactly what was there.
 */
export function neutraliseFormula(cell: string): string {
  return isFormula(cell) || guarded(cell) ? `'${cell}` : cell;
}

/** Takes off the guard that `neutraliseFormula` puts on; any other cell stays as it is. */
export function restoreFormula(cell: string): string {
  if (cell.charCodeAt(0) !== 39) return cell;
  const inner = cell.slice(1);
  return isFormula(inner) || guarded(inner) ? inner : cell;
}

function isFormula(cell: string): boolean {
  return risky.test(cell) && !plainNumber.test(cell) && !phone.test(cell);
}

/** `'=1+1` and also `''=1+1`. */
function guarded(cell: string): boolean {
  let at = 0;
  while (cell.charCodeAt(at) === 39) at++;
  return at > 0 && isFormula(cell.slice(at));
}
