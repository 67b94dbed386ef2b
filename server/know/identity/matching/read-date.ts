/** A day as eight digits, yyyymmdd; undefined where the text is none. Without a hint, day and month are told apart where one is over 12. */
export function readDate(text: string, monthFirst = false): string | undefined {
  const bare = text.trim();
  let found = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(bare);
  if (found) return dayOf(found[1], found[2], found[3]);
  found = /^(\d{4})(\d{2})(\d{2})$/.exec(bare);
  if (found) return dayOf(found[1], found[2], found[3]);
  found = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(bare);
  if (found) {
    const [first, second] = [Number(found[1]), Number(found[2])];
    const month = second > 12 ? first : first > 12 ? second : monthFirst ? first : second;
    return dayOf(found[3], String(month), String(month === first && first !== second ? second : first));
  }
  found = /^(\d{1,2})[-. ]+(\p{L}{3})\p{L}*[-., ]+(\d{4})$/u.exec(bare);
  if (found) return dayOf(found[3], monthNamed(found[2] as string), found[1]);
  found = /^(\p{L}{3})\p{L}*[. ]+(\d{1,2}),? +(\d{4})$/u.exec(bare);
  if (found) return dayOf(found[3], monthNamed(found[1] as string), found[2]);
  return undefined;
}

/** Whether a column writes the month first: it does where the second number is over 12 more often than the first. */
export function writesMonthFirst(values: string[]): boolean {
  let balance = 0;
  for (const value of values) {
    const found = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}\s*$/.exec(value);
    if (found) balance += Number(Number(found[2]) > 12) - Number(Number(found[1]) > 12);
  }
  return balance > 0;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const germanMonths: Record<string, string> = { mär: "3", mrz: "3", mai: "5", okt: "10", dez: "12" };

function monthNamed(name: string): string {
  const short = name.toLowerCase();
  return germanMonths[short] ?? String(months.indexOf(short) + 1);
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1850 || y > 2100 || m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  return `${String(y).padStart(4, "0")}${String(m).padStart(2, "0")}${String(d).padStart(2, "0")}`;
}
