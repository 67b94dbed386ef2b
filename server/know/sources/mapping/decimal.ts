export interface NumberFormat {
  decimal: "." | ",";
  grouping: "." | "," | " " | "'" | null;
}

export const plainNumber: NumberFormat = { decimal: ".", grouping: null };

const blanks = /[\s\u00a0\u202f]/g;
const currencyMarks =
  /^(?:[A-Z]{3}|US\$|[$€£¥₹₽₩₺₪฿₫₦₱₴]|zł|kr\.?|Kč|Ft|Fr\.?|CHF|R\$)\s*|\s*(?:[A-Z]{3}|US\$|[$€£¥₹₽₩₺₪฿₫₦₱₴]|zł|kr\.?|Kč|Ft|Fr\.?|R\$)$/gu;

/**
 * A number as written to a plain decimal string ("-1234.5"), exactly; null when it is not a number in this format.
 * Groups have to be groups: with a comma as grouping, "12,50" is no number rather than 1250.
 */
export function readDecimal(written: string, format: NumberFormat): string | null {
  let text = written.trim();
  let negative = false;
  if (text.startsWith("(") && text.endsWith(")")) {
    negative = true;
    text = text.slice(1, -1).trim();
  }
  if (text.endsWith("-")) {
    negative = !negative;
    text = text.slice(0, -1).trim();
  } else if (text.startsWith("-") || text.startsWith("−")) {
    negative = !negative;
    text = text.slice(1).trim();
  } else if (text.startsWith("+")) text = text.slice(1).trim();
  const at = text.lastIndexOf(format.decimal);
  const whole = at === -1 ? text : text.slice(0, at);
  const fraction = at === -1 ? "" : text.slice(at + 1);
  const digits = readGroups(whole, format.grouping);
  if (digits === null || (fraction !== "" && !allDigits(fraction)) || (digits === "" && fraction === "")) return null;
  const plain = `${stripZeros(digits)}${fraction === "" ? "" : `.${fraction}`}`;
  return negative && /[1-9]/.test(plain) ? `-${plain}` : plain;
}

/** The currency written beside an amount ("€", "USD", "kr" is nobody's alone) and the amount without it. */
export function splitCurrency(written: string): { text: string; mark: string | null } {
  const text = written.trim();
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  if (isPlain(first) && isPlain(last)) return { text, mark: null };
  const negative = /^[-−(+]/.exec(text)?.[0] ?? "";
  const marks = text.slice(negative.length).match(currencyMarks);
  if (!marks) return { text, mark: null };
  const bare = text.slice(negative.length).replace(currencyMarks, "");
  return { text: negative + bare, mark: (marks[0] as string).trim() };
}

function isPlain(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 45 || code === 43 || code === 46;
}

function readGroups(whole: string, grouping: NumberFormat["grouping"]): string | null {
  if (allDigits(whole)) return whole;
  if (grouping === null) return null;
  const parts = grouping === " " ? whole.split(blanks) : whole.split(grouping === "'" ? /['’]/ : grouping);
  const groups = parts as string[];
  if (groups.length < 2 || !groups.every(allDigits)) return null;
  const [first, ...rest] = groups as [string, ...string[]];
  if (first.length === 0 || first.length > 3 || first.startsWith("0") || rest[rest.length - 1]?.length !== 3)
    return null;
  // Indian grouping has twos before the last three.
  if (
    !rest.slice(0, -1).every((group) => group.length === 3) &&
    !rest.slice(0, -1).every((group) => group.length === 2)
  )
    return null;
  return groups.join("");
}

function allDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function stripZeros(digits: string): string {
  const bare = digits.replace(/^0+(?=\d)/, "");
  return bare === "" ? "0" : bare;
}
