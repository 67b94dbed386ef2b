import { beforeEach, expect, test } from "vitest";
import { inWorkspace } from "../../platform/db/index.ts";
import { undoSet } from "../../platform/history/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import { newWorkspaceHooks } from "../../platform/workspaces/index.ts";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { make, merge, rowsOf, undo } from "../../../test/merges.ts";
import { createAccounts } from "../accounts/index.ts";
import { addContactPoints, createPeople } from "../people/index.ts";
import { mayReach, type Wish } from "./check-consent.ts";
import { freeAddress, suppressAddresses } from "./lists/lists.ts";
import { suppress } from "./suppress.ts";
import { setPreferences } from "./preferences.ts";
import { recordConsents } from "./record-consent.ts";
import { createTopic } from "./topics.ts";
import { editCountryRule, listCountryRules } from "./rules/country-rules.ts";
import type { NewConsent } from "./contract.ts";

const database = useDatabase();
let ctx: TestCtx;
let mill: string;
let prospect: string;
/** Works at a customer. */
let ada: string;
/** Works at a prospect. */
let ben: string;

beforeEach(async () => {
  ctx = await database.workspace();
  await inWorkspace(ctx, async (tx) => {
    for (const hook of newWorkspaceHooks()) await hook(tx);
    const { accounts } = await createAccounts(tx, [
      { name: "Mill House", relationship: "customer", since: "2020-01-01" },
      { name: "Orchard", relationship: "prospect" },
    ]);
    [mill, prospect] = accounts.map(({ id }) => id) as [string, string];
    const { people } = await createPeople(tx, [
      {
        name: "Ada Osei",
        employments: [{ account_id: mill }],
        contact_points: [
          { kind: "email", value: "Ada@Mill.example" },
          { kind: "phone", value: "+44 117 496 0110" },
        ],
      },
      {
        name: "Ben Obi",
        employments: [{ account_id: prospect }],
        contact_points: [{ kind: "email", value: "ben@orchard.example" }],
      },
    ]);
    [ada, ben] = people.map(({ id }) => id) as [string, string];
  });
});

const why = async (person: string, more: Partial<Wish> = {}): Promise<string | null> => {
  const [verdict] = await inWorkspace(
    ctx,
    (tx) => mayReach(tx, [{ person_id: person, channel: "email", purpose: "sell", ...more }]),
    "read",
  );
  return verdict?.reason ?? null;
};
const say = (consent: Omit<NewConsent, "person_id"> & { person_id?: string }) =>
  inWorkspace(ctx, (tx) => recordConsents(tx, [{ person_id: ada, ...consent }]));
const later = (days: number): void => ctx.clock.set(new Date(ctx.clock.now().getTime() + days * 86_400_000));

test("a customer may be written to until they object, a prospect not before they agree", async () => {
  expect([await why(ada), await why(ben)]).toEqual([null, "no-consent"]);
  await say({ person_id: ben, state: "given", channels: ["email"] });
  expect(await why(ben)).toBeNull();
  expect(await why(ben, { channel: "text" })).toBe("no-consent");
  await say({ state: "withdrawn", channels: ["email"] });
  later(1);
  expect([await why(ada), await why(ada, { channel: "letter" })]).toEqual(["said-no", null]);
  await say({ state: "given", channels: ["email"], purposes: ["invite"] });
  expect([await why(ada, { purpose: "invite" }), await why(ada)]).toEqual([null, "said-no"]);
});

test("what lies further back than their last word does not bring it back", async () => {
  await say({ state: "withdrawn", happened_at: "2026-02-01T09:00:00Z" });
  await say({ state: "given", happened_at: "2026-01-01T09:00:00Z" });
  expect(await why(ada)).toBe("said-no");
  await expect(say({ state: "given", happened_at: "2026-03-02T10:00:00Z" })).rejects.toMatchObject({
    code: "invalid_input",
  });
});

test("an asking counts for nothing, neither for nor against", async () => {
  await say({ person_id: ben, state: "asked", channels: ["email"], address: "ben@orchard.example" });
  expect(await why(ben)).toBe("no-consent");
  await say({ person_id: ben, state: "given", channels: ["email"] });
  later(1);
  await say({ person_id: ben, state: "asked", channels: ["email"], address: "ben@orchard.example" });
  expect(await why(ben)).toBeNull();
});

test("an agreement that was given with one address holds for no other", async () => {
  const { points } = await inWorkspace(ctx, (tx) =>
    addContactPoints(tx, [{ person_id: ben, kind: "email", value: "ben@home.example" }]),
  );
  const [own] = await rowsOf<{ id: string }>(
    ctx,
    "select id from contact_points where workspace_id = $1 and value = 'ben@orchard.example'",
  );
  await say({ person_id: ben, state: "given", channels: ["email"], address: "Ben@Orchard.example" });
  expect(await why(ben, { contact_point_id: own?.id })).toBeNull();
  expect(await why(ben, { contact_point_id: points[0]?.id })).toBe("no-consent");
  later(1);
  await say({ person_id: ben, state: "withdrawn", channels: ["email"], address: "ben@home.example" });
  expect(await why(ben, { contact_point_id: own?.id })).toBe("said-no");
});

test("what they asked for themselves is answered whatever they said, but never against a suppression", async () => {
  await say({ state: "withdrawn" });
  await inWorkspace(ctx, (tx) => setPreferences(tx, ada, { paused_until: "2026-12-31", channels_off: ["email"] }));
  expect(await why(ada, { manner: "service" })).toBeNull();
  expect(await why(ada, { manner: "personal", purpose: "help" })).toBeNull();
  expect(await why(ada, { manner: "personal" })).toBe("said-no");
  expect(await why(ada, { manner: "bulk", purpose: "help" })).toBe("said-no");
  await inWorkspace(ctx, (tx) => suppress(tx, [{ person_id: ada, channel: "email", reason: "asked" }]));
  expect(await why(ada, { manner: "service" })).toBe("suppressed");
});

test("no one calls, writes or texts to help where they said no to it, while help by e-mail is no mailing", async () => {
  const help = { manner: "personal", purpose: "help" } as const;
  await say({ state: "withdrawn" });
  expect(await why(ada, { ...help, channel: "call" })).toBe("said-no");
  expect(await why(ada, { ...help, channel: "letter" })).toBe("said-no");
  expect(await why(ada, help)).toBeNull();
  later(1);
  await say({ state: "given" });
  await inWorkspace(ctx, (tx) => setPreferences(tx, ada, { channels_off: ["call", "email"] }));
  expect(await why(ada, { ...help, channel: "call" })).toBe("channel-not-wanted");
  expect([await why(ada, { ...help, channel: "letter" }), await why(ada, help)]).toEqual([null, null]);
});

test("what was said in words stands against the number, whoever has it, until they begin again", async () => {
  const number = { kind: "phone" as const, normal: "+441174960110" };
  await inWorkspace(ctx, (tx) => suppressAddresses(tx, [number], "text"));
  await inWorkspace(ctx, (tx) => suppressAddresses(tx, [number, number], "text"));
  expect(await why(ada, { channel: "text" })).toBe("on-suppression-list");
  expect(await why(ada, { channel: "call" })).toBeNull();
  expect(await rowsOf(ctx, "select id from suppression_entries where workspace_id = $1")).toHaveLength(1);
  await inWorkspace(ctx, (tx) => freeAddress(tx, number.normal, "text"));
  expect(await why(ada, { channel: "text" })).not.toBe("on-suppression-list");
});

test("their words to us may be answered for a month", async () => {
  await say({ state: "withdrawn" });
  await inWorkspace(ctx, async (tx) => {
    const word = await make(tx, "touch", {
      person_id: ada,
      account_id: mill,
      channel: "email",
      direction: "in",
      state: "done",
      happened_at: "2026-03-01T09:00:00Z",
    });
    const answer = await make(tx, "touch", {
      person_id: ada,
      account_id: mill,
      channel: "email",
      direction: "out",
      purpose: "sell",
      state: "planned",
      conversation_id: word,
      manner: "personal",
      due_at: "2026-03-02T09:00:00Z",
    });
    const asks = (at: string) => tx.query<{ answers: boolean }>(answersSql, [tx.workspace, new Date(at), answer, ada]);
    expect(await asks("2026-03-02T09:00:00Z")).toEqual([{ answers: true }]);
    expect(await asks("2026-04-02T09:00:00Z")).toEqual([{ answers: false }]);
  });
});

test("do not call and do not post are as strong as do not mail", async () => {
  await say({ state: "given" });
  for (const channel of ["email", "call", "letter", "parcel", "text", "social", "visit"] as const) {
    expect(await why(ada, { channel })).toBeNull();
    const { set } = await inWorkspace(ctx, (tx) => suppress(tx, [{ person_id: ada, channel, reason: "asked" }]));
    for (const manner of ["bulk", "personal", "service"] as const)
      expect(await why(ada, { channel, manner })).toBe("suppressed");
    await undo(ctx, set as string);
  }
});

test("a suppressed address is suppressed on every record that holds it, and a person with another one may still be reached", async () => {
  const [twin] = await inWorkspace(ctx, async (tx) => {
    const { people } = await createPeople(tx, [
      {
        name: "A. Osei",
        employments: [{ account_id: mill }],
        contact_points: [{ kind: "email", value: "ada@mill.example" }],
      },
    ]);
    const [point] = await tx.query<{ id: string }>(
      "select id from contact_points where workspace_id = $1 and person_id = $2 and kind = 'email'",
      [tx.workspace, people[0]?.id],
    );
    await suppress(tx, [{ contact_point_id: point?.id as string, channel: "email", reason: "bounced" }]);
    return people;
  });
  expect([await why(twin?.id as string), await why(ada)]).toEqual(["suppressed", "suppressed"]);
  await inWorkspace(ctx, (tx) => addContactPoints(tx, [{ person_id: ada, kind: "email", value: "ada@home.example" }]));
  expect(await why(ada)).toBeNull();
});

test("channel, pause, topic and rhythm hold as they asked, the pause to its last local day", async () => {
  const { topic } = await inWorkspace(ctx, (tx) => createTopic(tx, { name: "Tools", names: { de: "Werkzeug" } }));
  const { topic: fair } = await inWorkspace(ctx, (tx) => createTopic(tx, { name: "The fair", starts: "off" }));
  expect([await why(ada, { topic: "tools" }), await why(ada, { topic: fair.id })]).toEqual([null, "topic-not-wanted"]);
  const wish = (fields: Parameters<typeof setPreferences>[2]) =>
    inWorkspace(ctx, (tx) => setPreferences(tx, ada, fields));
  await wish({ topics_off: [topic.id], topics_on: [fair.id] });
  for (const called of [topic.id, "Tools", "werkzeug"])
    expect(await why(ada, { topic: called })).toBe("topic-not-wanted");
  expect([await why(ada, { topic: fair.id }), await why(ada, { topic: "unheard of" })]).toEqual([null, null]);
  await wish({ paused_until: "2026-03-05" });
  expect(await why(ada)).toBe("paused-by-them");
  expect(await why(ada, { at: new Date("2026-03-05T23:59:00Z") })).toBe("paused-by-them");
  expect(await why(ada, { at: new Date("2026-03-06T00:00:00Z") })).toBeNull();
  await wish({ paused_until: null, channels_off: ["call"] });
  expect([await why(ada, { channel: "call" }), await why(ada)]).toEqual(["channel-not-wanted", null]);
  await wish({ rhythm_days: 30 });
  expect(await why(ada)).toBeNull();
  await inWorkspace(ctx, (tx) =>
    make(tx, "touch", {
      person_id: ada,
      channel: "email",
      direction: "out",
      purpose: "sell",
      state: "done",
      happened_at: "2026-02-20T09:00:00Z",
    }),
  );
  expect(await why(ada)).toBe("rhythm");
  expect(await why(ada, { at: new Date("2026-03-23T09:00:00Z") })).toBeNull();
  const two = await inWorkspace(ctx, (tx) =>
    mayReach(
      tx,
      [25, 26].map((day) => ({
        person_id: ada,
        channel: "email",
        purpose: "sell",
        at: new Date(`2026-03-${day}T09:00:00Z`),
      })),
    ),
  );
  expect(two.map(({ reason }) => reason)).toEqual([null, "rhythm"]);
});

test("the country decides what is needed, as it is written in the address, for firms and households each", async () => {
  const live = (country: string, account = mill) =>
    inWorkspace(ctx, (tx) =>
      addContactPoints(tx, [{ account_id: account, kind: "postal", street: "1", city: "x", country }]),
    );
  await live("Deutschland", prospect);
  expect([await why(ben), await why(ben, { channel: "letter" })]).toEqual(["no-consent", null]);
  await inWorkspace(ctx, (tx) =>
    addContactPoints(tx, [
      { person_id: ben, kind: "postal", street: "1", city: "x", country: "Vereinigtes Königreich" },
    ]),
  );
  expect(await why(ben)).toBeNull();
  await inWorkspace(ctx, (tx) =>
    tx.query("update accounts set kind = 'household' where workspace_id = $1 and id = $2", [tx.workspace, prospect]),
  );
  expect(await why(ben)).toBe("no-consent");
  await live("Polska");
  expect(await why(ada)).toBe("no-consent");
});

test("where customers may be written to for so many days after an order, an old customer may not", async () => {
  await inWorkspace(ctx, async (tx) => {
    const star = (await listCountryRules(tx)).find(
      (rule) => rule.country === "*" && rule.channel === "email" && rule.audience === "business",
    );
    await editCountryRule(tx, star?.id as string, { soft_days: 30 });
  });
  expect(await why(ada)).toBe("no-consent");
  const order = (ordered_on: string, state: string) =>
    inWorkspace(ctx, (tx) =>
      make(tx, "order", { account_id: mill, ordered_on, currency: "EUR", amount_minor: 1, state }),
    );
  await order("2026-03-01", "cancelled");
  await order("2026-01-30", "open");
  expect(await why(ada)).toBe("no-consent");
  await order("2026-01-31", "open");
  expect(await why(ada)).toBeNull();
});

test("where two become one the stricter word holds, a new word replaces both, and nothing is left of it once they are two again", async () => {
  await say({ person_id: ada, state: "given", happened_at: "2026-02-20T09:00:00Z" });
  await say({ person_id: ben, state: "withdrawn", happened_at: "2026-01-01T09:00:00Z" });
  await inWorkspace(ctx, (tx) => setPreferences(tx, ada, { rhythm_days: 7, channels_off: ["call"] }));
  await inWorkspace(ctx, (tx) => setPreferences(tx, ben, { rhythm_days: 30, paused_until: "2026-01-31" }));
  const both = () =>
    rowsOf(
      ctx,
      "select person_id, rhythm_days, paused_until, channels_off from preferences where workspace_id = $1 order by rhythm_days",
    );
  const before = await both();
  const merged = await merge(ctx, "person", ada, ben);
  expect(await why(ada)).toBe("said-no");
  expect(await both()).toEqual([
    { person_id: ada, rhythm_days: 30, paused_until: "2026-01-31", channels_off: ["call"] },
  ]);
  later(1);
  await say({ state: "given" });
  expect(await why(ada)).toBeNull();
  await undo(ctx, merged.id);
  expect([await why(ada), await why(ben)]).toEqual([null, "said-no"]);
  expect(await both()).toEqual(before);
});

test("a no that came while two were one is both's once they are two again", async () => {
  await say({ person_id: ben, state: "given" });
  const merged = await merge(ctx, "person", ada, ben);
  later(1);
  await say({ state: "withdrawn" });
  expect(await why(ada)).toBe("said-no");
  await undo(ctx, merged.id);
  expect([await why(ada), await why(ben)]).toEqual(["said-no", "said-no"]);
});

test("what was written down by mistake is taken back, what they said themselves is not", async () => {
  const { set } = await say({ state: "withdrawn" });
  expect(await why(ada)).toBe("said-no");
  await undo(ctx, set as string);
  expect(await why(ada)).toBeNull();
  const { unsubscribe } = await import("./links/unsubscribe.ts");
  await inWorkspace(ctx, (tx) =>
    unsubscribe(tx, { deed: "page", channel: "email", workspace: tx.workspace, person: ada }, "all"),
  );
  const [theirs] = await rowsOf<{ id: string }>(
    ctx,
    "select id from change_sets where workspace_id = $1 and kind = 'unsubscribe'",
  );
  await expect(inWorkspace(ctx, (tx) => undoSet(tx, theirs?.id as string))).rejects.toMatchObject({
    code: "said_by_themselves",
  });
  expect(await why(ada)).toBe("said-no");
  await drainNotices(ctx);
});

const answersSql = `with batch as (select t.id as touch_id, t.account_id, t.person_id, t.contact_point_id, t.channel, t.purpose, t.topic, t.manner, t.due_at,
      null::text as address_kind, null::text as address
    from touches t where t.workspace_id = $1 and t.id = $3 and t.person_id = $4), ${(await import("./reach-facts.ts")).reachFactsSql()}
  select f.answers from facts f`;
