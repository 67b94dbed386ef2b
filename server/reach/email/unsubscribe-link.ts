import type { UnsubscribeLink } from "./load-mails.ts";

/** Until the preference page has an address there is none to name. */
export const unsubscribeLink: UnsubscribeLink | null = null;
