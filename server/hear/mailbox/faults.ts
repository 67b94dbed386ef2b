import type { FaultKinds } from "../../platform/errors/index.ts";

export const mailboxFaults: FaultKinds = {
  mailbox_refused: {
    status: 422,
    title: "The mailbox {mailbox} can't be read: {problem}.",
    help: "Correct its name, password or server; nothing is tried until then.",
  },
  mailbox_unreachable: {
    status: 502,
    title: "The mailbox {mailbox} could not be reached: {problem}.",
    help: "It is tried again by itself; nothing is lost meanwhile.",
  },
  mailbox_password_again: {
    status: 422,
    title: "The password of this mailbox was kept for another server.",
    help: "Type it again: a kept password is never shown to a server it was not given for. Nothing was changed.",
  },
  mailbox_unencrypted: {
    status: 422,
    title: "{host} may only be read encrypted.",
    help: "Choose TLS or STARTTLS, or have whoever runs Tilth allow this host by TILTH_PRIVATE_ADDRESSES.",
  },
};
