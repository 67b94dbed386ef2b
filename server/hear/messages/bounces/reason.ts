/** Why a message was not taken. `vacation` and `feedback` are no bounces: the box answered, or somebody complained. */
export const reasons = [
  "authfailure",
  "badreputation",
  "blocked",
  "contenterror",
  "delivered",
  "exceedlimit",
  "expired",
  "feedback",
  "filtered",
  "hasmoved",
  "hostunknown",
  "mailboxfull",
  "mailererror",
  "mesgtoobig",
  "networkerror",
  "norelaying",
  "notaccept",
  "notcompliantrfc",
  "onhold",
  "policyviolation",
  "rejected",
  "requireptr",
  "securityerror",
  "spamdetected",
  "speeding",
  "suspend",
  "syntaxerror",
  "systemerror",
  "systemfull",
  "toomanyconn",
  "undefined",
  "userunknown",
  "vacation",
  "virusdetected",
] as const;

export type Reason = (typeof reasons)[number];

const dead: ReadonlySet<Reason> = new Set(["userunknown", "hostunknown", "hasmoved", "notaccept"]);

/** Whether an address stays dead for this reason: nobody there, or no such place. All else may pass, or speaks of us and not of them. */
export const isHard = (reason: Reason): boolean => dead.has(reason);
