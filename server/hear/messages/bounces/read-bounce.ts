import { header, type Mail, partText } from "../mail.ts";
import { cutCopy } from "./cut-copy.ts";
import { decideReason, type Evidence } from "./decide-reason.ts";
import { readDeliveryStatus, type StatusBlock } from "./delivery-status.ts";
import { namedRecipients } from "./plain-report.ts";
import { readProviderNotice } from "./provider-notice.ts";
import { isHard, type Reason } from "./reason.ts";

/** What became of one recipient of a message of ours. */
export interface RecipientFate {
  address: string | null;
  status: string | null;
  reply_code: string | null;
  reason: Reason;
  hard: boolean;
  /** A warning: it was not taken yet and is tried again. Says nothing of the address. */
  delayed: boolean;
  diagnostic: string;
}

export interface DeliveryReport {
  kind: "bounce" | "complaint" | "receipt";
  recipients: RecipientFate[];
}

/** A report about what became of a message of ours, in whatever form its server writes them; undefined for anything else. */
export function readBounce(mail: Mail): DeliveryReport | undefined {
  const notice = /amazon|sns|ses\b/i.test(mail.from?.address ?? "") ? readProviderNotice(mail.text) : undefined;
  if (notice)
    return {
      kind: notice.kind,
      recipients: notice.recipients.map((one) =>
        one.reason
          ? fate(
              one.address,
              { ...decideReason({ ...one, context: "", structured: true }), reason: one.reason },
              one.diagnostic,
              isDelay(one.action),
            )
          : fate(
              one.address,
              decideReason({ ...one, context: "", structured: true }),
              one.diagnostic,
              isDelay(one.action),
            ),
      ),
    };
  const { report, copy } = outermost(mail.text);
  const blocks = statusBlocks(mail, report);
  if (blocks.length > 0) return structured(blocks, mail, report);
  return looksLikeReport(mail, report) ? plain(mail, report, copy) : undefined;
}

/** A report that came back in another report says nothing; the inner one does. */
function outermost(text: string): { report: string; copy: string } {
  const cut = cutCopy(text);
  const head = cut.copy.slice(0, 3000);
  if (
    !/^from:.*mailer-daemon/im.test(head) ||
    /@|\b[45]\d\d[ -]/.test(cut.report.replaceAll(/<?(support|postmaster)@\S+/gi, ""))
  )
    return cut;
  const body = cut.copy.indexOf("\n\n");
  return body < 0 ? cut : cutCopy(cut.copy.slice(body + 2));
}

/** The fields, wherever they stand: in their part, in another one, or in the text. */
function statusBlocks(mail: Mail, report: string): StatusBlock[] {
  const parts = mail.parts.filter((part) => /^message\/(global-)?delivery-status$/.test(part.type));
  const blocks = parts.flatMap((part) => readDeliveryStatus(partText(part)));
  if (blocks.length > 0) return blocks;
  return machineSender(mail) && /^(final|original)-recipient\s*:/im.test(report) ? readDeliveryStatus(report) : [];
}

function structured(blocks: StatusBlock[], mail: Mail, report: string): DeliveryReport {
  const reached = blocks.filter((block) => /^(delivered|relayed|expanded)$/.test(block.action ?? ""));
  // Of those with both, the ones that failed are the news.
  const told = reached.length === blocks.length ? blocks : blocks.filter((block) => !reached.includes(block));
  const seen = new Set<string>();
  const recipients = told.flatMap((block) => {
    const key = (block.recipient ?? block.original ?? "").toLowerCase();
    if (key !== "" && seen.has(key)) return [];
    seen.add(key);
    const context = contextOf(report, block, told.length);
    const evidence: Evidence = { ...block, context, structured: true };
    const delayed = block.action === null ? warns(mail, report) : isDelay(block.action);
    return [fate(block.original ?? block.recipient, decideReason(evidence), block.diagnostic || context, delayed)];
  });
  return { kind: reached.length === blocks.length ? "receipt" : "bounce", recipients };
}

/** What the words of a report say about one of its recipients. */
function contextOf(report: string, block: StatusBlock, among: number): string {
  if (among === 1) return report;
  const mine = namedRecipients(report, new Set()).find(
    (one) => one.address === block.recipient?.toLowerCase() || one.address === block.original?.toLowerCase(),
  );
  return mine?.said ?? "";
}

function plain(mail: Mail, report: string, copy: string): DeliveryReport {
  const ours = new Set([...mail.to, ...mail.cc].map((one) => one.address.toLowerCase()));
  if (mail.from?.address) ours.add(mail.from.address.toLowerCase());
  let named = namedRecipients(`${report}`, ours).map((one) => ({ ...one, address: one.address as string | null }));
  if (named.length === 0) {
    const failed = header(mail, "x-failed-recipients")
      .split(/[\s,]+/)
      .filter((one) => one.includes("@"));
    const returned =
      failed.length > 0 ? failed : toOfReturned(mail, copy).filter((one) => !ours.has(one.toLowerCase()));
    named = (returned.length > 0 ? returned : [null]).map((address) => ({ address, said: report }));
  }
  const delayed = warns(mail, report);
  return {
    kind: "bounce",
    recipients: named.map((one) => {
      const evidence: Evidence = {
        diagnostic: one.said,
        status: null,
        action: null,
        context: `${mail.subject}\n${report}`,
        structured: false,
      };
      const verdict = decideReason(evidence);
      // A group that can't be written to tells so in the language of whoever wrote, and names no code.
      const group =
        verdict.status === null && verdict.reply_code === null && /@googlegroups\.com$/i.test(one.address ?? "");
      return fate(one.address, group ? { ...verdict, reason: "rejected" } : verdict, one.said.trim(), delayed);
    }),
  };
}

function toOfReturned(mail: Mail, copy: string): string[] {
  const enclosed = mail.parts.find((part) => /^(message\/rfc822|text\/rfc822-headers)$/.test(part.type));
  const headers = `${enclosed ? partText(enclosed).split(/\n\n/)[0] : ""}\n${copy}`;
  const to = /^to:\s*(.*(?:\n[ \t].*)*)/im.exec(headers)?.[1] ?? "";
  return [...new Set((to.match(/[^\s<>",;:]+@[^\s<>",;]+/g) ?? []).slice(0, 1))];
}

function fate(
  address: string | null,
  verdict: Pick<RecipientFate, "status" | "reply_code" | "reason">,
  diagnostic: string,
  delayed: boolean,
): RecipientFate {
  return { address, ...verdict, hard: isHard(verdict.reason), delayed, diagnostic: diagnostic.slice(0, 2000) };
}

/** What a server said at once, instead of in a report. */
export function readRefusal(words: string): RecipientFate {
  const said = { diagnostic: words, status: null, action: null, context: "", structured: true };
  return fate(null, decideReason(said), words, false);
}

const isDelay = (action: string | null): boolean => /^delay/i.test(action ?? "");

const warning =
  /this is a warning message only|warning: (message|could not send)|you do not need to resend|will (keep trying|continue to try|be retried|retry|try again)|has not (yet )?been delivered (yet|to)|not yet been delivered|delivery status notification \(delay\)|delivery (is |has been |was )?delayed|message .{0,60}delayed|no action is required on your part|weitere zustellversuche|wird weiter versucht/i;
const final =
  /failed permanently|permanent(ly)? (fatal )?(error|fail)|fatal error|giv(ing|en) up|has failed|returned to sender|could not be delivered for (more than|\d)|retry time(out)? exceeded|too old/i;

/** Whether it says, in words alone, that it will be tried again. */
const warns = (mail: Mail, report: string): boolean => {
  const all = `${mail.subject}\n${report}`.slice(0, 10_000);
  return warning.test(all) && !final.test(all);
};

const machine =
  /(mailer-?daemon|mail\.?delivery|delivery[ ._-]?(system|subsystem)|postmaster|mail (deliver\w*|delivery) (sub)?system|system administrator|mail administrator|ndr administrator|mail-daemon|bounce|undeliver|complaint|noreply@sns|message delivery)/i;

export function machineSender(mail: Mail): boolean {
  const back = header(mail, "return-path").trim();
  const from = `${mail.from?.name ?? ""} ${mail.from?.address ?? ""} ${header(mail, "from")}`;
  return machine.test(from) || back === "<>" || /mailer-daemon/i.test(back) || mail.from === null;
}

const subjects =
  /(not (a )?members?\b|mail failed|message \S+ delayed|error sending|undeliver|not? delivered|failure notice|returned mail|mail system error|deliver\w* (status|fail|has|problem|notif|error)|(fail\w*|delayed|aborted?) (mail )?deliver|(mail|message|e-?mail) (could|can|was|is|has)( ?n[o']t)? .{0,10}(deliver|be deliver|fail|return)|delivery (failure|status)|non[- ]remis|unzustellbar|nicht zugestellt|zustell\w*.{0,20}fehl|echec de|échec de|no se (puede|pudo) entregar|mancata consegna|onbestelbaar|niedostarcz|n[aã]o entregue|недоставл|не доставлен|配信|送信(エラー|不能)|error sending your mail|could not be (sent|delivered)|message you sent blocked|rejected mail|mail failure|^mail$)/i;
const bodies =
  /(attempting to deliver a message|not? (a )?member of this mailing list|mail failed, returning|not yet been delivered|(could|can|was|has|did)( ?no?t|n't|not)? (be )?(been )?(deliver|reach|sent)|unable to deliver|(undeliver|delivery) ?(able|ed|failure|to the following|problem|error|has failed)|permanent(ly)? (fatal )?(error|fail)|failed (permanently|for)|returned (to sender|permanent)|transcript of session|wasn't able to deliver|did not reach|delivery (failed|errors)|rejected by|error delivering|failure reasons|trouble delivering|送信できません|配信(でき|不能)|送信に失敗|group you tried to contact|unknown user|automatically rejected|no valid recipients|unable to deliver|delivery problems|generated response|invalid final delivery|unsent message)/i;

/** Whether a message without the fields of a report is one: its sender is no person, and its words speak of a delivery. */
function looksLikeReport(mail: Mail, report: string): boolean {
  if (header(mail, "x-failed-recipients") !== "") return true;
  // The programs that run mailing lists refuse in their own name.
  if (/^you are not (a |the )?member of (this|the) mailing list/i.test(report.trim())) return true;
  if (
    /multipart\/report/i.test(header(mail, "content-type")) &&
    /report-type=.?delivery-status/i.test(header(mail, "content-type"))
  )
    return true;
  const body = bodies.test(report);
  const enclosed = mail.parts.some((part) => /^(message\/rfc822|text\/rfc822-headers)$/.test(part.type));
  if (machineSender(mail))
    return (
      (subjects.test(mail.subject) && (body || enclosed || /\b[45]\d\d[ -]/.test(report))) ||
      (body && enclosed) ||
      (body && /mailer-daemon|postmaster/i.test(header(mail, "from")))
    );
  return body && enclosed && /no-?reply|daemon|admin/i.test(mail.from?.address ?? "");
}
