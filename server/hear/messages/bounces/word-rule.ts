import type { Reason } from "./reason.ts";

export interface Rule {
  reason: Reason;
  words: RegExp;
}

export const rule = (reason: Reason, ...words: RegExp[]): Rule => ({
  reason,
  words: new RegExp(words.map((one) => one.source).join("|"), "i"),
});
