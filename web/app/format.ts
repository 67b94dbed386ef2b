import { useTranslation } from "react-i18next";
import { currencyExponent, moneyFormat } from "../../server/platform/money/contract.ts";
import { useMe } from "./session.ts";

export interface Format {
  /** Money in minor units; whole units from 100 up where `short`. */
  money(minor: number, currency?: string, short?: boolean): string;
  /** A calendar day `YYYY-MM-DD`. */
  day(day: string | null | undefined): string;
  /** An instant in the user's zone, with time. */
  moment(instant: string | null | undefined): string;
  /** "3 days ago", "in 2 weeks". */
  ago(instant: string | null | undefined, now?: Date): string;
  number(value: number): string;
  share(value: number, digits?: number): string;
  /** The size of a file, "3.4 MB". */
  bytes(value: number): string;
}

/** The day it is now in a zone, `YYYY-MM-DD`. */
export function todayIn(timeZone: string | undefined): string {
  return new Date().toLocaleDateString("sv", { timeZone });
}

/** Dates, numbers and money in the user's manner and zone. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const me = useMe();
  const language = mannerOf(i18n.language);
  const zone = me?.time_zone ?? undefined;
  const home = me?.workspace.currency ?? "EUR";
  return sharedFormat(language, zone, home);
}

const made = new Map<string, Format>();

/** One for the whole page: making what formats takes far longer than formatting, and each row of a list asks. */
function sharedFormat(language: string, zone: string | undefined, home: string): Format {
  const key = JSON.stringify([language, zone, home]);
  const format = made.get(key) ?? formatFor(language, zone, home);
  made.set(key, format);
  return format;
}

/** English as the reader writes dates: the browser's `en-GB` where the language chosen is `en`. */
export function mannerOf(language: string): string {
  return navigator.languages.find((one) => one.split("-")[0] === language) ?? language;
}

export function formatFor(language: string, zone: string | undefined, home: string): Format {
  const moneys = new Map<string, Intl.NumberFormat>();
  const formatOf = (currency: string, whole: boolean): Intl.NumberFormat => {
    const key = `${currency}${whole}`;
    let format = moneys.get(key);
    if (!format) {
      format = moneyFormat(language, currency, whole);
      moneys.set(key, format);
    }
    return format;
  };
  const days = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  const moments = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: zone });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const numbers = new Intl.NumberFormat(language);
  return {
    money: (minor, currency = home, short = false) => {
      const value = minor / 10 ** currencyExponent(currency);
      return formatOf(currency, short && Math.abs(value) >= 100).format(value);
    },
    day: (day) => (day ? days.format(new Date(`${day.slice(0, 10)}T00:00:00Z`)) : ""),
    moment: (instant) => (instant ? moments.format(new Date(instant)) : ""),
    ago: (instant, now = new Date()) => (instant ? sayAgo(relative, new Date(instant), now) : ""),
    number: (value) => numbers.format(value),
    share: (value, digits = 0) =>
      new Intl.NumberFormat(language, {
        style: "percent",
        maximumFractionDigits: digits,
        minimumFractionDigits: digits,
      }).format(value),
    bytes: (value) => sizeOf(value, (one) => numbers.format(one)),
  };
}

function sayAgo(relative: Intl.RelativeTimeFormat, then: Date, now: Date): string {
  const seconds = (then.getTime() - now.getTime()) / 1000;
  const steps: [Intl.RelativeTimeFormatUnit, number][] = [
    ["year", 31_557_600],
    ["month", 2_629_800],
    ["week", 604_800],
    ["day", 86_400],
    ["hour", 3600],
    ["minute", 60],
  ];
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) return relative.format(Math.round(seconds / length), unit);
  }
  return relative.format(0, "minute");
}

const steps = ["B", "KB", "MB", "GB"];

function sizeOf(bytes: number, number: (value: number) => string): string {
  let value = bytes;
  let step = 0;
  while (value >= 1000 && step < steps.length - 1) {
    value /= 1000;
    step++;
  }
  return `${number(value >= 10 || step === 0 ? Math.round(value) : Math.round(value * 10) / 10)} ${steps[step]}`;
}
