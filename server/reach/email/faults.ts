import type { FaultKinds } from "../../platform/errors/index.ts";

export const emailFaults: FaultKinds = {
  mail_header_unsafe: {
    status: 422,
    title: "The header {header} of a mail would break the message apart.",
    help: "It holds a line end or is longer than a line may be. Mend the words or the name it is made of; nothing was sent.",
  },
  mail_address_invalid: {
    status: 422,
    title: "{address} is not one e-mail address.",
    help: "An address is local@domain, without a name, a blank or a second address. Mend it; nothing was sent.",
  },
  sending_password_again: {
    status: 422,
    title: "The password of this account was kept for another server.",
    help: "Type it again: a kept password is never shown to a server it was not given for. Nothing was changed.",
  },
  sending_account_not_shared: {
    status: 422,
    title: "What waits can't go by this account.",
    help: "Choose another account that is everybody's. Nothing was changed.",
  },
  mail_image_unreadable: {
    status: 422,
    title: "This is no picture that mail programs show.",
    help: "PNG, JPEG, GIF and WebP of at most 2 MB are. Nothing was kept.",
  },
  mjml_broken: {
    status: 422,
    title: "The MJML can't be read: {why}.",
    help: "Mend it at the place named. Nothing was changed.",
  },
  mail_without_words: {
    status: 422,
    title: "A mail has neither words of its own nor a mailing to take them from.",
    help: "Write a subject and a text, or plan it with a mailing.",
  },
  mailing_started: {
    status: 409,
    title: "This mailing is {state}.",
    help: "What it says and who gets it is fixed when it starts, and only one that was started is stopped. Make a new mailing.",
  },
  mailing_without_subject: {
    status: 422,
    title: "The mailing has no subject.",
    help: "Write one: mail without it is taken for spam. Nothing was sent.",
  },
  mailing_without_postal_address: {
    status: 422,
    title: "Mail to many says where the firm is found by post, and nobody has written that yet.",
    help: "An owner writes the address under Settings, Sending; it stands in the foot of every such mail. Nothing was sent.",
  },
  tracking_off: {
    status: 409,
    title: "This workspace does not count who follows links.",
    help: "An owner may turn it on under Settings, Consent. Nothing was changed.",
  },
  mailing_links_lead_nowhere: {
    status: 422,
    title: "Readers can't open {url}, where the mailing's way out leads.",
    help: "Whoever runs Tilth sets TILTH_URL to the https address under which it is found from outside, and starts it anew. Nothing was sent. A mail server on the same machine may be sent to as it is.",
  },
  mailing_to_nobody: {
    status: 422,
    title: "The mailing would go to nobody.",
    help: "Choose recipients. Nothing was sent.",
  },
  mailing_trial_of_nobody: {
    status: 422,
    title: "A trial goes to whoever asks for it, and a key is nobody.",
    help: "Sign in and ask from the screen. Nothing was sent.",
  },
  mailing_blanks: {
    status: 422,
    title: "{n} recipients would read a blank: {variables}.",
    help: "Fill what is missing, write a default into the template, or start it with blanks: leave-out or accept. Nothing was sent.",
  },
};
