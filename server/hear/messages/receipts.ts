import { header, type Mail, partText } from "./mail.ts";

/** A note that a message was shown or thrown away unread (RFC 8098). */
export function isReadReceipt(mail: Mail): boolean {
  if (mail.parts.some((part) => part.type === "message/disposition-notification")) return true;
  const type = header(mail, "content-type");
  if (/report-type=.?disposition-notification/i.test(type)) return true;
  return mail.parts.some(
    (part) =>
      /^(text|message)\//.test(part.type) &&
      part.content.length < 4000 &&
      /^disposition\s*:.*(displayed|deleted|processed)/im.test(partText(part)),
  );
}
