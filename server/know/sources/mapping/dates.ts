export type DateOrder = "ymd" | "dmy" | "mdy" | "compact";

const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?Z?)?$/;
const threeParts = /^(\d{1,4})([./\- ])\s?(\d{1,2}|\p{L}{3,9}\.?)\2\s?(\d{1,4})(?:,?[T\s]\s*(.+))?$/u;
const timeOfDay =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([AaPp]\.?[Mm]\.?)?\s*(?:Uhr)?\s*(Z)?\s*(?:(?:GMT|UTC)?([+-])(\d{2}):?(\d{2})?)?$/;

const months = new Map<string, number>();
for (const names of [
  "january february march april may june july august september october november december",
  "januar februar märz april mai juni juli august september oktober november dezember",
]) {
  names.split(" ").forEach((name, index) => {
    months.set(name, index + 1);
    months.set(name.slice(0, 3), index + 1);
  });
}
months.set("sept", 9).set("mrz", 3).set("maerz", 3).set("jänner", 1);

export interface ReadDate {
  year: number;
  month: number;
  day: number;
  /** Seconds since midnight as written; null where the cell tells no time. */
  seconds: number | null;
  /** Minutes east of UTC where the cell tells; null otherwise. */
  offset: number | null;
}

/** The date a cell tells in this order, or why it tells none. 31/02 is refused, never rolled into March. */
export function readDate(written: string, order: DateOrder): ReadDate | string {
  const text = written.trim();
  const run = compact.exec(text);
  if (run && (order === "compact" || order === "ymd")) {
    const seconds = run[4] === undefined ? null : Number(run[4]) * 3600 + Number(run[5]) * 60 + Number(run[6] ?? 0);
    return check(
      text,
      Number(run[1]),
      Number(run[2]),
      Number(run[3]),
      seconds,
      seconds !== null && text.endsWith("Z") ? 0 : null,
    );
  }
  const parts = threeParts.exec(text);
  if (!parts) return `“${text}” is no date`;
  const [, first = "", , second = "", third = "", rest] = parts;
  const time = rest === undefined ? { seconds: null, offset: null } : readTime(rest);
  if (!time) return `“${text}” has a time that does not exist`;
  const named = months.get(second.toLowerCase().replace(/\.$/, ""));
  if (named !== undefined) {
    if (first.length === 4) return check(text, Number(first), named, Number(third), time.seconds, time.offset);
    return check(text, fullYear(third), named, Number(first), time.seconds, time.offset);
  }
  if (!/^\d/.test(second)) return `“${text}” is no date`;
  if (first.length === 4) return check(text, Number(first), Number(second), Number(third), time.seconds, time.offset);
  if (first.length > 2 || third.length === 3) return `“${text}” is no date`;
  if (order === "mdy") return check(text, fullYear(third), Number(first), Number(second), time.seconds, time.offset);
  if (order === "dmy") return check(text, fullYear(third), Number(second), Number(first), time.seconds, time.offset);
  return `“${text}” is no date of the form year-month-day`;
}

/** ISO date. */
export function dateOf(date: ReadDate): string {
  return `${String(date.year).padStart(4, "0")}-${two(date.month)}-${two(date.day)}`;
}

/** ISO date, local ISO time where no offset was told, or an instant in UTC. */
export function instantOf(date: ReadDate): string {
  if (date.seconds === null) return dateOf(date);
  const whole = Math.floor(date.seconds);
  const local = `${dateOf(date)}T${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  if (date.offset === null) return local;
  return new Date(Date.parse(`${local}Z`) - date.offset * 60_000).toISOString();
}

function readTime(text: string): { seconds: number; offset: number | null } | null {
  const parts = timeOfDay.exec(text.trim());
  if (!parts) return null;
  const [, h, m, s, , half, z, sign, oh, om] = parts;
  let hours = Number(h);
  if (half) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  const minutes = Number(m);
  const seconds = Number(s ?? 0);
  if (hours > 24 || (hours === 24 && (minutes > 0 || seconds > 0)) || minutes > 59 || seconds > 60) return null;
  // "Z-0300" is written by some exporters; the number says more than the letter.
  const offset = oh === undefined ? (z ? 0 : null) : (sign === "-" ? -1 : 1) * (Number(oh) * 60 + Number(om ?? 0));
  return { seconds: Math.min(hours * 3600 + minutes * 60 + seconds, 86_399), offset };
}

function check(
  text: string,
  year: number,
  month: number,
  day: number,
  seconds: number | null,
  offset: number | null,
): ReadDate | string {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || year < 1)
    return `“${text}” is a date that does not exist`;
  return { year, month, day, seconds, offset };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Two digits: up to 49 this century, from 50 the last. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
