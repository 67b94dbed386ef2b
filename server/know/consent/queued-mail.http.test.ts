import { beforeAll, expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { type TestServer, useServer } from "../../../test/server.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { claimTouches, handTouches, planTouches } from "../outgoing/index.ts";
import { preferencePath, takeList } from "./index.ts";

const database = useDatabase();
const server = useServer(database);
let owner: Awaited<ReturnType<TestServer["owner"]>>;

beforeAll(async () => {
  owner = await server.owner("Queued");
});

interface Somebody {
  account: string;
  person: string;
  contactPoint: string;
  address: string;
}

async function people(n: number, relationship: "customer" | "prospect" = "customer"): Promise<Somebody[]> {
  const account = (await owner.ask("POST", "/accounts", { name: `Firm ${Math.random()}`, relationship })).body.id;
  const rows = Array.from({ length: n }, (_, at) => ({
    name: `Person ${at}`,
    employments: [{ account_id: account }],
    contact_points: [{ kind: "email", value: `p${at}.${Math.random()}@firm.example` }],
  }));
  const made = await owner.ask("POST", "/people", { rows });
  expect(made.status, made.text).toBe(201);
  const points = await database.asAdmin<{ id: string; person_id: string; normal: string }>(
    "select c.id, c.person_id, c.normal from contact_points c join employments e on e.person_id = c.person_id where e.account_id = $1",
    [account],
  );
  return points.map(({ id, person_id, normal }) => ({ account, person: person_id, contactPoint: id, address: normal }));
}

const mail = { channel: "email", purpose: "educate", manner: "bulk" } as const;
const plan = (to: Somebody[], shared: Partial<Parameters<typeof planTouches>[2]> = {}) =>
  inWorkspace(owner.ctx, (tx) => planTouches(tx, to, { ...mail, ...shared }));
const claim = (limit = 1000) => claimTouches(owner.ctx, { channel: "email", limit, leaseSeconds: 60 });
const reasons = async (ids: (string | null)[]) =>
  database.asAdmin<{ state: string; reason: string | null }>(
    `select t.state, r.reason from unnest($1::uuid[]) with ordinality as w (id, n) join touches t on t.id = w.id
     left join touch_reasons r on r.touch_id = t.id and r.kind = 'refused' order by w.n`,
    [ids],
  );
const unsubscribe = async ({ person }: Somebody, more: { topic?: string } = {}) => {
  const path = await inWorkspace(owner.ctx, async (tx) => preferencePath(tx, { person, ...more }), "read");
  const answer = await fetch(server.url + path, {
    method: "POST",
    body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
  });
  expect(answer.status).toBe(200);
};

test("an unsubscribe counts for mail that is queued already, and for mail that is claimed and about to be handed over", async () => {
  const [ann, ben, cas] = (await people(3)) as [Somebody, Somebody, Somebody];
  const planned = await plan([ann, ben, cas]);
  expect(planned).toMatchObject({ asked: 3, planned: 3, refused: 0 });
  const at = performance.now();
  await unsubscribe(ann);
  const tookMs = performance.now() - at;
  const { lease, touches } = await claim();
  expect(tookMs).toBeLessThan(1000);
  expect(touches.map((touch) => touch.person_id).toSorted()).toEqual([ben.person, cas.person].toSorted());
  expect((await reasons(planned.ids))[0]).toEqual({ state: "cancelled", reason: "said-no" });
  await unsubscribe(ben);
  const verdicts = await inWorkspace(owner.ctx, (tx) =>
    handTouches(
      tx,
      touches.map(({ id }) => ({ id, lease })),
    ),
  );
  expect(touches.map(({ id, person_id }) => [person_id, verdicts.get(id)]).toSorted()).toEqual(
    [
      [ben.person, "refused"],
      [cas.person, "handed"],
    ].toSorted(),
  );
});

test("of a batch those who may not be reached are refused when it is planned, each with its reason; the rest leaves", async () => {
  const [free, listed, paused, off, stopped] = (await people(5)) as [Somebody, Somebody, Somebody, Somebody, Somebody];
  const [stranger] = (await people(1, "prospect")) as [Somebody];
  const topic = (await owner.ask("POST", "/topics", { name: "Queued topic" })).body.id;
  const wish = (who: Somebody, body: object) =>
    owner.ask("PATCH", `/people/${who.person}/preferences`, body, { "if-match": '"0"' });
  expect((await wish(paused, { paused_until: "2099-01-01" })).status).toBe(200);
  expect((await wish(off, { topics_off: [topic] })).status).toBe(200);
  expect(
    (await owner.ask("POST", "/suppressions", { person_id: stopped.person, channel: "email", reason: "asked" })).status,
  ).toBe(201);
  await takeList(owner.ctx, listed.address, { name: "old opt-outs" });
  const planned = await plan([free, listed, paused, off, stopped, stranger], { topic: "queued TOPIC" });
  expect(planned).toMatchObject({ asked: 6, planned: 1, refused: 5 });
  expect(await reasons(planned.ids)).toEqual([
    { state: "due", reason: null },
    { state: "cancelled", reason: "on-suppression-list" },
    { state: "cancelled", reason: "paused-by-them" },
    { state: "cancelled", reason: "topic-not-wanted" },
    { state: "cancelled", reason: "suppressed" },
    { state: "cancelled", reason: "no-consent" },
  ]);
});

test("whoever wants less gets the first of what is planned, and a mate that was refused takes nobody's place", async () => {
  const [ann] = (await people(1)) as [Somebody];
  const topic = (await owner.ask("POST", "/topics", { name: "Unwanted" })).body.id;
  await owner.ask(
    "PATCH",
    `/people/${ann.person}/preferences`,
    { rhythm_days: 30, topics_off: [topic] },
    { "if-match": '"0"' },
  );
  const day = (n: number) => new Date(Date.now() + n * 86_400_000);
  expect(await plan([{ ...ann, due: day(1) } as never], { topic })).toMatchObject({
    planned: 0,
    reasons: { "topic-not-wanted": 1 },
  });
  const planned = await plan([5, 6, 40].map((n) => ({ ...ann, due: day(n) }) as never));
  expect(planned).toMatchObject({ planned: 2, refused: 1, reasons: { rhythm: 1 } });
  expect((await reasons(planned.ids)).map(({ state }) => state)).toEqual(["planned", "cancelled", "planned"]);
  expect(await plan([{ ...ann, due: day(7) } as never], { manner: "service" })).toMatchObject({ planned: 1 });
});

test("while a list is read nothing leaves on its channel, and what was queued for its addresses never does", async () => {
  const [ann, ben] = (await people(2)) as [Somebody, Somebody];
  await claim();
  const planned = await plan([ann, ben]);
  await database.asAdmin(
    `insert into suppression_lists (workspace_id, id, name, arriving_until) values ($1, gen_random_uuid(), 'arriving', now() + interval '1 minute')`,
    [owner.workspace],
  );
  expect((await claim()).touches).toEqual([]);
  await database.asAdmin(
    "update suppression_lists set arriving_until = now() - interval '1 second' where arriving_until is not null",
  );
  await takeList(owner.ctx, ann.address, { name: "late" });
  expect((await claim()).touches.map((touch) => touch.person_id)).toEqual([ben.person]);
  expect((await reasons(planned.ids))[0]?.reason).toBe("on-suppression-list");
});
