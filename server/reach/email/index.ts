export { createSendingAccount, listSendingAccounts, readSendingAccount } from "./sending-account.ts";
export { createDkimKey, listDkimKeys } from "./dkim-keys.ts";
export { sendDue, type Sent, type SendOptions } from "./send-due.ts";
export { type WrittenMail, writeMail } from "./write-mail.ts";
export { followedLinkSql } from "./tracking/view-tracking.ts";
export { isOnThisMachine, opensForReaders } from "./where-links-lead.ts";
