/** The choices of a touch, each with the key that makes it while no field is being typed in. */
export const channels = [
  { value: "call", key: "1" },
  { value: "email", key: "2" },
  { value: "visit", key: "3" },
  { value: "letter", key: "4" },
  { value: "parcel", key: "5" },
  { value: "text", key: "6" },
  { value: "social", key: "7" },
] as const;

export const directions = [
  { value: "out", key: "o" },
  { value: "in", key: "i" },
] as const;

export const purposes = [
  { value: "help", key: "h" },
  { value: "educate", key: "e" },
  { value: "listen", key: "l" },
  { value: "thank", key: "t" },
  { value: "invite", key: "v" },
  { value: "ask", key: "a" },
  { value: "sell", key: "s" },
] as const;

export const outcomes = [
  { value: "reached", key: "r" },
  { value: "left-word", key: "w" },
  { value: "call-back", key: "c" },
  { value: "no-answer", key: "n" },
  { value: "wrong-number", key: "x" },
  { value: "moved", key: "m" },
  { value: "asked-not-to", key: "z" },
  { value: "delivered", key: "d" },
  { value: "bounced", key: "b" },
  { value: "returned", key: "u" },
] as const;

export type Channel = (typeof channels)[number]["value"];
export type Direction = (typeof directions)[number]["value"];
export type Purpose = (typeof purposes)[number]["value"];
export type Outcome = (typeof outcomes)[number]["value"];

const spoken: readonly Outcome[] = [
  "reached",
  "left-word",
  "call-back",
  "no-answer",
  "wrong-number",
  "moved",
  "asked-not-to",
];
const met: readonly Outcome[] = ["reached", "no-answer", "moved", "asked-not-to"];
const mailed: readonly Outcome[] = ["delivered", "bounced", "moved", "asked-not-to"];
const posted: readonly Outcome[] = ["delivered", "returned", "moved", "asked-not-to"];

/** What can have become of it: nobody picks up a letter's "no answer". */
export function outcomesOf(channel: Channel, direction: Direction): readonly Outcome[] {
  if (direction === "in")
    return channel === "call" || channel === "visit"
      ? ["reached", "left-word", "moved", "asked-not-to"]
      : ["moved", "asked-not-to"];
  if (channel === "call") return spoken;
  if (channel === "visit") return met;
  return channel === "letter" || channel === "parcel" ? posted : mailed;
}

/** What becomes of most: as the server would take it where nothing is said. */
export function usualOutcome(channel: Channel, direction: Direction): Outcome | null {
  if (channel === "call" || channel === "visit") return "reached";
  return direction === "out" ? "delivered" : null;
}
