import type { Arrived } from "./arrived.ts";
import type { Known } from "./find-people.ts";

export interface Threadable extends Arrived, Known {
  id: string;
  direction: "in" | "out";
  about: string | null;
  /** The touch of ours that this is a copy of, as servers put one into the folder of sent mail. */
  own: string | null;
  /** From us to us. */
  internal: boolean;
}

export interface Threaded extends Threadable {
  conversation_id: string | null;
  /** The touch this message is, where it passed between us and somebody we know. */
  touch_id: string | null;
  /** That touch was there before the message. */
  copy: boolean;
  /** The first touch of the conversation, by which its touches are joined; null on the first itself. */
  joined_to: string | null;
}

export interface Conversation {
  id: string;
  touch_id: string | null;
  account_id: string | null;
  person_id: string | null;
  /** How it stood; null where it begins with these messages. */
  state: string | null;
  waiting_since: Date | null;
  last_at: Date | null;
}

export const conversationColumns = "c.id, c.touch_id, c.account_id, c.person_id, c.state, c.waiting_since, c.last_at";
