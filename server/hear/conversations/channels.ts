import type { PlanOutcome } from "../../know/outgoing/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { ChangeSet } from "../../platform/records/index.ts";
import type { Addressee, Message } from "./answer-address.ts";
import type { Conversation } from "./contract.ts";

export interface Answer {
  conversation: Conversation;
  /** What is answered. */
  last: Message;
  to: Addressee;
  words: string;
  /** Makes an answer that is sent twice one. */
  key: string;
  /** The account or provider it is to leave by; null: the channel's own choice. */
  sender: string | null;
  /** How many files go along with it. */
  files: number;
}

/** Whose an address is, as was said. */
export interface Named {
  address: string;
  person: string | null;
  account: string | null;
}

/** What conversations need to know of a channel; later chapters bring theirs. */
export interface TalkChannel {
  /** What its addresses are among contact points. */
  point: "email" | "phone";
  /** Plans an answer in the ledger, as written by somebody to one person. */
  answer(tx: Tx, answer: Answer): Promise<PlanOutcome>;
  /** An address nobody had is somebody's now: what the channel keeps of it follows, in the same set. */
  named(set: ChangeSet, named: Named): Promise<void>;
}

type Name = Conversation["channel"];
const channels = new Map<Name, TalkChannel>();

/** Each channel is brought once, by the feature that sends on it. */
export function bringChannel(name: Name, channel: TalkChannel): void {
  channels.set(name, channel);
}

export function channelOf(name: Name): TalkChannel {
  const channel = channels.get(name);
  if (!channel) throw new Error(`no feature brings conversations the channel ${name}`);
  return channel;
}
