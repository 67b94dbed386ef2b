import fc from "fast-check";
import { expect, test } from "vitest";
import { classifyEvents, type MailEvent } from "./classify-events.ts";

const sent = new Date("2026-03-02T09:00:00Z");
const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const gmail = "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";
const outlook = "Mozilla/4.0 (compatible; ms-office; MSOffice 16)";

type Short = [seconds: number, what: string, more?: Partial<MailEvent>];

/** `picture`, `trap`, or the name of a link. */
const events = (list: Short[]): MailEvent[] =>
  list.map(([seconds, what, more], n) => ({
    id: String(n),
    kind: what === "picture" || what === "trap" ? what : "link",
    target: what === "picture" || what === "trap" ? null : `https://example.org/${what}`,
    head: false,
    prefetch: false,
    agent: firefox,
    happened_at: new Date(sent.getTime() + seconds * 1000),
    ...more,
  }));
const said = (list: MailEvent[], at: Date | null = sent): string[] => {
  const classes = classifyEvents(list, at);
  return list.map(({ id }) => classes.get(id)?.reason ?? (classes.get(id)?.class as string));
};

const cases: [string, Short[], string[]][] = [
  [
    "somebody reads and follows a link",
    [
      [3600, "picture"],
      [3620, "a"],
    ],
    ["human", "human"],
  ],
  ["pictures are off, and a link is followed an hour later", [[3600, "a"]], ["human"]],
  [
    "the same link twice is still a human",
    [
      [600, "a"],
      [601, "a"],
    ],
    ["human", "human"],
  ],
  [
    "two links, read in between",
    [
      [600, "a"],
      [640, "b"],
    ],
    ["human", "human"],
  ],
  ["Outlook shows the picture", [[900, "picture", { agent: outlook }]], ["human"]],
  ["Apple's proxy fetches whatever its reader does", [[40, "picture", { agent: "Mozilla/5.0" }]], ["apple-privacy"]],
  ["Apple's proxy hours later is no reader either", [[9000, "picture", { agent: "Mozilla/5.0" }]], ["apple-privacy"]],
  ["a reader on a telephone is", [[9000, "picture", { agent: safari }]], ["human"]],
  ["Gmail's proxy at once", [[3, "picture", { agent: gmail }]], ["image-proxy"]],
  ["Gmail's proxy when it is opened", [[300, "picture", { agent: gmail }]], ["human"]],
  ["a picture before anybody could read", [[2, "picture"]], ["too-soon"]],
  ["a link before the sending server had its answer", [[-1, "a"]], ["too-soon"]],
  ["within a minute, and the mail was never shown", [[30, "a"]], ["before-any-picture"]],
  [
    "within a minute, and it was shown before",
    [
      [25, "picture"],
      [30, "a"],
    ],
    ["human", "human"],
  ],
  [
    "within a minute, and it was shown only after",
    [
      [40, "picture"],
      [30, "a"],
    ],
    ["human", "before-any-picture"],
  ],
  [
    "within a minute, and only Apple's proxy was there before",
    [
      [20, "picture", { agent: "Mozilla/5.0" }],
      [30, "a"],
    ],
    ["apple-privacy", "before-any-picture"],
  ],
  ["the head alone", [[600, "a", { head: true }]], ["head"]],
  [
    "the head, then the whole",
    [
      [600, "a", { head: true }],
      [605, "a"],
    ],
    ["head", "after-head"],
  ],
  [
    "the whole, then the head",
    [
      [600, "a"],
      [602, "a", { head: true }],
    ],
    ["after-head", "head"],
  ],
  [
    "the head of another link",
    [
      [600, "b", { head: true }],
      [640, "a"],
    ],
    ["head", "human"],
  ],
  [
    "the head in the morning, a reader in the evening",
    [
      [600, "a", { head: true }],
      [30_000, "a"],
    ],
    ["head", "human"],
  ],
  ["a program that looks ahead", [[600, "a", { prefetch: true }]], ["prefetch"]],
  ["without a name", [[600, "a", { agent: "" }]], ["no-agent"]],
  ["a gateway by its name", [[600, "a", { agent: "Mozilla/5.0 (compatible; BarracudaCentral)" }]], ["scanner"]],
  ["a library", [[600, "a", { agent: "python-requests/2.32" }]], ["scanner"]],
  ["a preview in a chat", [[600, "a", { agent: "Slackbot-LinkExpanding 1.0" }]], ["scanner"]],
  [
    "three links within ten seconds",
    [
      [600, "a"],
      [604, "b"],
      [609, "c"],
    ],
    Array(3).fill("many-at-once"),
  ],
  [
    "two links within two seconds, by two agents",
    [
      [600, "a"],
      [602, "b", { agent: safari }],
    ],
    Array(2).fill("many-at-once"),
  ],
  [
    "three within ten seconds, and one much later",
    [
      [600, "a"],
      [604, "b"],
      [609, "c"],
      [5000, "a"],
    ],
    [...Array(3).fill("many-at-once"), "human"],
  ],
  ["the trap", [[600, "trap"]], ["trap"]],
  [
    "the trap and a link beside it",
    [
      [600, "trap"],
      [660, "a", { agent: safari }],
    ],
    ["trap", "with-trap"],
  ],
  [
    "whoever fell into the trap is one at any time",
    [
      [600, "trap"],
      [90_000, "a"],
    ],
    ["trap", "with-trap"],
  ],
  [
    "the trap, and somebody else hours later",
    [
      [600, "trap"],
      [9000, "a", { agent: safari }],
    ],
    ["trap", "human"],
  ],
];

test.each(cases)("%s", (_name, list, expected) => {
  expect(said(events(list))).toEqual(expected);
});

test("where it is not known when it was sent, speed says nothing and all else holds", () => {
  expect(
    said(
      events([
        [1, "a"],
        [2, "picture"],
      ]),
      null,
    ),
  ).toEqual(["human", "human"]);
  expect(
    said(
      events([
        [1, "a", { head: true }],
        [2, "a"],
      ]),
      null,
    ),
  ).toEqual(["head", "after-head"]);
});

/** Mostly what could be a human's: it is there that others tip the scale. */
const seldom = fc.nat({ max: 9 }).map((n) => n === 0);
const anyEvent = fc.record({
  kind: fc.constantFrom("picture", "picture", "link", "link", "link", "trap"),
  link: fc.constantFrom("a", "b", "c"),
  head: seldom,
  prefetch: seldom,
  agent: fc.constantFrom(firefox, firefox, safari, safari, gmail, "Mozilla/5.0", "", "curl/8"),
  seconds: fc.integer({ min: -5, max: 100 }),
});
const anySet = fc.array(anyEvent, { maxLength: 8 }).map((list) =>
  list.map(({ kind, link, seconds, ...rest }, n): MailEvent => {
    const target = kind === "link" ? `https://example.org/${link}` : null;
    return {
      id: String(n),
      kind: kind as MailEvent["kind"],
      target,
      happened_at: new Date(sent.getTime() + seconds * 1000),
      ...rest,
    };
  }),
);

test("the same set says the same, in whatever order it comes", () => {
  fc.assert(
    fc.property(anySet, fc.infiniteStream(fc.nat()), (list, numbers) => {
      const shuffled = list
        .map((event) => ({ event, at: numbers.next().value as number }))
        .toSorted((one, other) => one.at - other.at)
        .map(({ event }) => event);
      const before = classifyEvents(list, sent);
      const after = classifyEvents(shuffled, sent);
      for (const { id } of list) expect(after.get(id)).toEqual(before.get(id));
      expect(after.size).toBe(list.length);
    }),
    { numRuns: 5000 },
  );
});

test("what is a machine's by itself stays one, whatever comes after; a reason stands at each machine and at no human", () => {
  const alone = new Set(["trap", "head", "prefetch", "no-agent", "scanner", "apple-privacy"]);
  fc.assert(
    fc.property(anySet, anySet, (list, more) => {
      const before = classifyEvents(list, sent);
      const after = classifyEvents([...list, ...more.map((event) => ({ ...event, id: `later ${event.id}` }))], sent);
      for (const [id, { class: is, reason }] of before) {
        expect(is === "machine").toBe(reason !== null);
        if (reason && alone.has(reason)) expect(after.get(id)).toEqual({ class: "machine", reason });
      }
    }),
    { numRuns: 300 },
  );
});
