import type { Day } from "../../platform/clock/index.ts";

/** Why somebody may not be reached, the strongest first: a standing reason, their word, their wishes, the law. */
export const reachReasons = [
  "suppressed",
  "on-suppression-list",
  "said-no",
  "channel-not-wanted",
  "paused-by-them",
  "topic-not-wanted",
  "rhythm",
  "no-consent",
] as const;
export type ReachReason = (typeof reachReasons)[number];

/** What the law asks for: nothing but that they did not object; being a customer; having agreed. */
export const needs = ["none", "soft", "consent"] as const;
export type Need = (typeof needs)[number];

/** All that decides whether one touch may leave, as `reachFactsSql` gathers it. */
export interface ReachFacts {
  channel: string;
  purpose: string | null;
  /** Null is told of what was planned before there were manners: as strict as a mass. */
  manner: "bulk" | "personal" | "service" | null;
  /** They wrote or spoke to us in this conversation lately. */
  answers: boolean;
  suppressed: boolean;
  listed: boolean;
  /** Their last word on this purpose and channel. */
  said: "given" | "withdrawn" | null;
  channel_off: boolean;
  topic_off: boolean;
  paused_until: Day | null;
  day: Day;
  /** Something else reached or will reach them within their rhythm. */
  heard_lately: boolean;
  need: Need;
  /** A customer, as the rule of their country means it. */
  customer: boolean;
}

/**
 * Why this touch may not leave; null where it may. A standing reason wins over everything. What they asked for themselves (a confirmation, an answer to
 * their words) needs no consent. Nor does one person's help: but it does not come by a way they do not want, and who said no to calls, letters or texts
 * gets none of anybody, while a no to e-mail is a no to mailings. All else obeys their word, then their wishes, then the rule of their country.
 */
export function whyNotReach(facts: ReachFacts): ReachReason | null {
  if (facts.suppressed) return "suppressed";
  if (facts.listed) return "on-suppression-list";
  if (asked(facts)) return null;
  if (facts.said === "withdrawn" && !(helps(facts) && facts.channel === "email")) return "said-no";
  if (facts.channel_off && !(helps(facts) && facts.channel === "email")) return "channel-not-wanted";
  if (helps(facts)) return null;
  if (facts.paused_until !== null && facts.paused_until >= facts.day) return "paused-by-them";
  if (toMany(facts) && facts.topic_off) return "topic-not-wanted";
  if (toMany(facts) && facts.heard_lately) return "rhythm";
  if (facts.said !== "given" && (facts.need === "consent" || (facts.need === "soft" && !facts.customer)))
    return "no-consent";
  return null;
}

const asked = ({ manner, answers }: ReachFacts): boolean => manner === "service" || answers;
const helps = ({ manner, purpose }: ReachFacts): boolean => manner === "personal" && purpose === "help";
const toMany = ({ manner }: ReachFacts): boolean => manner !== "personal";

/** `whyNotReach` over a row `f` of the facts; null where it may leave. */
export function whyNotReachSql(f: string): string {
  const askedSql = `(coalesce(${f}.manner = 'service', false) or ${f}.answers)`;
  const helpsSql = `coalesce(${f}.manner = 'personal' and ${f}.purpose = 'help', false)`;
  const mailedSql = `(${helpsSql} and ${f}.channel = 'email')`;
  const toManySql = `${f}.manner is distinct from 'personal'`;
  return `case
    when ${f}.suppressed then 'suppressed'
    when ${f}.listed then 'on-suppression-list'
    when ${askedSql} then null
    when ${f}.said is not distinct from 'withdrawn' and not ${mailedSql} then 'said-no'
    when ${f}.channel_off and not ${mailedSql} then 'channel-not-wanted'
    when ${helpsSql} then null
    when ${f}.paused_until >= ${f}.day then 'paused-by-them'
    when ${toManySql} and ${f}.topic_off then 'topic-not-wanted'
    when ${toManySql} and ${f}.heard_lately then 'rhythm'
    when ${f}.said is distinct from 'given' and (${f}.need = 'consent' or (${f}.need = 'soft' and not ${f}.customer)) then 'no-consent'
  end`;
}
