import { createHash } from "node:crypto";
import { newId } from "../server/platform/db/index.ts";

export const now = Date.parse("2026-03-02T09:00:00Z");
export const day = 86_400_000;

/** Always the same numbers from 0 to 1 for the same seed. */
function dice(seed: number) {
  let state = seed;
  const roll = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
  for (let n = 0; n < 10; n++) roll();
  const whole = (below: number): number => Math.floor(roll() * below);
  return {
    whole,
    chance: (share: number): boolean => roll() < share,
    one: <T>(of: readonly T[]): T => of[whole(of.length)] as T,
    some: <T>(of: readonly T[], share: number): T[] => of.filter(() => roll() < share),
    times: <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n)),
  };
}

const channels = ["email", "call", "letter", "social", "visit"] as const;
const purposes = ["educate", "help", "sell", null] as const;
export const kinds: Record<string, string> = { email: "email", call: "phone", letter: "postal", social: "social" };
export const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** A few people, firms and addresses with everything that may be known of them, drawn so that they meet each other often. */
export function draw(seed: number) {
  const { whole, chance, one, some, times } = dice(seed);
  const span = () => ({
    from: chance(0.5) ? null : dateOf(now + (whole(6) - 4) * 10 * day),
    to: chance(0.5) ? null : dateOf(now + (whole(4) + 1) * 10 * day),
  });
  const accounts = times(4, () => ({ id: newId(), kind: one(["organisation", "household"]) }));
  const people = times(6, () => ({ id: newId() }));
  const firm = () => one(accounts).id;
  const soul = () => one(people).id;
  const relationships = times(5, () => ({
    account: firm(),
    status: one(["customer", "customer", "prospect"]),
    ...span(),
  }));
  const employments = times(6, () => ({ person: soul(), account: firm(), ...span() }));
  const points = times(16, () => {
    const kind = one(["email", "phone", "postal", "postal"]);
    const owner = chance(0.6) ? { person: soul(), account: null } : { person: null, account: firm() };
    const country = kind === "postal" ? one(["Germany", " germany", "France", "Poland", null]) : null;
    return { id: newId(), ...owner, kind, normal: `${kind} ${whole(4)}`, country, preferred: chance(0.3) };
  });
  const topics = times(2, (n) => ({ id: newId(), name: `Topic ${n}`, starts: one(["on", "off"]) }));
  const consents = times(whole(14), (n) => {
    const person = soul();
    const as = chance(0.7) ? person : soul();
    return {
      id: newId(),
      person,
      as,
      for: [as, ...some(people, 0.2).map(({ id }) => id)],
      state: one(["given", "given", "withdrawn", "refused", "asked"]),
      purpose: one([...purposes, null]),
      channel: one([...channels, null, null]),
      address: chance(0.3) ? one(points).normal : null,
      at: now - (whole(20) * 10 + n) * day,
    };
  });
  const preferences = some(people, 0.6).map(({ id }) => ({
    person: id,
    on: some(topics, 0.3).map((t) => t.id),
    off: some(topics, 0.3).map((t) => t.id),
    channels: some(channels, 0.2),
    rhythm: chance(0.5) ? one([5, 30]) : null,
    paused: chance(0.3) ? dateOf(now + whole(40) * day) : null,
  }));
  const suppressions = times(whole(4), () => ({
    of: one([{ account: firm() }, { person: soul() }, { point: one(points).id }]) as {
      account?: string;
      person?: string;
      point?: string;
    },
    channel: one([...channels, null]),
    reason: `reason ${whole(3)}`,
  }));
  const lists = times(2, (n) => ({
    id: newId(),
    name: `List ${n}`,
    channel: one(["email", "call", null]),
    lifted: chance(0.2),
  }));
  const entries = times(whole(4), () => {
    const { kind, normal } = one(points);
    const hashed = one(["sha256", "md5", null]);
    return {
      list: one(lists).id,
      kind,
      normal: hashed ? null : normal,
      hash: hashed && `${hashed}:${createHash(hashed).update(normal).digest("hex")}`,
      means: normal,
    };
  });
  const rules = ["DE", "FR", "*"].flatMap((country) =>
    ["email", "call", "letter"].flatMap((channel) =>
      ["business", "private"]
        .filter(() => chance(0.7))
        .map((audience) => {
          const need = one(["none", "soft", "soft", "consent"]);
          return {
            country,
            channel,
            audience,
            need,
            names: country === "DE" ? ["germany", "de"] : country === "FR" ? ["france", "fr"] : [],
            soft: need === "soft" && chance(0.6) ? 50 : null,
          };
        }),
    ),
  );
  const orders = times(5, () => ({
    account: firm(),
    on: dateOf(now - whole(100) * day),
    state: one(["open", "cancelled", "cleared"]),
  }));
  const touch = (more: { state: string; direction: string; due: number | null; at: number | null }) => {
    const person = chance(0.8) ? soul() : null;
    const point = chance(0.6) ? one(points) : undefined;
    return {
      id: newId(),
      person,
      account: !person || chance(0.5) ? firm() : null,
      point: point?.id ?? null,
      channel: one(channels),
      purpose: one(purposes),
      topic: one([topics[0]?.name.toUpperCase(), topics[1]?.id, "Other", null]) ?? null,
      manner: one(["bulk", "bulk", "personal", "service", null]),
      conversation: null as string | null,
      ...more,
    };
  };
  const past = times(8, () =>
    touch({
      state: one(["done", "done", "uncertain"]),
      direction: one(["in", "out", "out"]),
      due: null,
      at: now - whole(40) * day - 1000,
    }),
  );
  const batch = times(14, (n) =>
    touch({ state: "due", direction: "out", due: now + (whole(8) * 5 + 1) * day + n * 1000, at: null }),
  );
  for (const each of batch) if (chance(0.4)) each.conversation = one(past).id;
  for (const each of past) if (chance(0.4)) each.conversation = one(past).id;
  return {
    accounts,
    people,
    relationships,
    employments,
    points,
    topics,
    consents,
    preferences,
    suppressions,
    lists,
    entries,
    rules,
    orders,
    past,
    batch,
  };
}
export type World = ReturnType<typeof draw>;
export type Touch = World["batch"][number];
