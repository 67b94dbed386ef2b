import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { arrive, arriveRaw } from "../../../test/mail/arrive.ts";
import { deliveryReport } from "../../../test/mail/delivery-report.ts";
import { useServer } from "../../../test/server.ts";
import { claimTouches, messageId, planTouches, settleTouches } from "../../know/outgoing/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";

const database = useDatabase();
const server = useServer(database);

const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);

/** People of one firm by their addresses, and mails of ours to them. */
async function cast(name: string, addresses: string[]) {
  const owner = await server.owner(name);
  const account = (await owner.ask("POST", "/accounts", { name: "Mill House", relationship: "customer" })).body.id;
  const points = new Map<string, { id: string; person: string }>();
  for (const address of addresses) {
    const made = (
      await owner.ask("POST", "/people", {
        name: address.split("@")[0],
        employments: [{ account_id: account }],
        contact_points: [{ kind: "email", value: address }],
      })
    ).body;
    const [point] = await database.asAdmin<{ id: string }>(
      "select id from contact_points where workspace_id = $1 and normal = $2",
      [owner.workspace, address],
    );
    points.set(address, { id: point?.id as string, person: made.id });
  }
  const plan = async (to: string): Promise<string> => {
    const { id, person } = points.get(to) as { id: string; person: string };
    const touch = { account, person, contactPoint: id, content: { subject: "Plums", text: "x" } };
    const { ids } = await inWorkspace(owner.ctx, (tx) =>
      planTouches(tx, [touch], { channel: "email", purpose: "help", manner: "personal" }),
    );
    return ids[0] as string;
  };
  /** A mail that left so many days ago; gives its Message-ID. */
  const left = async (to: string, days: number, state = "done"): Promise<string> => {
    const touch = await plan(to);
    await database.asAdmin("update touches set state = $2, outcome = $3, happened_at = $4 where id = $1", [
      touch,
      state,
      state === "done" ? "delivered" : null,
      daysAgo(days),
    ]);
    return messageId(touch, "summer.example");
  };
  const hard = async (to: string, days: number, more: object = {}): Promise<void> => {
    const about = await left(to, days);
    await arriveRaw(owner.ctx, [deliveryReport({ to, about, status: "5.1.1", at: daysAgo(days), ...more })]);
  };
  const state = async (of: string): Promise<string> =>
    (
      await database.asAdmin<{ state: string }>("select state from contact_points where id = $1", [points.get(of)?.id])
    )[0]?.state as string;
  const outcomes = () =>
    database.asAdmin<{ state: string; outcome: string | null }>(
      "select state, outcome from touches where workspace_id = $1 and direction = 'out' order by id",
      [owner.workspace],
    );
  const tasks = async (): Promise<string[]> =>
    (await owner.ask("GET", "/tasks")).body.rows.map((one: { title: string }) => one.title);
  return { owner, account, points, plan, left, hard, state, outcomes, tasks };
}

test("a warning that a mail is tried again is no bounce, whatever its reason, and settles nothing", async () => {
  const { owner, left, outcomes, state } = await cast("Delay Mill", ["ada@mill.example"]);
  for (const became of ["done", "uncertain"]) {
    const about = await left("ada@mill.example", 1, became);
    await arriveRaw(owner.ctx, [
      deliveryReport({ to: "ada@mill.example", about, status: "4.3.0", action: "delayed", said: "450 mailbox full" }),
    ]);
  }
  expect(await outcomes()).toEqual([
    { state: "done", outcome: "delivered" },
    { state: "uncertain", outcome: null },
  ]);
  expect(await state("ada@mill.example")).toBe("unverified");
  expect(await database.asAdmin("select 1 from address_reports where workspace_id = $1", [owner.workspace])).toEqual(
    [],
  );
});

test("an address dies of two hard reports days apart about mails that went there, and of none that anybody could have written", async () => {
  const { owner, hard, left, state } = await cast("Forged Mill", ["ada@mill.example", "eve@mill.example"]);
  // Names no mail of ours; then one that went to somebody else.
  const other = await left("eve@mill.example", 9);
  for (const [days, about] of [[9], [8], [4, other], [3, other]] as [number, string?][])
    await arriveRaw(owner.ctx, [
      deliveryReport({ to: "ada@mill.example", status: "5.1.1", at: daysAgo(days), ...(about ? { about } : {}) }),
    ]);
  expect(await state("ada@mill.example")).toBe("unverified");
  await hard("ada@mill.example", 5);
  await hard("ada@mill.example", 4);
  expect(await state("ada@mill.example")).toBe("unverified");
  await hard("ada@mill.example", 1);
  expect(await state("ada@mill.example")).toBe("dead");
});

test("what a server says at once counts like a report, and five soft ones in a row kill, unless a mail stayed away between them", async () => {
  const { owner, plan, left, hard, state } = await cast("Session Mill", [
    "ada@mill.example",
    "tom@mill.example",
    "ben@mill.example",
  ]);
  const refused = async (to: string, days: number): Promise<void> => {
    const touch = await plan(to);
    const claim = await claimTouches(owner.ctx, { channel: "email", touches: [touch], limit: 1, leaseSeconds: 60 });
    await inWorkspace(owner.ctx, (tx) =>
      settleTouches(tx, [
        {
          id: touch,
          lease: claim.lease,
          as: "failed",
          at: new Date(),
          reason: "smtp-550",
          detail: "RCPT TO: 550 no such user here",
        },
      ]),
    );
    await database.asAdmin("update touch_reasons set created_at = $2 where touch_id = $1", [touch, daysAgo(days)]);
    await drainNotices(owner.ctx);
  };
  await refused("ada@mill.example", 9);
  expect(await state("ada@mill.example")).toBe("unverified");
  await refused("ada@mill.example", 1);
  expect(await state("ada@mill.example")).toBe("dead");

  const full = { status: "4.2.2", said: "452 4.2.2 mailbox full" };
  for (const days of [20, 18, 16, 14]) await hard("tom@mill.example", days, full);
  await left("ben@mill.example", 15);
  for (const days of [20, 18, 16, 14, 12]) await hard("ben@mill.example", days, full);
  await hard("tom@mill.example", 13, { status: "5.3.4", said: "552 5.3.4 message too big" });
  expect([await state("tom@mill.example"), await state("ben@mill.example")]).toEqual(["unverified", "unverified"]);
  await hard("tom@mill.example", 12, full);
  expect(await state("tom@mill.example")).toBe("dead");
});

test("a firm whose domain is gone is one event however few we know there; it ends, and a provider of mail has none", async () => {
  const { owner, hard, state, tasks } = await cast("Gone Mill", [
    "ada@mill.example",
    "ida@gmx.net",
    "ivo@gmx.net",
    "ina@gmx.net",
  ]);
  const noHost = { status: "5.1.2", said: "550 5.1.2 host unknown" };
  await hard("ada@mill.example", 6, noHost);
  expect(await tasks()).toEqual(["All mail to @mill.example comes back: has the firm moved?"]);
  await hard("ada@mill.example", 2, noHost);
  expect([await tasks(), await state("ada@mill.example")]).toEqual([[expect.any(String)], "unverified"]);
  // Long after the servers came back each address speaks for itself again.
  await database.asAdmin("update domain_reports set reported_at = now() - interval '40 days' where workspace_id = $1", [
    owner.workspace,
  ]);
  await database.asAdmin(
    "update address_reports set reported_at = reported_at - interval '40 days' where workspace_id = $1",
    [owner.workspace],
  );
  await hard("ada@mill.example", 0);
  expect(await state("ada@mill.example")).toBe("dead");
  for (const who of ["ida", "ivo", "ina"]) await hard(`${who}@gmx.net`, 5);
  expect(await tasks()).toHaveLength(1);
  await hard("ida@gmx.net", 1);
  expect(await state("ida@gmx.net")).toBe("dead");
});

test("where a box has moved to is asked, and what its server names is taken over by a press; so is who follows somebody", async () => {
  const { owner, account, points, hard, left, tasks } = await cast("Moved Mill", ["ada@mill.example"]);
  const said = "551 5.1.6 User not local; please try <ada@orchard.example>";
  await hard("ada@mill.example", 2, { status: "5.1.6", said });
  expect(await tasks()).toEqual(["ada: ada@mill.example has moved, its server says. Where to?"]);
  const person = points.get("ada@mill.example")?.person as string;
  const proposals = async () => (await owner.ask("GET", `/people/${person}/signature-proposals`)).body.rows;
  expect(await proposals()).toMatchObject([{ kind: "email", value: "ada@orchard.example" }]);
  const about = await left("ada@mill.example", 1);
  await arrive(owner.ctx, [
    {
      from: "Ada <ada@mill.example>",
      subject: "Automatic reply: Plums",
      id: "gone1@mill.example",
      answers: about.slice(1, -1),
      at: daysAgo(1).toISOString(),
      body: "Ada is no longer with Mill House. Please contact Tom Ashby, tom@mill.example.",
      more: ["Auto-Submitted: auto-replied"],
    },
  ]);
  // The mail is kept as the evidence of the move and of what is asked.
  const [move] = (await owner.ask("GET", `/moves?person_id=${person}`)).body.rows;
  expect((await owner.ask("GET", `/messages/${move.message_id}`)).body).toMatchObject({
    kind: "left",
    person_id: person,
    written: expect.stringContaining("no longer with Mill House"),
  });
  const asked = async () =>
    (await owner.ask("GET", "/tasks")).body.rows.filter((one: { message_id: string | null }) => one.message_id);
  expect((await asked()).map((one: { title: string }) => one.title).toSorted()).toEqual([
    "Mill House: the new contact is Tom Ashby, tom@mill.example",
    "ada: ada@mill.example has moved, its server says. Where to?",
  ]);
  const ofLetter = (await owner.ask("GET", `/signature-proposals?message_id=${move.message_id}`)).body.rows;
  expect(ofLetter).toMatchObject([{ kind: "successor", person: "ada", message_id: move.message_id }]);
  const [email, successor] = await proposals();
  expect(successor).toMatchObject({ kind: "successor", value: "Tom Ashby, tom@mill.example" });
  for (const one of [email, successor])
    await owner.ask("POST", `/signature-proposals/${one.id}/decision`, { take: true });
  const known = await database.asAdmin(
    `select p.name, c.normal, e.account_id from people p join contact_points c on c.person_id = p.id left join employments e on e.person_id = p.id and e.ended_on is null
     where p.workspace_id = $1 order by c.normal`,
    [owner.workspace],
  );
  expect(known).toMatchObject([
    { name: "ada", normal: "ada@mill.example" },
    { name: "ada", normal: "ada@orchard.example" },
    { name: "Tom Ashby", normal: "tom@mill.example", account_id: account },
  ]);
  expect([await proposals(), await asked()]).toEqual([[], []]);
});

test("who is said to have left by a mail that answers none of ours is asked with that mail, and a press decides it", async () => {
  const { owner, points, tasks } = await cast("Asked Mill", ["ada@mill.example"]);
  const person = points.get("ada@mill.example")?.person as string;
  const gone = (id: string, days: number) =>
    arrive(owner.ctx, [
      {
        from: "Ada <ada@mill.example>",
        subject: "Automatic reply: Plums",
        id,
        at: daysAgo(days).toISOString(),
        body: "Ada is no longer with Mill House.",
        more: ["Auto-Submitted: auto-replied"],
      },
    ]);
  const open = async () => (await owner.ask("GET", "/signature-proposals")).body.rows;
  const moves = async () => (await owner.ask("GET", `/moves?person_id=${person}`)).body.rows;
  const decide = async (take: boolean) => {
    const [one] = await open();
    expect(one).toMatchObject({ kind: "left", value: "Mill House", person: "ada" });
    await owner.ask("POST", `/signature-proposals/${one.id}/decision`, { take });
    expect([await open(), await tasks()]).toEqual([[], take ? expect.any(Array) : []]);
    return one.message_id as string;
  };
  await gone("gone1@mill.example", 9);
  expect(await tasks()).toEqual(["Has ada left Mill House? An automatic reply says so"]);
  const [task] = (await owner.ask("GET", "/tasks")).body.rows;
  expect(await decide(false)).toBe(task.message_id);
  expect(await moves()).toEqual([]);
  // Said again after somebody said no, it is asked again.
  await gone("gone2@mill.example", -1);
  const letter = await decide(true);
  expect(await moves()).toMatchObject([{ evidence: "mail", message_id: letter }]);
  // Heard as a fact it is asked no more.
  const { owner: other, left: leftThere, tasks: there } = await cast("Sure Mill", ["ada@mill.example"]);
  for (const answers of [undefined, (await leftThere("ada@mill.example", 1)).slice(1, -1)])
    await arrive(other.ctx, [
      {
        from: "Ada <ada@mill.example>",
        subject: "Automatic reply: Plums",
        id: `gone ${answers ?? "first"}`.replaceAll(" ", "-"),
        at: daysAgo(0).toISOString(),
        body: "Ada is no longer with Mill House.",
        more: ["Auto-Submitted: auto-replied"],
        ...(answers ? { answers } : {}),
      },
    ]);
  expect((await other.ask("GET", "/signature-proposals")).body.rows).toEqual([]);
  expect((await there()).join()).not.toContain("Has ada left");
});

test("mail that came back is listed with its evidence; refused it counts no more, believed the address is dead", async () => {
  const { owner, points, hard, state } = await cast("Decided Mill", ["ada@mill.example", "eve@mill.example"]);
  const [ada, eve] = ["ada@mill.example", "eve@mill.example"].map(
    (one) => points.get(one) as { id: string; person: string },
  );
  const reported = async (of = "") => (await owner.ask("GET", `/address-reports${of}`)).body.rows;
  const decide = async (point: string | undefined, dead: boolean) =>
    (await owner.ask("POST", `/contact-points/${point}/report-decisions`, { dead })).body;
  await hard("ada@mill.example", 6);
  await arriveRaw(owner.ctx, [deliveryReport({ to: "eve@mill.example", status: "5.1.1", at: daysAgo(1) })]);
  const [forged, proved] = await reported();
  expect(forged).toMatchObject({ address: "eve@mill.example", reports: [{ proved: false }] });
  expect(proved).toMatchObject({
    address: "ada@mill.example",
    person: "ada",
    account: "Mill House",
    state: "unverified",
    reports: [{ proved: true, hard: true, status: "5.1.1", said: expect.stringMatching(/\S/) }],
  });
  const [{ message_id }] = proved.reports;
  expect((await owner.ask("GET", `/messages/${message_id}`)).body.kind).toBe("bounce");
  expect(await reported(`?message_id=${message_id}`)).toEqual([proved]);
  expect(await decide(ada?.id, false)).toEqual({ set: null });
  await hard("ada@mill.example", 1);
  expect(await state("ada@mill.example")).toBe("unverified");
  expect(await decide(ada?.id, true)).toEqual({ set: expect.any(String) });
  expect([await state("ada@mill.example"), (await reported()).length]).toEqual(["dead", 1]);
  // One that died by itself is shown on its person, and lives again where somebody knows better.
  await hard("eve@mill.example", 9);
  await hard("eve@mill.example", 5);
  expect([await state("eve@mill.example"), await reported()]).toEqual(["dead", []]);
  expect(await reported(`?person_id=${eve?.person}`)).toMatchObject([{ state: "dead" }]);
  await decide(eve?.id, false);
  expect([await state("eve@mill.example"), await reported(`?person_id=${eve?.person}`)]).toEqual(["unverified", []]);
});
