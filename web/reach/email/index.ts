export { MailThese } from "./mail-these.tsx";
