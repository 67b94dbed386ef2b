import fc from "fast-check";
import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../../test/database.ts";
import { rowsOf, undo } from "../../../../test/merges.ts";
import { inWorkspace, newId } from "../../../platform/db/index.ts";
import { drainNotices } from "../../../platform/notices/index.ts";
import type { NewPerson } from "../../people/contract.ts";
import { createPeople } from "../../people/index.ts";
import { answerPair, changeMergeRule, mergeWhatIsCertain } from "../pairs/index.ts";
import {
  cancelMatchRun,
  clusterAround,
  learnModel,
  matchWaiting,
  readMatchRun,
  runMatchRun,
  startMatchRun,
  whatWaits,
} from "./index.ts";

const database = useDatabase();

const create = async (ctx: TestCtx, wanted: NewPerson[]): Promise<string[]> =>
  (await inWorkspace(ctx, (tx) => createPeople(tx, wanted))).people.map(({ id }) => id);
const enter = async (ctx: TestCtx, wanted: NewPerson[]): Promise<string[]> => {
  const ids = await create(ctx, wanted);
  await drainNotices(ctx);
  return ids;
};
const lookThroughAll = async (ctx: TestCtx): Promise<string> => {
  const { id } = await inWorkspace(ctx, startMatchRun);
  await runMatchRun(ctx, id);
  await drainNotices(ctx);
  return id;
};
const byItself = (ctx: TestCtx) => inWorkspace(ctx, (tx) => changeMergeRule(tx, "person", { by_itself: true }));
const pairs = (ctx: TestCtx) =>
  rowsOf<{ id: string; a_id: string; b_id: string; probability: number; state: string }>(
    ctx,
    "select id, a_id, b_id, probability, state from match_pairs where workspace_id = $1 and probability >= 0.3 order by a_id, b_id",
  );
const names = async (ctx: TestCtx): Promise<string[]> =>
  (await rowsOf<{ name: string }>(ctx, "select name from people where workspace_id = $1 order by name, id")).map(
    ({ name }) => name,
  );
const email = (value: string) => ({ kind: "email" as const, value });
const phone = (value: string) => ({ kind: "phone" as const, value });

const drafts = fc.array(
  fc.record({
    name: fc.constantFrom(
      "Nadia Okafor",
      "Nadja Okafor",
      "Okafor, Nadia",
      "N. Okafor",
      "Tom Ashby",
      "Thomas Ashby",
      "Susan Ashby",
    ),
    birthday: fc.constantFrom(null, "1985-01-30", "1985-01-31", "1966-09-09"),
    contact_points: fc.subarray([
      email("nadia@harbour.example"),
      email("nadja@harbour.example"),
      phone("+44 20 7946 0001"),
      phone("+44 20 7946 0002"),
    ]),
  }),
  { minLength: 2, maxLength: 9 },
);

test("what comes one by one and what is looked through at once find the same pairs, as likely", async () => {
  await fc.assert(
    fc.asyncProperty(drafts, async (wanted) => {
      const [single, bulk] = [await database.workspace(), await database.workspace()];
      const of = async (ctx: TestCtx, ids: string[]): Promise<string[]> =>
        (await pairs(ctx))
          .map(({ a_id, b_id, probability }) => {
            const places = [ids.indexOf(a_id), ids.indexOf(b_id)].toSorted((a, b) => a - b);
            return `${places} ${probability.toFixed(9)}`;
          })
          .toSorted();
      const ones: string[] = [];
      for (const one of wanted) ones.push(...(await enter(single, [one])));
      const all = await create(bulk, wanted);
      await inWorkspace(bulk, (tx) => tx.query("delete from notices where workspace_id = $1", [tx.workspace]));
      await lookThroughAll(bulk);
      const found = await of(bulk, all);
      expect(await of(single, ones)).toEqual(found);
      // Looking again changes nothing, ids of questions included.
      const before = await pairs(bulk);
      await lookThroughAll(bulk);
      expect(await pairs(bulk)).toEqual(before);
    }),
    { numRuns: 10 },
  );
});

const nadia: NewPerson = {
  name: "Nadia Okafor",
  birthday: "1985-01-30",
  contact_points: [email("nadia@harbour.example"), phone("+44 20 7946 0001")],
};

test("what is certain merges by itself, can be taken apart, and is left alone from then on", async () => {
  const ctx = await database.workspace();
  await byItself(ctx);
  await enter(ctx, [nadia, { ...nadia, name: "Nadja Okafor" }]);
  expect(await names(ctx)).toHaveLength(1);
  const [merge] = await rowsOf<{ id: string; how: string }>(ctx, "select id, how from merges where workspace_id = $1");
  expect(merge?.how).toBe("itself");
  await undo(ctx, merge?.id as string);
  await drainNotices(ctx);
  await lookThroughAll(ctx);
  await mergeWhatIsCertain(ctx);
  expect(await names(ctx)).toEqual(["Nadia Okafor", "Nadja Okafor"]);
});

test("never is remembered across runs, whatever the two become", async () => {
  const ctx = await database.workspace();
  await enter(ctx, [nadia, nadia]);
  const pair = (await pairs(ctx))[0] as { id: string };
  await inWorkspace(ctx, (tx) => answerPair(tx, pair.id, "never"));
  await byItself(ctx);
  await lookThroughAll(ctx);
  await mergeWhatIsCertain(ctx);
  expect(await pairs(ctx)).toMatchObject([{ id: pair.id, state: "never" }]);
  expect(await names(ctx)).toHaveLength(2);
});

test("members of one household are not merged by themselves", async () => {
  const ctx = await database.workspace();
  await byItself(ctx);
  const home = [
    phone("+44 117 496 0110"),
    email("allens@home.example"),
    { kind: "postal" as const, street: "12 Harbour Street", city: "Bristol", postal_code: "BS1 4RN" },
  ];
  const household = ["Robert Allen 1971-06-24", "Susan Allen 1974-02-11", "Rob Allen 2004-03-05"].map((line) => ({
    name: line.slice(0, -11),
    birthday: line.slice(-10),
    contact_points: home,
  }));
  await enter(ctx, household);
  await lookThroughAll(ctx);
  expect(await names(ctx)).toHaveLength(3);
});

test("a chain of certain pairs does not make one of its two ends that are unlike", async () => {
  const ctx = await database.workspace();
  await byItself(ctx);
  const [one, middle, other] = [
    { ...nadia, contact_points: [email("nadia@harbour.example"), phone("+44 20 7946 0001")] },
    {
      name: "Nadia Okafor",
      contact_points: ["nadia@harbour.example", "n.okafor@mill.example"]
        .map(email)
        .concat(["+44 20 7946 0001", "+44 117 496 0110"].map(phone) as never),
    },
    {
      name: "Nadia Okafor",
      birthday: "1999-11-02",
      contact_points: [email("n.okafor@mill.example"), phone("+44 117 496 0110")],
    },
  ] as [NewPerson, NewPerson, NewPerson];
  const ids = await enter(ctx, [one, middle, other]);
  for (let round = 0; round < 3; round++) {
    await lookThroughAll(ctx);
    await mergeWhatIsCertain(ctx);
  }
  expect((await names(ctx)).length).toBeGreaterThanOrEqual(2);
  const left = await rowsOf<{ id: string }>(ctx, "select id from people where workspace_id = $1 order by id", []);
  expect(left.length).toBeGreaterThanOrEqual(2);
  expect(ids.length).toBe(3);
});

test("rows that a source without doubles tells apart are asked about and not merged by themselves", async () => {
  const ctx = await database.workspace();
  await byItself(ctx);
  const ids = await create(ctx, [nadia, nadia]);
  const [source, another] = [newId(), newId()];
  await inWorkspace(ctx, async (tx) => {
    await tx.query(
      "insert into sources (workspace_id, id, name) select $1, s.id, s.id::text from unnest($2::uuid[]) as s (id)",
      [tx.workspace, [source, another]],
    );
    // Of a source of two hundred this is the only double; the other one calls most of its people by two keys.
    await tx.query(
      `insert into source_records (workspace_id, source_id, kind, key, id, import_id, changed_import_id, person_id)
       select $1, $2, 'person', 'K' || n, gen_random_uuid(), $2, $2, coalesce(($3::uuid[])[n], gen_random_uuid()) from generate_series(1, 200) n`,
      [tx.workspace, source, ids],
    );
  });
  await drainNotices(ctx);
  await mergeWhatIsCertain(ctx);
  expect(await pairs(ctx)).toMatchObject([{ state: "open" }]);
  expect(await names(ctx)).toHaveLength(2);
  const elsewhere = await database.workspace();
  await byItself(elsewhere);
  await enter(elsewhere, [nadia, nadia]);
  expect(await names(elsewhere)).toHaveLength(1);
});

/** People unlike each other, the same ones each time. */
const crowd = (n: number): NewPerson[] => {
  const sounds = [
    "bar",
    "cel",
    "dim",
    "fon",
    "gur",
    "hap",
    "kes",
    "lov",
    "mit",
    "nuk",
    "pol",
    "ras",
    "sev",
    "tid",
    "wum",
  ];
  let state = 7;
  const draw = (): number => (state = (state * 48_271) % 2_147_483_647);
  const word = (): string => [draw(), draw(), draw()].map((one) => sounds[one % sounds.length]).join("");
  return Array.from({ length: n }, (_, at) => ({
    name: `${word()} ${word()}`,
    contact_points: [email(`${word()}${draw() % 10_000}@firm${at % 40}.example`)],
  }));
};

test("what comes by the thousand waits for quiet, and a second try goes on where the first was stopped", async () => {
  const ctx = await database.workspace();
  const all = [...crowd(300), nadia, { ...nadia, name: "Nadja Okafor" }];
  await create(ctx, all);
  await drainNotices(ctx);
  expect(await pairs(ctx)).toEqual([]);
  expect(await whatWaits(ctx)).toEqual({ waits: true, quiet: false });
  const stopped = new AbortController();
  stopped.abort();
  await matchWaiting(ctx, stopped.signal);
  expect((await whatWaits(ctx)).waits).toBe(true);
  await matchWaiting(ctx);
  expect(await whatWaits(ctx)).toEqual({ waits: false, quiet: true });
  expect((await pairs(ctx)).filter(({ probability }) => probability > 0.9)).toHaveLength(1);
});

test("from a thousand records on a workspace is judged by what was learnt from it, and its doubles are found", async () => {
  const ctx = await database.workspace();
  const singles = crowd(1200);
  // One in ten comes again: a slip in the name, another address, or exchanged names.
  const doubles = singles.slice(0, 120).map((one, at): NewPerson => {
    const [given, family] = (one.name as string).split(" ") as [string, string];
    if (at % 3 === 0) return { ...one, name: `${family}, ${given}` };
    if (at % 3 === 1) return { ...one, name: `${given} ${family.slice(0, -1)}` };
    return one;
  });
  const ids = await create(ctx, [...singles, ...doubles]);
  await lookThroughAll(ctx);
  expect(await rowsOf(ctx, "select kind, records from match_models where workspace_id = $1")).toEqual([
    { kind: "person", records: 1320 },
  ]);
  const found = (await pairs(ctx)).filter(({ probability }) => probability >= 0.5);
  const right = found.filter(({ a_id, b_id }) => Math.abs(ids.indexOf(a_id) - ids.indexOf(b_id)) === 1200);
  expect(right.length).toBeGreaterThanOrEqual(114);
  expect(found.length - right.length).toBeLessThanOrEqual(6);
  expect(await learnModel(ctx, "account")).toBe(false);
});

test("a run tells how far it is, goes on after a stop, and can be cancelled", async () => {
  const ctx = await database.workspace();
  await create(ctx, [nadia, nadia]);
  const { id, state } = await inWorkspace(ctx, startMatchRun);
  expect(state).toBe("waiting");
  expect((await inWorkspace(ctx, startMatchRun)).id).toBe(id);
  const stopped = new AbortController();
  stopped.abort();
  await runMatchRun(ctx, id, stopped.signal);
  expect(await inWorkspace(ctx, (tx) => readMatchRun(tx, id))).toMatchObject({ state: "running", done: 0, total: 4 });
  await Promise.all([runMatchRun(ctx, id), runMatchRun(ctx, id)]);
  expect(await inWorkspace(ctx, (tx) => readMatchRun(tx, id))).toMatchObject({
    state: "done",
    done: 4,
    total: 4,
    found: 1,
  });
  const second = await inWorkspace(ctx, startMatchRun);
  expect(second.id).not.toBe(id);
  expect(await inWorkspace(ctx, (tx) => cancelMatchRun(tx, second.id))).toMatchObject({ state: "cancelled" });
  await runMatchRun(ctx, second.id);
  expect(await inWorkspace(ctx, (tx) => readMatchRun(tx, second.id))).toMatchObject({ state: "cancelled", done: 0 });
});

test("who hangs together is told with the weakest link, and too many are not merged unasked", async () => {
  const ctx = await database.workspace();
  const ids = (await enter(
    ctx,
    Array.from({ length: 11 }, () => nadia),
  )) as [string, string];
  const around = await inWorkspace(ctx, (tx) => clusterAround(tx, "person", ids[0], ids[1]), "read");
  expect(around).toMatchObject({ together: true, tooLarge: true });
  expect(around.records).toHaveLength(11);
  expect(around.weakest).toBeGreaterThan(0.99);
  await byItself(ctx);
  await drainNotices(ctx);
  expect(await names(ctx)).toHaveLength(11);
});
