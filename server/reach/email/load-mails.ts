import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { mayTrackSql } from "../../know/consent/index.ts";
import { bounceAddress, type ClaimedTouch, messageId } from "../../know/outgoing/index.ts";
import type { Mail } from "./compose-mail.ts";
import type { SendingAccount } from "./contract.ts";
import type { MailHeader } from "./dkim.ts";
import { mailAddress } from "./encode-mail.ts";
import { type Facts, readFacts } from "../words/index.ts";
import { factsOf, type Filled, type MailTemplate, readTemplate, type RecipientRow } from "./fill-template.ts";
import { readMailing } from "./mailing.ts";
import { signedPath } from "./signed-link.ts";
import { trackedHtml } from "./tracking/tracked-html.ts";

export interface ReadyMail {
  mail: Mail;
  envelope: { from: string; to: string; utf8: boolean };
  /** The domain it goes to. */
  domain: string;
}

/** Gives the address of the preference page, which also takes the one-click unsubscribe; null where there is no person to ask. */
export type UnsubscribeLink = (
  tx: Tx,
  of: { person: string; touch: string; topic?: string; address: string },
) => string | Promise<string>;

/** What all mails of a mailing share. */
export interface SharedWords {
  template: MailTemplate;
  language: string;
  item: string | null;
  /** Its writer wants to know which links are followed. */
  tracked: boolean;
}

/** With whether what they fetch of a mailing may be counted, as of now. */
type Recipient = RecipientRow & { may_track: boolean };

/** What mails of one sender need to be written, kept between claims. */
export interface MailRoom {
  sender: SendingAccount;
  shared: Map<string, Promise<SharedWords>>;
  /** Where Tilth is found from outside; what is to be read in the browser lies below it. */
  house: string;
  unsubscribe: UnsubscribeLink | null;
}

/** The touches as mails, in one query for all of them; a fault where one can't be written. */
export async function loadMails(
  tx: Tx,
  room: MailRoom,
  touches: ClaimedTouch[],
): Promise<Map<string, ReadyMail | Fault>> {
  const rows = await tx.query<Recipient>({
    name: "email.recipients",
    text: `select n.touch_id, c.value as address, p.name, p.given_name, p.family_name, p.honorific, a.name as account, a.industry,
          ${mayTrackSql("w.settings", "q.tracking")} as may_track
        from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[]) as n (touch_id, point_id, person_id, account_id)
        left join contact_points c on c.workspace_id = $1 and c.id = n.point_id
        left join people p on p.workspace_id = $1 and p.id = n.person_id
        left join accounts a on a.workspace_id = $1 and a.id = n.account_id
        left join preferences q on q.workspace_id = $1 and q.person_id = n.person_id
        left join workspaces w on w.id = $1`,
    values: [
      tx.workspace,
      touches.map((touch) => touch.id),
      touches.map((touch) => touch.contact_point_id),
      touches.map((touch) => touch.person_id),
      touches.map((touch) => touch.account_id),
    ],
  });
  const byId = new Map(rows.map((row) => [row.touch_id, row]));
  const ready = new Map<string, ReadyMail | Fault>();
  const more = await moreFacts(tx, room, touches);
  for (const touch of touches) {
    try {
      ready.set(touch.id, await writeMail(tx, room, touch, byId.get(touch.id) as Recipient, more.get(touch.id)));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      ready.set(touch.id, error);
    }
  }
  return ready;
}

/** Of those whose mailing speaks of more than a name, by one statement a mailing. */
async function moreFacts(tx: Tx, room: MailRoom, touches: ClaimedTouch[]): Promise<Map<string, Facts>> {
  const found = new Map<string, Facts>();
  for (const batch of new Set(touches.filter((touch) => !hasWords(touch)).flatMap((touch) => touch.batch_id ?? []))) {
    const shared = await sharedWords(tx, room, batch).catch(() => undefined);
    if (!shared || shared.template.simple) continue;
    const those = touches.filter((touch) => touch.batch_id === batch && !hasWords(touch));
    const facts = await readFacts(
      tx,
      those.map((touch) => ({ account: touch.account_id, person: touch.person_id })),
      shared,
    );
    those.forEach((touch, at) => found.set(touch.id, facts[at] as Facts));
  }
  return found;
}

/** Written for one person: the words lie with the touch. */
const hasWords = ({ content }: ClaimedTouch): boolean =>
  typeof content["subject"] === "string" && typeof content["text"] === "string";

async function writeMail(
  tx: Tx,
  room: MailRoom,
  touch: ClaimedTouch,
  row: Recipient,
  more: Facts | undefined,
): Promise<ReadyMail> {
  const { sender } = room;
  const from = mailAddress(sender.from_address);
  const to = mailAddress(row.address ?? "");
  const bulk = touch.manner === "bulk";
  const link =
    bulk && touch.person_id && room.unsubscribe
      ? await room.unsubscribe(tx, {
          person: touch.person_id,
          touch: touch.id,
          topic: touch.topic ?? undefined,
          address: row.address ?? "",
        })
      : "";
  const words = await wordsOf(tx, room, touch, ({ template, language, tracked }) => {
    const view_url = template.viewable ? room.house + signedPath(tx.ctx, "mail", touch.id) : "";
    const filled = template.fill(factsOf(row, { sender, language, unsubscribe_url: link, view_url }, more));
    if (!tracked || !bulk || !row.may_track || !touch.person_id || !touch.batch_id || !filled.html) return filled;
    const of = { house: room.house, touch: touch.id, mailing: touch.batch_id, apart: [link, view_url] };
    return { ...filled, html: trackedHtml(tx.ctx, filled.html, of) };
  });
  return {
    envelope: {
      from: sender.bounce_domain ? bounceAddress(touch.id, sender.bounce_domain) : from.safe,
      to: to.safe,
      utf8: to.utf8,
    },
    domain: to.domain,
    mail: {
      from: { name: sender.from_name, address: sender.from_address },
      to: { name: row.name ?? "", address: row.address ?? "" },
      replyTo: sender.reply_to,
      messageId: messageId(touch.id, from.domain),
      date: tx.ctx.clock.now(),
      extra: bulk ? listHeaders(touch, sender, from.domain, link) : [],
      ...words,
    },
  };
}

/** What is written for one person lies with the touch; what goes to many lies with its mailing. */
async function wordsOf(
  tx: Tx,
  room: MailRoom,
  touch: ClaimedTouch,
  fill: (shared: SharedWords) => Filled,
): Promise<Pick<Mail, "subject" | "text" | "html" | "inReplyTo" | "references">> {
  const { subject, text, html, in_reply_to, references } = touch.content as Record<string, unknown>;
  if (typeof subject === "string" && typeof text === "string")
    return {
      subject,
      text,
      html: typeof html === "string" ? html : null,
      inReplyTo: typeof in_reply_to === "string" ? in_reply_to : null,
      references: Array.isArray(references) ? references.map(String) : [],
    };
  if (!touch.batch_id) throw new Fault("mail_without_words", {});
  return fill(await sharedWords(tx, room, touch.batch_id));
}

function sharedWords(tx: Tx, room: MailRoom, id: string): Promise<SharedWords> {
  const shared = room.shared.get(id) ?? readShared(tx, id);
  room.shared.set(id, shared);
  return shared;
}

async function readShared(tx: Tx, id: string): Promise<SharedWords> {
  const mailing = await readMailing(tx, id).catch((error: unknown) => {
    throw error instanceof Fault ? new Fault("mail_without_words", {}) : error;
  });
  const { language, item_id: item, tracked } = mailing;
  return { template: readTemplate(mailing), language, item, tracked };
}

/** What a mailing says of itself: which list it is, how to leave it by one click (RFC 8058), and to whom complaints count. */
function listHeaders(touch: ClaimedTouch, sender: SendingAccount, domain: string, link: string): MailHeader[] {
  const list = (touch.topic ?? "news").toLowerCase().replace(/[^a-z0-9-]+/g, "-");
  const batch = (touch.batch_id ?? touch.id).replaceAll("-", "").slice(0, 16);
  const leave = bounceAddress(touch.id, sender.bounce_domain ?? domain);
  return [
    ["List-Id", `<${list}.${domain}>`],
    ...(link.startsWith("https://")
      ? ([
          ["List-Unsubscribe", sender.bounce_domain ? `<${link}>, <mailto:${leave}?subject=unsubscribe>` : `<${link}>`],
          ["List-Unsubscribe-Post", "List-Unsubscribe=One-Click"],
        ] as MailHeader[])
      : link
        ? ([["List-Unsubscribe", `<${link}>`]] as MailHeader[])
        : []),
    // The page says which list it is, what else may be chosen, and how to leave (RFC 2369).
    ...(link ? ([["List-Help", `<${link}>`]] as MailHeader[]) : []),
    ["Feedback-ID", `${batch}:${touch.purpose ?? "none"}:${sender.id.replaceAll("-", "").slice(-12)}:tilth`],
  ];
}
