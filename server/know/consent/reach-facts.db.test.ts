import { expect, test } from "vitest";
import { inWorkspace, newId } from "../../platform/db/index.ts";
import { useDatabase } from "../../../test/database.ts";
import { dateOf, day, draw, kinds, now, type Touch, type World } from "../../../test/reach-world.ts";
import { type ReachFacts, whyNotReach, whyNotReachSql } from "./may-reach.ts";
import { reachFactsSql } from "./reach-facts.ts";

const database = useDatabase();
const local = (time: number): string => new Date(time).toLocaleDateString("sv", { timeZone: "Europe/London" });

/** What the facts of one touch are, read off the rows one by one. */
function factsOf(
  world: World,
  touch: Touch,
): Omit<ReachFacts, "channel" | "purpose" | "manner"> & { detail: string | null } {
  const { points, suppressions } = world;
  const [on, due] = [local(touch.due as number), touch.due as number];
  const during = (row: { from: string | null; to: string | null }): boolean =>
    (row.from === null || row.from <= on) && (row.to === null || row.to >= on);
  const forChannel = ({ channel }: { channel: string | null }): boolean =>
    channel === null || channel === touch.channel;
  const named = points.find(({ id }) => id === touch.point);
  const theirs = named
    ? [named]
    : points.filter(
        (p) =>
          p.kind === kinds[touch.channel] && (touch.person ? p.person === touch.person : p.account === touch.account),
      );
  const lists = (p: World["points"][number]): string[] =>
    world.entries
      .filter((e) => e.kind === p.kind && e.means === p.normal)
      .flatMap((e) => world.lists.filter((l) => l.id === e.list && !l.lifted && forChannel(l)))
      .map((l) => l.name);
  const stops = (p: World["points"][number]): string[] =>
    suppressions
      .filter(
        (s) => forChannel(s) && points.some((q) => q.id === s.of.point && q.kind === p.kind && q.normal === p.normal),
      )
      .map((s) => s.reason);
  const everywhere = (what: (p: World["points"][number]) => string[]): string[] =>
    theirs.length > 0 && theirs.every((p) => what(p).length > 0) ? theirs.flatMap(what) : [];
  const reasons = [
    ...suppressions
      .filter(
        (s) =>
          forChannel(s) &&
          ((s.of.account && s.of.account === touch.account) || (s.of.person && s.of.person === touch.person)),
      )
      .map((s) => s.reason),
    ...everywhere(stops),
  ].toSorted();
  const listed = everywhere(lists).toSorted();
  const words = world.consents
    .filter(
      (c) =>
        c.person === touch.person &&
        c.state !== "asked" &&
        forChannel(c) &&
        (c.purpose === null || c.purpose === (touch.purpose ?? "sell")) &&
        (c.state !== "given" || c.address === null || !named || c.address === named.normal),
    )
    .toSorted((a, b) => b.at - a.at);
  const last = [...new Set(words.flatMap((c) => c.for))].map(
    (subject) => words.find((c) => c.for.includes(subject))?.state,
  );
  const wish = world.preferences.find((p) => p.person === touch.person);
  const topicOff = world.topics.some(
    (t) =>
      touch.topic !== null &&
      (t.id === touch.topic || t.name.toLowerCase() === touch.topic.toLowerCase()) &&
      !wish?.on.includes(t.id) &&
      (t.starts === "off" || (wish?.off.includes(t.id) ?? false)),
  );
  const mass = (t: Touch): boolean => (t.purpose !== "help" || t.manner === "bulk") && t.manner !== "service";
  const rhythm = wish?.rhythm ?? null;
  const heard =
    rhythm !== null &&
    (world.past.some(
      (t) =>
        t.person === touch.person &&
        t.direction === "out" &&
        mass(t) &&
        (t.at as number) > due - rhythm * day &&
        (t.at as number) <= due,
    ) ||
      world.batch.some(
        (t) =>
          t.person === touch.person && mass(t) && (t.due as number) < due && (t.due as number) > due - rhythm * day,
      ));
  const answers =
    touch.manner !== "bulk" &&
    touch.conversation !== null &&
    world.past.some(
      (t) =>
        t.direction === "in" &&
        t.state === "done" &&
        (t.at as number) > now - 30 * day &&
        (t.conversation === touch.conversation || t.id === touch.conversation),
    );
  const firms = touch.account
    ? [touch.account]
    : world.employments.filter((e) => e.person === touch.person && during(e)).map((e) => e.account);
  const home = (of: (p: World["points"][number]) => boolean): string | undefined =>
    points
      .filter((p) => p.kind === "postal" && p.country !== null && of(p))
      .toSorted((a, b) => Number(b.preferred) - Number(a.preferred) || (a.id < b.id ? -1 : 1))[0]
      ?.country?.trim()
      .toLowerCase();
  const country =
    home((p) => p.person !== null && p.person === touch.person) ??
    home((p) => p.account !== null && firms.includes(p.account));
  const audience = world.accounts.some((a) => firms.includes(a.id) && a.kind === "organisation")
    ? "business"
    : "private";
  const ruled = (rule: World["rules"][number]): boolean => rule.channel === touch.channel && rule.audience === audience;
  const rule =
    world.rules.find((r) => ruled(r) && country && r.names.includes(country)) ??
    world.rules.find((r) => ruled(r) && r.country === "*");
  const since = (days: number): string => dateOf(Date.parse(on) - days * day);
  const customer = firms.some(
    (firm) =>
      world.relationships.some((r) => r.account === firm && r.status === "customer" && during(r)) &&
      (!rule?.soft ||
        world.orders.some(
          (o) => o.account === firm && o.state !== "cancelled" && o.on <= on && o.on >= since(rule.soft as number),
        )),
  );
  return {
    answers,
    suppressed: reasons.length > 0,
    listed: listed.length > 0,
    detail: reasons[0] ?? listed[0] ?? null,
    said: last.length === 0 ? null : last.every((state) => state === "given") ? "given" : "withdrawn",
    channel_off: wish?.channels.includes(touch.channel) ?? false,
    topic_off: topicOff,
    paused_until: wish?.paused ?? null,
    day: on,
    heard_lately: heard,
    need: (rule?.need ?? "soft") as ReachFacts["need"],
    customer,
  };
}

async function lay(world: World) {
  const ctx = await database.workspace();
  await inWorkspace(ctx, async (tx) => {
    const put = async (table: string, rows: object[]) => {
      const columns = Object.keys(rows[0] ?? {}).join(", ");
      if (columns)
        await tx.query(
          `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
          [JSON.stringify(rows)],
        );
    };
    const row = (more: object): object => ({ workspace_id: tx.workspace, id: newId(), ...more });
    await put(
      "accounts",
      world.accounts.map((a) => row({ ...a, name: "Firm" })),
    );
    await put(
      "people",
      world.people.map((p) => row({ ...p, name: "Somebody" })),
    );
    await put(
      "relationships",
      world.relationships.map((r) =>
        row({ account_id: r.account, status: r.status, started_on: r.from, ended_on: r.to }),
      ),
    );
    await put(
      "employments",
      world.employments.map((e) =>
        row({ person_id: e.person, account_id: e.account, started_on: e.from, ended_on: e.to }),
      ),
    );
    await put(
      "contact_points",
      world.points.map(({ person, account, ...p }) =>
        row({ ...p, person_id: person, account_id: account, value: p.normal, state: "unverified" }),
      ),
    );
    await put(
      "topics",
      world.topics.map((t) => row({ ...t, names: {}, position: 0 })),
    );
    await put(
      "consents",
      world.consents.map((c) =>
        row({
          id: c.id,
          person_id: c.person,
          said_as: c.as,
          stands_for: c.for,
          state: c.state,
          purpose: c.purpose,
          channel: c.channel,
          address: c.address,
          source: "form",
          evidence: "said",
          happened_at: new Date(c.at),
        }),
      ),
    );
    await put(
      "preferences",
      world.preferences.map((p) =>
        row({
          person_id: p.person,
          topics_on: p.on,
          topics_off: p.off,
          channels_off: p.channels,
          rhythm_days: p.rhythm,
          paused_until: p.paused,
        }),
      ),
    );
    await put(
      "suppressions",
      world.suppressions.map((s) =>
        row({
          account_id: s.of.account ?? null,
          person_id: s.of.person ?? null,
          contact_point_id: s.of.point ?? null,
          channel: s.channel,
          reason: s.reason,
          evidence: "manual",
        }),
      ),
    );
    await put(
      "suppression_lists",
      world.lists.map((l) =>
        row({
          id: l.id,
          name: l.name,
          channel: l.channel,
          origin: "import",
          entries: 0,
          lifted_at: l.lifted ? new Date(now) : null,
        }),
      ),
    );
    await put(
      "suppression_entries",
      world.entries.map((e) => row({ list_id: e.list, kind: e.kind, normal: e.normal, hash: e.hash })),
    );
    await put(
      "country_rules",
      world.rules.map((r) =>
        row({
          country: r.country,
          names: r.names,
          channel: r.channel,
          audience: r.audience,
          need: r.need,
          soft_days: r.soft,
          source: "",
        }),
      ),
    );
    await put(
      "orders",
      world.orders.map((o) =>
        row({ account_id: o.account, ordered_on: o.on, state: o.state, currency: "EUR", amount_minor: 1 }),
      ),
    );
    await put(
      "touches",
      [...world.past, ...world.batch].map((t) =>
        row({
          id: t.id,
          created_at: new Date(now),
          account_id: t.account,
          person_id: t.person,
          contact_point_id: t.point,
          channel: t.channel,
          purpose: t.purpose,
          topic: t.topic,
          manner: t.manner,
          direction: t.direction,
          state: t.state,
          conversation_id: t.conversation,
          due_at: t.due && new Date(t.due),
          happened_at: t.at && new Date(t.at),
        }),
      ),
    );
  });
  return ctx;
}

const batch = `batch as materialized (
  select t.id as touch_id, t.account_id, t.person_id, t.contact_point_id, t.channel, t.purpose, t.topic, t.manner, t.due_at, c.kind as address_kind, c.normal as address
  from touches t left join contact_points c on c.workspace_id = $1 and c.id = t.contact_point_id where t.workspace_id = $1 and t.state = 'due')`;

test("the facts of many at once are what the rows say of each alone, and what decides is the same in fewer of them", async () => {
  const met = new Map<string, number>();
  for (let seed = 1; seed <= 40; seed++) {
    const world = draw(seed * 7919);
    const ctx = await lay(world);
    const ask = (sql: string, columns: string) =>
      inWorkspace(ctx, (tx) =>
        tx.query<Record<string, unknown>>(
          `with ${batch}, ${sql} select f.touch_id, ${columns} from facts f order by f.touch_id`,
          [tx.workspace, new Date(now)],
        ),
      );
    const whole = await ask(
      reachFactsSql(),
      `f.answers, f.suppressed, f.listed, f.detail, f.said, f.channel_off, f.topic_off, f.paused_until, f.day, f.heard_lately, f.need, f.customer, ${whyNotReachSql("f")} as why`,
    );
    const short = await ask(reachFactsSql({ deciding: true }), `${whyNotReachSql("f")} as why`);
    const expected = world.batch
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((touch) => ({ touch, facts: factsOf(world, touch) }));
    const why = (heard: boolean) =>
      expected.map(({ touch, facts }) =>
        whyNotReach({
          channel: touch.channel,
          purpose: touch.purpose,
          manner: touch.manner as ReachFacts["manner"],
          ...facts,
          heard_lately: heard && facts.heard_lately,
        }),
      );
    expect({ seed, rows: whole.map((row) => ({ ...row, why: undefined })) }).toEqual({
      seed,
      rows: expected.map(({ touch, facts }) => ({ touch_id: touch.id, ...facts, why: undefined })),
    });
    expect(whole.map((row) => row["why"])).toEqual(why(true));
    expect(short.map((row) => row["why"])).toEqual(why(false));
    for (const reason of why(true)) met.set(String(reason), (met.get(String(reason)) ?? 0) + 1);
  }

  expect(met.size).toBe(9);
}, 120_000);
