import type { Tx } from "../../platform/db/index.ts";
import { dayAt, thereOn } from "../../know/people/index.ts";
import { channelOf } from "./channels.ts";
import type { Conversation } from "./contract.ts";

export type Message = Conversation["list"][number];

/** To whom an answer goes. */
export interface Addressee {
  contact_point_id: string;
  person_id: string | null;
  account_id: string | null;
}

type Talk = Pick<Conversation, "list" | "channel" | "person_id" | "account_id">;

/** The last words of a person: they are what is answered. */
export const lastWord = ({ list }: Pick<Conversation, "list">): Message | undefined =>
  list.findLast((one) => one.direction === "in" && one.kind === "human" && one.from_address !== null);

/**
 * Whoever wrote last is answered where they wrote from, whose address that may be: a colleague who took over, or the same person from elsewhere. Of several who have
 * it the one this conversation is with.
 */
export async function addresseeOf(tx: Tx, talk: Talk): Promise<Addressee | undefined> {
  const address = lastWord(talk)?.from_address;
  if (!address) return undefined;
  return tx.one<Addressee>(
    `select c.id as contact_point_id, c.person_id, coalesce(c.account_id, job.account_id, case when c.person_id is not distinct from $3::uuid then $4::uuid end) as account_id
     from contact_points c
     left join lateral (
       select e.account_id from employments e where e.workspace_id = $1 and e.person_id = c.person_id and ${thereOn("e", dayAt("$6"))}
       order by e.account_id = $4 desc nulls last, e.ended_on desc nulls first, e.id limit 1) job on true
     where c.workspace_id = $1 and c.kind = $5 and c.normal = $2
     order by c.person_id = $3 desc nulls last, c.account_id = $4 desc nulls last, c.state = 'dead', c.person_id is null, c.id limit 1`,
    [tx.workspace, address, talk.person_id, talk.account_id, channelOf(talk.channel).point, tx.ctx.clock.now()],
  );
}

/** The address that wrote last, where nobody has it yet: "who is this?", also in a conversation with somebody we know. */
export async function unknownAddress(tx: Tx, talk: Talk): Promise<string | null> {
  const address = lastWord(talk)?.from_address ?? null;
  if (address === null || (await addresseeOf(tx, talk))) return null;
  return address;
}
