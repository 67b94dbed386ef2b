export { type Arrived, readArrived } from "./arrived.ts";
export type { Mailbox } from "./contract.ts";
export { type DropHost, openDrop } from "./drop/open-drop.ts";
export { addDrop, addMailbox, listMailboxes, readMailbox, userOf } from "./keep-mailbox.ts";
export { findPeople } from "./find-people.ts";
export { reconcileMailbox } from "./reconcile-mailbox.ts";
export { storeMessages } from "./store-messages.ts";
export { syncMailbox } from "./sync-mailbox.ts";
export { stopWatching, watchMailboxes } from "./watch-mailboxes.ts";
