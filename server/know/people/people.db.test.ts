import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { viewCount } from "../../platform/counts/index.ts";
import { inWorkspace, type Tx } from "../../platform/db/index.ts";
import { undoSet } from "../../platform/history/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import { atRevision, changeSet } from "../../platform/records/index.ts";
import { createAccounts } from "../accounts/index.ts";
import {
  addContactPoints,
  createPeople,
  editContactPoint,
  editPerson,
  endEmployment,
  listPeople,
  readPerson,
  removeContactPoints,
  removePerson,
  startEmployments,
} from "./index.ts";

const database = useDatabase();

test("a person arrives with employments and contact points, is told to their accounts, and goes as a whole by undo", async () => {
  const ctx = await database.workspace();
  const account = await accountNamed(ctx, "Hedge");
  const { people, set } = await inWorkspace(ctx, (tx) =>
    createPeople(tx, [
      {
        name: "Ana Trujillo",
        employments: [{ account_id: account, title: "Owner", buying_role: "decides" }],
        contact_points: [
          { kind: "email", value: "Ana@Hedge.example" },
          { kind: "phone", value: "+44 20 7946 0018" },
          { kind: "postal", street: "High Street 1", postal_code: "N1", city: "London", country: "GB" },
        ],
      },
    ]),
  );
  const person = people[0]?.id as string;
  const points = await inWorkspace(ctx, (tx) => pointsOf(tx, person));
  expect(points.map((point) => [point.value, point.normal])).toEqual([
    ["Ana@Hedge.example", "ana@hedge.example"],
    ["+44 20 7946 0018", "+442079460018"],
    ["High Street 1, N1 London, GB", "high street 1 n1 london gb"],
  ]);
  const topics = await inWorkspace(ctx, (tx) =>
    tx.query<{ topic: string; ids: string[] }>("select topic, ids from notices where workspace_id = $1 order by id", [
      tx.workspace,
    ]),
  );
  expect(topics).toContainEqual({ topic: "people.changed", ids: [person] });
  expect(topics.filter((row) => row.topic === "accounts.changed").at(-1)?.ids).toEqual([account]);
  const undone = await inWorkspace(ctx, (tx) => undoSet(tx, set as string));
  expect(undone).toMatchObject({ undone: 5, kept: [] });
  expect(await inWorkspace(ctx, (tx) => viewCount(tx, "people"))).toBe(0);
});

test("an employment at an account of nowhere is refused, and no person is made", async () => {
  const ctx = await database.workspace();
  const nowhere = "018f0000-0000-7000-8000-000000000000";
  await expect(
    inWorkspace(ctx, (tx) => createPeople(tx, [{ name: "A", employments: [{ account_id: nowhere }] }])),
  ).rejects.toMatchObject({ code: "unknown_account", detail: { account: nowhere } });
  expect(await inWorkspace(ctx, (tx) => viewCount(tx, "people"))).toBe(0);
});

test("names stay as written: Chinese, Arabic and German sort by the root collation", async () => {
  const ctx = await database.workspace();
  const names = ["Zoë", "Ömer Öztürk", "王小明", "أحمد محمود", "Änne Groß", "Bert", "o'Neill"];
  await inWorkspace(ctx, (tx) =>
    createPeople(
      tx,
      names.map((name) => ({ name })),
    ),
  );
  const listed = await inWorkspace(ctx, (tx) => listPeople(tx, undefined, 100), "read");
  expect(listed.map((row) => row.name)).toEqual([
    "Änne Groß",
    "Bert",
    "o'Neill",
    "Ömer Öztürk",
    "Zoë",
    "أحمد محمود",
    "王小明",
  ]);
  const { people } = await inWorkspace(ctx, (tx) =>
    createPeople(tx, [
      { given_name: "小明", family_name: "王" },
      { given_name: "Ana", family_name: "Trujillo" },
    ]),
  );
  expect(people.map((row) => row.name)).toEqual(["王小明", "Ana Trujillo"]);
});

test("a page goes on after the name and id of the last row, nobody doubled or lost among namesakes", async () => {
  const ctx = await database.workspace();
  await inWorkspace(ctx, (tx) =>
    createPeople(
      tx,
      Array.from({ length: 25 }, (_, at) => ({ name: at < 20 ? "Same Name" : `Other ${at}` })),
    ),
  );
  const seen: string[] = [];
  let after: [string, string] | undefined;
  for (;;) {
    const page = await inWorkspace(ctx, (tx) => listPeople(tx, after, 7), "read");
    seen.push(...page.map((row) => row.id));
    const last = page.at(-1);
    if (!last) break;
    after = [last.name, last.id];
  }
  expect(new Set(seen).size).toBe(25);
  expect(seen).toHaveLength(25);
});

test("a name that was the sum of its parts follows them; a name as written stays", async () => {
  const ctx = await database.workspace();
  const { people } = await inWorkspace(ctx, (tx) =>
    createPeople(tx, [
      { given_name: "Ana", family_name: "Trujillo" },
      { name: "Dr. Ana T.", given_name: "Ana", family_name: "Trujillo" },
    ]),
  );
  const [summed, written] = people.map((row) => row.id) as [string, string];
  expect((await inWorkspace(ctx, (tx) => editPerson(tx, summed, { family_name: "Moreno" }))).person.name).toBe(
    "Ana Moreno",
  );
  expect((await inWorkspace(ctx, (tx) => editPerson(tx, written, { family_name: "Moreno" }))).person.name).toBe(
    "Dr. Ana T.",
  );
});

test("several employments overlap, and ending one leaves the others", async () => {
  const ctx = await database.workspace({ at: "2026-03-02T09:00:00Z" });
  const [a, b] = [await accountNamed(ctx, "A"), await accountNamed(ctx, "B")];
  const person = await personNamed(ctx, "Ana");
  const { employments } = await inWorkspace(ctx, (tx) =>
    startEmployments(tx, [
      { person_id: person, account_id: a, started_on: "2020-01-01" },
      { person_id: person, account_id: b },
    ]),
  );
  const { employment, set } = await inWorkspace(ctx, (tx) =>
    endEmployment(tx, employments[0]?.id as string, undefined, atRevision(1)),
  );
  expect(employment).toMatchObject({ ended_on: "2026-03-02", revision: 2 });
  expect((await inWorkspace(ctx, (tx) => listPeople(tx, undefined, 9)))[0]).toMatchObject({
    account_id: b,
    account_name: "B",
  });
  await inWorkspace(ctx, (tx) => undoSet(tx, set as string));
  const open = await inWorkspace(ctx, (tx) =>
    tx.query("select from employments where workspace_id = $1 and ended_on is null", [tx.workspace]),
  );
  expect(open).toHaveLength(2);
});

test("a contact point marked dead says since when, and another address begins unverified", async () => {
  const ctx = await database.workspace({ at: "2026-03-02T09:00:00Z" });
  const person = await personNamed(ctx, "Ana");
  const { points } = await inWorkspace(ctx, (tx) =>
    addContactPoints(tx, [{ person_id: person, kind: "email", value: "ana@a.example", state: "verified" }]),
  );
  const id = points[0]?.id as string;
  expect(points[0]).toMatchObject({ state: "verified", state_on: "2026-03-02" });
  ctx.clock.set("2026-03-05T09:00:00Z");
  expect((await inWorkspace(ctx, (tx) => editContactPoint(tx, id, { state: "dead" }))).point).toMatchObject({
    state: "dead",
    state_on: "2026-03-05",
  });
  const { point, set } = await inWorkspace(ctx, (tx) => editContactPoint(tx, id, { value: "ana@b.example" }));
  expect(point).toMatchObject({ state: "unverified", state_on: null, normal: "ana@b.example" });
  await inWorkspace(ctx, (tx) => undoSet(tx, set as string));
  expect((await inWorkspace(ctx, (tx) => pointsOf(tx, person)))[0]).toMatchObject({
    state: "dead",
    state_on: "2026-03-05",
    value: "ana@a.example",
  });
  const removed = await inWorkspace(ctx, (tx) => removeContactPoints(tx, [id]));
  await inWorkspace(ctx, (tx) => undoSet(tx, removed.set as string));
  expect(await inWorkspace(ctx, (tx) => pointsOf(tx, person))).toHaveLength(1);
});

test("an e-mail without @ is refused with what it could be", async () => {
  const ctx = await database.workspace();
  const made = inWorkspace(ctx, (tx) =>
    createPeople(tx, [{ name: "A", contact_points: [{ kind: "email", value: "not an address" }] }]),
  );
  await expect(made).rejects.toMatchObject({
    code: "invalid_input",
    detail: { faults: [{ given: "not an address" }] },
  });
});

test("a person with an employment can't be removed, one without anything can, and comes back", async () => {
  const ctx = await database.workspace();
  const person = await personNamed(ctx, "Ana");
  const { employments } = await inWorkspace(ctx, async (tx) =>
    startEmployments(tx, [
      { person_id: person, account_id: (await createAccounts(tx, [{ name: "A" }])).accounts[0]?.id as string },
    ]),
  );
  await expect(inWorkspace(ctx, (tx) => removePerson(tx, person))).rejects.toMatchObject({
    code: "still_in_use",
    detail: { by: "1 × employment" },
  });
  await inWorkspace(ctx, (tx) =>
    tx.query("delete from employments where workspace_id = $1 and id = $2", [tx.workspace, employments[0]?.id]),
  );
  const { set } = await inWorkspace(ctx, (tx) => removePerson(tx, person));
  expect(await inWorkspace(ctx, (tx) => viewCount(tx, "people"))).toBe(0);
  await inWorkspace(ctx, (tx) => undoSet(tx, set as string));
  expect(await inWorkspace(ctx, (tx) => readPerson(tx, person))).toMatchObject({ name: "Ana" });
  expect(await inWorkspace(ctx, (tx) => viewCount(tx, "people"))).toBe(1);
});

async function accountNamed(ctx: TestCtx, name: string): Promise<string> {
  return (await inWorkspace(ctx, (tx) => createAccounts(tx, [{ name }]))).accounts[0]?.id as string;
}

async function personNamed(ctx: TestCtx, name: string): Promise<string> {
  return (await inWorkspace(ctx, (tx) => createPeople(tx, [{ name }]))).people[0]?.id as string;
}

function pointsOf(tx: Tx, person: string): Promise<Record<string, unknown>[]> {
  return tx.query("select * from contact_points where workspace_id = $1 and person_id = $2 order by id", [
    tx.workspace,
    person,
  ]);
}

test("people made by something that keeps no count are counted when their notice is heard", async () => {
  const ctx = await database.workspace();
  await personNamed(ctx, "Counted");
  await inWorkspace(ctx, async (tx) => {
    const set = changeSet(tx, { kind: "import" });
    await set.create(
      "person",
      [{ name: "A" }, { name: "B" }].map((row) => ({ ...row, sample: false, revision: 1 })),
    );
    await set.close();
  });
  expect(await inWorkspace(ctx, (tx) => viewCount(tx, "people"))).toBe(1);
  await drainNotices(ctx);
  expect(await inWorkspace(ctx, (tx) => viewCount(tx, "people"))).toBe(3);
});

test("a last day that lies ahead ends nothing yet: they are listed where they work through that day, and then no more", async () => {
  const ctx = await database.workspace({ at: "2026-03-02T10:00:00Z" });
  const hedge = await accountNamed(ctx, "Hedge");
  const job = { account_id: hedge, title: "Buyer", started_on: "2020-01-01" };
  await inWorkspace(ctx, (tx) =>
    createPeople(tx, [
      { name: "Ana", employments: [{ ...job, ended_on: "2026-03-05" }] },
      { name: "Ben", employments: [{ ...job, ended_on: "2026-02-01" }] },
      { name: "Cyd", employments: [{ ...job, started_on: "2026-03-05" }] },
    ]),
  );
  const works = async (day: string) => {
    ctx.clock.set(new Date(`${day}T10:00:00Z`));
    const first = await inWorkspace(ctx, (tx) => listPeople(tx, undefined, 3));
    const next = await inWorkspace(ctx, (tx) => listPeople(tx, ["", "00000000-0000-0000-0000-000000000000"], 3));
    expect(next).toEqual(first);
    return first.filter((row) => row.account_name === "Hedge" && row.title === "Buyer").map((row) => row.name);
  };
  expect(await works("2026-03-02")).toEqual(["Ana"]);
  expect(await works("2026-03-05")).toEqual(["Ana", "Cyd"]);
  expect(await works("2026-03-06")).toEqual(["Cyd"]);
});
