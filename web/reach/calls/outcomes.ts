import type { CallOutcome } from "./use-calls.ts";

/** What a call can come to, each with its key. */
export const outcomes = [
  { value: "reached", key: "r" },
  { value: "left-word", key: "w" },
  { value: "call-back", key: "c" },
  { value: "no-answer", key: "a" },
  { value: "wrong-number", key: "x" },
  { value: "moved", key: "m" },
  { value: "asked-not-to", key: "z" },
] as const satisfies { value: CallOutcome; key: string }[];

/** Usual times to call back at, from now on: in an hour on the quarter, tomorrow at nine, in a week at nine. */
export function callBackTimes(now: Date): { name: "hour" | "tomorrow" | "week"; at: Date }[] {
  const hour = new Date(Math.ceil((now.getTime() + 3_600_000) / 900_000) * 900_000);
  const morning = (days: number): Date => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9);
  return [
    { name: "hour", at: hour },
    { name: "tomorrow", at: morning(1) },
    { name: "week", at: morning(7) },
  ];
}
