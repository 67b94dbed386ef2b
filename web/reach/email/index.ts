export { MailThese } from "./mail-these.tsx";
export { WriteMail } from "./write-mail.tsx";
