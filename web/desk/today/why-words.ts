import type { TFunction } from "i18next";
import type { Schemas } from "../../app/api/client.ts";
import type { Row } from "./today-list.ts";

type Why = Schemas["Why"];

/** From two years on nobody counts in days any more. */
const longDays = 730;
const daysAYear = 365.2425;

/** Why an account is on the list, in one sentence of the reader's language; the server's own where its kind is not known here. */
export function whyWords({ why, reason }: Pick<Row, "why" | "reason">, t: TFunction): string {
  const days = (count: number): string => t("today.days", { count });
  const since = (count: number): string =>
    count >= longDays
      ? t("today.since-years", { count: Math.floor(count / daysAYear) })
      : t("today.since-days", { count });
  const gap = days(why.gap_days);
  const passed = why.days ?? 0;
  if (why.kind === "overdue")
    return t(why.from === "start" ? "today.why.overdue-start" : "today.why.overdue", {
      since: since(passed + why.gap_days),
      gap,
    });
  if (why.kind === "due")
    return passed === 0 ? t("today.why.ends-today", { gap }) : t("today.why.due", { gap, left: since(passed) });
  if (why.kind === "never") return neverWords(why, t, since);
  return reason;
}

function neverWords(why: Why, t: TFunction, since: (count: number) => string): string {
  if (why.from === "order") return t("today.why.never-order", { since: since(why.days ?? 0) });
  if (why.from === "start") return t("today.why.never-start", { since: since(why.days ?? 0) });
  return t("today.why.never");
}

export type Urgency = "overdue" | "due" | "never";

/** In two or three words what the colour and the sign say too. */
export function dueWords({ kind, days }: Why, t: TFunction): string {
  if (kind === "never") return t("today.due.never");
  if (kind === "overdue") return t("today.due.overdue", { count: days ?? 0 });
  return days === 0 ? t("today.due.today") : t("today.due.in", { count: days ?? 0 });
}
