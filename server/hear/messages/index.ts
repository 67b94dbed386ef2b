export { isHard, type Reason, reasons } from "./bounces/reason.ts";
export { type RecipientFate, readRefusal } from "./bounces/read-bounce.ts";
export { type Classified, classifyMail, kinds, type MailKind } from "./classify-mail.ts";
export { type ClassifiedFile, classifyFiles } from "./classify-files.ts";
export { textOfHtml } from "./html-text.ts";
export { header, type Mail, type MailAddress, type MailPart, readMail } from "./mail.ts";
export type { Folded } from "./quotes/fold-quote.ts";
export { foldMail, newTextOfFile } from "./quotes/new-text.ts";
