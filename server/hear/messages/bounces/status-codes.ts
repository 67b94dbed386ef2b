import type { Reason } from "./reason.ts";

/** Codes (RFC 3463, IANA, and those of large providers) that say why, whatever the words beside them. The class is left out: 4 and 5 mean the same. */
const decisive: Record<string, Reason> = {
  "1.2": "hostunknown",
  "1.6": "hasmoved",
  "1.7": "rejected",
  "1.8": "rejected",
  "2.3": "exceedlimit",
  "3.4": "mesgtoobig",
  "4.312": "networkerror",
  "4.316": "expired",
  "6.0": "contenterror",
  "6.1": "contenterror",
  "7.8": "securityerror",
  "7.23": "authfailure",
  "7.24": "authfailure",
  "7.25": "requireptr",
  "7.26": "authfailure",
  "7.27": "notaccept",
  "7.29": "authfailure",
  "7.30": "authfailure",
  "7.509": "authfailure",
  "7.515": "authfailure",
};

/** What a code suggests where the words say nothing. */
const suggested: Record<string, Reason> = {
  "1.0": "rejected",
  "1.1": "userunknown",
  "1.3": "userunknown",
  "1.4": "filtered",
  "1.5": "userunknown",
  "1.9": "systemerror",
  "1.10": "userunknown",
  "2.0": "filtered",
  "2.1": "suspend",
  "2.2": "mailboxfull",
  "2.4": "filtered",
  "3.0": "systemerror",
  "3.1": "systemfull",
  "3.2": "notaccept",
  "3.3": "systemerror",
  "3.5": "systemerror",
  "4.0": "networkerror",
  "4.1": "expired",
  "4.2": "networkerror",
  "4.3": "systemerror",
  "4.4": "hostunknown",
  "4.5": "systemerror",
  "4.6": "networkerror",
  "4.7": "expired",
  "4.14": "networkerror",
  "5.0": "syntaxerror",
  "5.1": "syntaxerror",
  "5.2": "syntaxerror",
  "5.3": "toomanyconn",
  "5.4": "systemerror",
  "5.5": "systemerror",
  "7.0": "securityerror",
  "7.1": "securityerror",
  "7.2": "securityerror",
  "7.3": "securityerror",
  "7.5": "securityerror",
  "7.6": "securityerror",
  "7.7": "securityerror",
  "7.9": "securityerror",
  "7.13": "suspend",
  "7.14": "securityerror",
  "7.20": "authfailure",
  "7.21": "authfailure",
  "7.22": "authfailure",
  "7.28": "speeding",
};

const subject = (status: string): string => status.slice(2);

export const decisiveReason = (status: string): Reason | undefined => decisive[subject(status)];

export function suggestedReason(status: string): Reason | undefined {
  const detail = subject(status);
  const known = suggested[detail];
  if (known) return known;
  const [area, number] = detail.split(".").map(Number);
  if (area === 6) return "contenterror";
  // Three digits are a provider's own: 5.7.5xx and 5.7.6xx are its blocks, 5.4.3xx its network, 5.1.3xx its directory.
  if (number === undefined || number < 100) return area === 7 ? "securityerror" : undefined;
  if (area === 7) return number >= 500 ? "blocked" : "securityerror";
  if (area === 4) return "networkerror";
  if (area === 1) return "userunknown";
  return area === 2 ? "mailboxfull" : undefined;
}

// Not inside numbers of versions and addresses.
const enhanced = /(?<![\d.#])#?([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/g;

/** The enhanced codes that a text names, in their order. */
export const codesOf = (text: string): string[] => [...text.matchAll(enhanced)].map((found) => found[1] as string);

/** The code that says most: the last specific one, for servers put what another one answered behind their own words. */
export function chosenStatus(codes: readonly string[]): string | undefined {
  return codes.findLast((code) => !/^\d\.0\.0$/.test(code)) ?? codes.at(-1);
}

// A reply stands at the start of a line or answer, before an enhanced code, or behind a colon or quote.
const reply = /(?:^|[\s:'"<(>=])([245]\d\d)(?=[\s'-]+(?:#?[245]\.\d{1,3}\.\d{1,3}\b)|[ -])/gm;

/** The three digits of the server's answer; the last refusal where several are quoted. */
export function replyCodeOf(text: string): string | undefined {
  const found = [...text.matchAll(reply)].map((one) => one[1] as string).filter((code) => isReply(code));
  return (
    found.findLast((code) => code.startsWith("5")) ?? found.findLast((code) => code.startsWith("4")) ?? found.at(-1)
  );
}

const isReply = (code: string): boolean =>
  /^(2[2-5]\d|4[2-5]\d|5[0-5]\d)$/.test(code) && !/^(2[2-4][1-9]|5[1-4][5-9])$/.test(code);
