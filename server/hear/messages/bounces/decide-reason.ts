import { nobodyThere } from "./nobody-there.ts";
import type { Reason } from "./reason.ts";
import { plainRules } from "./reason-words.ts";
import { chosenStatus, codesOf, decisiveReason, replyCodeOf, suggestedReason } from "./status-codes.ts";
import { vagueRules } from "./vague-words.ts";

/** All that a report says about one recipient. */
export interface Evidence {
  /** What the server that refused said. */
  diagnostic: string;
  /** The `Status` of a structured report. */
  status: string | null;
  action: string | null;
  /** What the report says in its own words about this recipient. */
  context: string;
  /** The report came in the fields of RFC 3464, whoever wrote it knew what it says. */
  structured: boolean;
}

export interface Verdict {
  status: string | null;
  reply_code: string | null;
  reason: Reason;
}

const longestWords = 3000;

/** Why, by the code where it is decisive, then by the words of the server, then by what the code suggests, last by the words of the report. */
export function decideReason(evidence: Evidence): Verdict {
  const said = codesOf(evidence.diagnostic);
  const stated = evidence.status && codesOf(evidence.status)[0];
  const status =
    chosenStatus([...(stated ? [stated] : []), ...said]) ?? chosenStatus(codesOf(evidence.context)) ?? null;
  const reply_code = replyCodeOf(evidence.diagnostic) ?? replyCodeOf(evidence.context) ?? null;
  return { status, reply_code, reason: reasonOf(evidence, status) };
}

function reasonOf(evidence: Evidence, status: string | null): Reason {
  if (evidence.action && /^(delivered|relayed|expanded)$/i.test(evidence.action)) return "delivered";
  if (status?.startsWith("2")) return "delivered";
  // The program that files mail at the recipient's own server failed, not the recipient.
  if (/^x-unix\s*;\s*[^\s\d]/i.test(evidence.diagnostic) && !/quota|full|space/i.test(evidence.diagnostic))
    return "mailererror";
  if (/delivery report unavailable/i.test(evidence.context)) return "undefined";
  const delayed = /^delayed$/i.test(evidence.action ?? "");
  const answer = plainWords(serverAnswer(evidence.diagnostic));
  const context = plainWords(evidence.context);
  return (
    (status && decisiveReason(status)) ||
    byWords(answer, evidence, status) ||
    (status &&
      !/^\d\.([07]\.[01]|4\.7|5\.0)$/.test(status) &&
      !(delayed && evidence.diagnostic === "") &&
      suggestedReason(status)) ||
    byWords(context, evidence, status) ||
    (delayed ? "expired" : undefined) ||
    (status && suggestedReason(status)) ||
    (answer.replaceAll(boilerplate, "").replaceAll(/<@>|[^\p{L}]/gu, "") !== "" ? "onhold" : "undefined")
  );
}

// Sentences that every report has, whatever happened.
const boilerplate =
  /this is an automatically generated( delivery status notification)?\.?|delivery to the following recipients? (has )?failed( permanently)?:?|your message (could not|was not) (be )?delivered( to)?|the following address(es)? failed|this is a permanent error|\s+/gi;

// What a program puts before the answer of another one, and says nothing itself.
const prefixes =
  /unknown address error|recipient address rejected: (?=\S+ \S)|this is the mail system at host|delivery status notification|mail delivery (system|subsystem)|remote server returned unknown recipient or mailbox unavailable ->|to best protect our users from spam|they may be blacklisted, or|if you .{0,30}problem report|suspicious due to the|adresse destinataire invalide\. (?=\S)/gi;

/** Words alone: an address named "mailbox-full@" or a page about spam says nothing about this message. */
function plainWords(text: string): string {
  return text
    .slice(0, longestWords)
    .replaceAll(/https?: ?\/\/(?:www\.)?([\w.-]+)[^\s"')\]>]*/gi, "$1")
    .replaceAll(/<?(?:"[^"\s]+"|[\w.!#$%&'*+=?^`{}~-]+)@[\w.-]+\w>?/g, "<@>")
    .replaceAll(/\s+(?:[45]\d\d[- ])(?:#?[45]\.\d{1,3}\.\d{1,3})?(?=\s)/g, " ")
    .replaceAll(prefixes, "")
    .replaceAll(/\s+/g, " ");
}

/** The lines of a report in which a server answers; all of it where none does. */
function serverAnswer(text: string): string {
  const quoted = /error \d\d\d-'([^']+)'/.exec(text)?.[1];
  if (quoted) return quoted;
  const lines = text.split("\n");
  if (lines.length < 4) return text;
  const answers = lines.filter(
    (line, at) => answerLine.test(line) || (at > 0 && /^\s+\S/.test(line) && answerLine.test(lines[at - 1] ?? "")),
  );
  return answers.length > 0 ? answers.join(" ") : text;
}

const answerLine =
  /(^|[\s:'"<(])[45]\d\d[ -]\S|\b[45]\.\d{1,3}\.\d{1,3}\b|\b(said|reason|error|because|response|diagnostic\S*|deferred)\b\s*[:;]|sender was rejected/i;

function byWords(words: string, evidence: Evidence, status: string | null): Reason | undefined {
  if (words.trim() === "") return undefined;
  if (/recipient address rejected: access denied/i.test(evidence.diagnostic) && status === "5.4.1")
    return "userunknown";
  if (/5\.1\.0 address rejected/i.test(evidence.diagnostic)) return "userunknown";
  const strong = plainRules.find((rule) => rule.words.test(words));
  if (strong) return strong.reason;
  if (/access denied/i.test(words) && stepOf(evidence) === "start") return "blocked";
  if (nobodyThere.test(words)) return nobodyOr(words, evidence, status);
  return vagueRules.find((rule) => rule.words.test(words))?.reason;
}

/** At which step of the conversation the server refused. */
function stepOf(evidence: Evidence): "data" | "recipient" | "sender" | "start" | null {
  const all = `${evidence.diagnostic}\n${evidence.context}`;
  let last: string | undefined;
  for (const line of all.split("\n")) {
    const sent = />>>\s*(RCPT|DATA|MAIL|EHLO|HELO|\.)/i.exec(line)?.[1];
    if (sent) last = sent.toUpperCase();
    else if (last && /(<<<|received >>>)\s*[45]\d\d/i.test(line)) break;
  }
  if (/need rcpt|valid rcpt|no valid recipients/i.test(all) && (last === "DATA" || last === undefined))
    return "recipient";
  if (last === "DATA" || last === ".") return "data";
  if (last === "RCPT") return "recipient";
  if (last === "MAIL") return "sender";
  if (last) return "start";
  if (/(rcpt[ _]to\b|rcpt command|\[rcpt)/i.test(all)) return "recipient";
  if (
    /(end of data|data command|final data|\[data\]|after data|smtp command[\s-]*data\b|text command|step: data)/i.test(
      all,
    )
  )
    return "data";
  if (/(mail from command|after mail from|\[mail_from\])/i.test(all)) return "sender";
  return /initial connection/i.test(all) ? "start" : null;
}

/**
 * A server that names the unknown at once speaks of its directory: dead. One that takes the message first, or doesn't say whom it means, filters: the person may well
 * be there.
 */
function nobodyOr(words: string, evidence: Evidence, status: string | null): Reason {
  // It says "user unknown" and names nobody: the answer of mobile operators to mail that their subscriber doesn't want.
  if (/550 : user unknown/i.test(evidence.diagnostic)) return "filtered";
  if (status && /^\d\.1\.\d+$/.test(status)) return "userunknown";
  if (status && /^\d\.(2\.[04]|7\.1)$/.test(status) && evidence.structured && !/invalid recipient/i.test(words))
    return "filtered";
  const step = stepOf(evidence);
  if (step === "recipient" || (evidence.structured && /this user doesn'?t have/i.test(words))) return "userunknown";
  if (step === "data") return "filtered";
  if (status && /^\d\.[3-57]\.\d+$/.test(status)) return "userunknown";
  if (evidence.structured)
    return (status && !/\d\.0\.0/.test(status)) || /<@>/.test(words) ? "userunknown" : "filtered";
  if (
    /not listed in|name is not recogni[sz]ed|final delivery|unknown user: ?<@>|no valid recipients|\d\d\d: <@>: user unknown/i.test(
      words,
    )
  )
    return "userunknown";
  return "filtered";
}
