import type { Outcome, Purpose, Touch } from "./touch.ts";

/** Purposes that give; the other two, to sell and to ask, take. */
const giving: readonly Purpose[] = ["educate", "thank", "help", "listen", "invite"];
const taking: readonly Purpose[] = ["sell", "ask"];
/** It came to them. A bounce or a return that is learned later replaces the outcome, and with it the value. */
const arrived: readonly Outcome[] = ["reached", "left-word", "delivered"];
/** Nobody heard it, or somebody asked not to: no word of a conversation. */
const unheard: readonly Outcome[] = ["no-answer", "wrong-number", "moved", "asked-not-to", "bounced", "returned"];
/** Channels on which whoever is reached answers at once. */
const spoken: readonly Touch["channel"][] = ["call", "visit"];

export type ValueOfTouch = Pick<
  Touch,
  "channel" | "direction" | "purpose" | "state" | "outcome" | "happened_at" | "item_id" | "benefit"
>;

/**
 * Whether a touch was worth something to them. It happened, and it
 *  - went out, arrived, was meant to give, and carried an item or a stated benefit; or
 *  - was a conversation with words from both sides that was neither to sell nor to ask: a call or visit that reached them, or a touch that
 *    the other side answered (`answered`: a touch of the other direction in the same conversation that itself `speaks`).
 */
export function isValuedTouch(touch: ValueOfTouch, { answered }: { answered: boolean }): boolean {
  if (!happened(touch)) return false;
  return carriesValue(touch) || isConversation(touch, answered);
}

/** Whether a touch is the word of one side of a conversation: it happened, was heard, and was neither to sell nor to ask. */
export function speaks(touch: ValueOfTouch): boolean {
  return happened(touch) && !takes(touch) && !(touch.outcome !== null && unheard.includes(touch.outcome));
}

/** Whether somebody was met: it happened and was heard, whatever it was for. Coverage counts these. */
export function meets(touch: ValueOfTouch): boolean {
  return happened(touch) && !(touch.outcome !== null && unheard.includes(touch.outcome));
}

function carriesValue({ direction, outcome, purpose, item_id, benefit }: ValueOfTouch): boolean {
  return (
    direction === "out" &&
    outcome !== null &&
    arrived.includes(outcome) &&
    purpose !== null &&
    giving.includes(purpose) &&
    (item_id !== null || (benefit !== null && /[^ \t\r\n]/.test(benefit)))
  );
}

function isConversation(touch: ValueOfTouch, answered: boolean): boolean {
  const inPerson = spoken.includes(touch.channel) && touch.outcome === "reached" && !takes(touch);
  return inPerson || (answered && speaks(touch));
}

const happened = ({ state, happened_at }: ValueOfTouch): boolean => state === "done" && happened_at !== null;
const takes = ({ purpose }: ValueOfTouch): boolean => purpose !== null && taking.includes(purpose);

const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(", ");
const happenedSql = (t: string): string => `${t}.state = 'done' and ${t}.happened_at is not null`;
const takesSql = (t: string): string => `coalesce(${t}.purpose in (${list(taking)}), false)`;
const unheardSql = (t: string): string => `coalesce(${t}.outcome in (${list(unheard)}), false)`;

/** `isValuedTouch` over a row of touches named `t`; `answered` is an SQL condition that is never null. True or false, never null. */
export function valuedTouchSql(t: string, answered: string): string {
  return `(${happenedSql(t)} and (
    (${t}.direction = 'out' and coalesce(${t}.outcome in (${list(arrived)}), false) and coalesce(${t}.purpose in (${list(giving)}), false)
      and (${t}.item_id is not null or coalesce(btrim(${t}.benefit, E' \\t\\r\\n') <> '', false)))
    or (not ${takesSql(t)} and (
      (${t}.channel in (${list(spoken)}) and coalesce(${t}.outcome = 'reached', false))
      or (${answered} and not ${unheardSql(t)})))))`;
}

/** `speaks` over a row of touches. */
export const speaksSql = (t: string): string => `(${happenedSql(t)} and not ${takesSql(t)} and not ${unheardSql(t)})`;

/** `meets` over a row of touches. */
export const meetsSql = (t: string): string => `(${happenedSql(t)} and not ${unheardSql(t)})`;
