import { expect, test } from "vitest";
import { pathsOf, useCountedMail } from "../../../../test/counted-mail.ts";
import { useDatabase } from "../../../../test/database.ts";
import { useServer } from "../../../../test/server.ts";
import { preferencePath } from "../../../know/consent/index.ts";
import { type Ctx, inWorkspace } from "../../../platform/db/index.ts";
import { drainNotices } from "../../../platform/notices/index.ts";
import { forgetOldEvents } from "./forget-events.ts";
import { mostOfOneMail } from "./keep-events.ts";

const database = useDatabase();
const server = useServer(database);
const house = useCountedMail(database, server);

test("a no on their own page, in their language, holds from then on, also for mails before it, and takes away what was counted", async () => {
  const ada = await house.person();
  const id = await house.mailing([ada]);
  const link = /(\/l\/[\w-]{150,})/.exec(
    house.arrived()[0]?.html.split("Offer")[0]?.split("Dear")[1] ?? "",
  )?.[1] as string;
  await house.get(link);
  expect(await house.events(id, 1)).toHaveLength(1);
  const page = await inWorkspace(house.owner.ctx, async (tx) => preferencePath(tx, { person: ada }), "read");
  const german = await (await house.get(page, { "accept-language": "de" })).text();
  expect(german).toContain("Sie dürfen zählen, welchen Links in Ihren Sendungen ich folge");
  expect(german).toMatch(/name="counting" value="1" checked/);
  const said = (values: Record<string, string>) =>
    fetch(server.url + page, {
      method: "POST",
      body: new URLSearchParams({ deed: "save", rhythm: "", paused_until: "", ...values }),
    });
  const wish = async () => (await house.owner.ask("GET", `/people/${ada}/consent`)).body.preferences.tracking;
  // A page that lay open says nothing of what was not changed on it.
  await said({});
  await said({ seen_counting: "1", had_counting: "1", counting: "1" });
  expect(await wish()).toBeNull();
  await said({ seen_counting: "1", had_counting: "1" });
  expect(await wish()).toBe("no");
  await drainNotices(house.owner.ctx);
  expect(await house.events(id, 0)).toEqual([]);
  expect((await house.get(link)).status).toBe(302);
  expect(await house.settled(id)).toEqual([]);
  expect(await (await house.get(page)).text()).not.toMatch(/name="counting" value="1" checked/);
  await said({ seen_counting: "1", counting: "1" });
  expect(await wish()).toBe("yes");
  await house.rule("off");
  expect(await (await house.get(page)).text()).toContain("counting");
  const other = await inWorkspace(house.owner.ctx, async (tx) => preferencePath(tx, { person: house.account }), "read");
  expect(await (await house.get(other)).text()).not.toContain("counting");
  await house.rule("unless-refused");
});

test("where only who agreed is counted from now on, what was counted of others goes, and comes to nobody's results", async () => {
  const agreed = await house.person({ tracking: "yes" });
  const id = await house.mailing([agreed, await house.person()]);
  await house.anHourAgo(id);
  for (const mail of house.arrived()) await house.get(pathsOf(mail)[2] as string);
  expect(await house.events(id, 2)).toHaveLength(2);
  await house.rule("agreed");
  await house.tellApart();
  const told = async () => (await house.owner.ask("GET", `/mailings/${id}/tracking`)).body;
  expect(await told()).toMatchObject({ sent: 1, clicked: { people: 1, machines: 0 } });
  await drainNotices(house.owner.ctx);
  expect(await house.settled(id)).toHaveLength(1);
  // What came back was read by nobody.
  await database.asAdmin("update touches set outcome = 'bounced' where batch_id = $1 and person_id = $2", [id, agreed]);
  expect(await told()).toMatchObject({ sent: 0, share: null, clicked: { people: 0 } });
  await house.rule("unless-refused");
});

test("a flood leads everybody where they want and fills nothing", async () => {
  const { id, links, picture } = await house.one();
  const answers = await Promise.all(
    Array.from({ length: 400 }, (_, n) =>
      house.get(n % 2 ? picture : (links[0] as string), { "user-agent": `Agent ${n}` }),
    ),
  );
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200, 302]));
  await house.settled(id);
  expect(await house.settled(id)).toHaveLength(40);
  // Whatever a restart forgives, of one mail no more than so many are kept.
  await database.asAdmin(
    `insert into mail_events (workspace_id, id, touch_id, touch_created_at, mailing_id, kind, head, prefetch, agent, happened_at)
     select e.workspace_id, gen_random_uuid(), e.touch_id, e.touch_created_at, e.mailing_id, 'picture', false, false, 'x', now()
     from (select * from mail_events where mailing_id = $1 limit 1) e, generate_series(1, $2)`,
    [id, mostOfOneMail - 40],
  );
  await house.get(links[1] as string);
  expect(await house.settled(id)).toHaveLength(mostOfOneMail);
}, 60_000);

test("a colleague who looks into a mail is not its reader", async () => {
  const { id, links, picture } = await house.one();
  const cookie = [...house.owner.cookies].map(([key, value]) => `${key}=${value}`).join("; ");
  for (const path of [links[0] as string, picture])
    expect((await house.get(path, { cookie })).status).toBeLessThan(303);
  expect(await house.settled(id)).toEqual([]);
});

test("the results tell people by link with their share, machines apart with why; a workspace sees its own alone; what is old goes", async () => {
  const readers = [
    await house.person(),
    await house.person(),
    await house.person(),
    await house.person({ tracking: "no" }),
  ];
  const id = await house.mailing(readers);
  await house.anHourAgo(id);
  const mails = house.arrived();
  const counted = mails.map(pathsOf).filter((paths) => paths.length > 0);
  expect(counted).toHaveLength(3);
  const [ann, ben] = counted as [string[], string[]];
  await house.get(ann[1] as string);
  await house.get(ann[2] as string);
  await house.get(ben[2] as string, { "user-agent": "curl/8.0" });
  await house.get(ben[1] as string, { "user-agent": "Mozilla/5.0" });
  await house.events(id, 4);
  const tracking = async () => (await house.owner.ask("GET", `/mailings/${id}/tracking`)).body;
  expect(await tracking()).toMatchObject({ sent: 3, waiting: 4, clicked: { people: 0, machines: 0 } });
  await house.tellApart();
  const told = await tracking();
  expect(told).toMatchObject({
    tracked: true,
    counts: "unless-refused",
    months: 6,
    sent: 3,
    waiting: 0,
    clicked: { people: 1, machines: 1 },
    opened: { people: 1, machines: 1 },
    links: [{ link: "https://example.org/offer", people: 1, machines: 1 }],
    machines: [
      { kind: "link", reason: "scanner", n: 1 },
      { kind: "picture", reason: "apple-privacy", n: 1 },
    ],
  });
  expect(told.share.low).toBeGreaterThan(0.05);
  expect(told.share.high).toBeLessThan(0.8);
  const clicked = await house.owner.ask("GET", `/mailings/${id}/results?show=clicked`);
  expect(clicked.body.rows).toHaveLength(1);
  // One line on each customer's page, at the mailing itself; machines are no news of anybody.
  const { rows } = (await house.owner.ask("GET", `/accounts/${house.account}/timeline?kinds=touch&limit=200`)).body;
  const followed = rows.filter(
    (row: { clicked: unknown; person_id: string }) => row.clicked !== null && readers.includes(row.person_id),
  );
  expect(followed).toMatchObject([
    { person_id: clicked.body.rows[0].person_id, clicked: { links: ["https://example.org/offer"] } },
  ]);
  const other: Ctx = (await server.owner("Stranger")).ctx;
  expect(await inWorkspace(other, (tx) => tx.query("select from mail_events"), "read")).toEqual([]);
  await database.asAdmin(
    "update mail_events set happened_at = happened_at - interval '7 months' where mailing_id = $1 and kind = 'link'",
    [id],
  );
  await forgetOldEvents(house.owner.ctx);
  expect((await house.events(id, 2)).map((event) => event.kind)).toEqual(["picture", "picture"]);
});
