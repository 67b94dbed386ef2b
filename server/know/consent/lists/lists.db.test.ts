import { createHash } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { inWorkspace } from "../../../platform/db/index.ts";
import { drainNotices } from "../../../platform/notices/index.ts";
import { type TestCtx, useDatabase } from "../../../../test/database.ts";
import { rowsOf, undo } from "../../../../test/merges.ts";
import { createAccounts } from "../../accounts/index.ts";
import { addContactPoints, createPeople } from "../../people/index.ts";
import { mayReach } from "../check-consent.ts";
import { suppress } from "../suppress.ts";
import { addEntry, liftList, listLists, removeEntry } from "./lists.ts";
import { takeList } from "./take-list.ts";
import { markOf } from "../links/links.ts";
import { unsubscribe } from "../links/unsubscribe.ts";
import { setPreferences } from "../preferences.ts";
import { recordConsents } from "../record-consent.ts";
import { writeLists } from "./write-lists.ts";

const database = useDatabase();
let ctx: TestCtx;
let account: string;

beforeEach(async () => {
  ctx = await database.workspace();
  const { accounts } = await inWorkspace(ctx, (tx) =>
    createAccounts(tx, [{ name: "Mill House", relationship: "customer", since: "2020-01-01" }]),
  );
  account = accounts[0]?.id as string;
});

const person = async (
  ...points: { kind: "email" | "phone" | "postal"; value?: string; street?: string; city?: string }[]
): Promise<string> => {
  const { people } = await inWorkspace(ctx, (tx) =>
    createPeople(tx, [{ name: "Ada Osei", employments: [{ account_id: account }], contact_points: points }]),
  );
  return people[0]?.id as string;
};
const listed = async (id: string, channel: string): Promise<boolean> => {
  const [verdict] = await inWorkspace(
    ctx,
    (tx) => mayReach(tx, [{ person_id: id, channel, purpose: "help", manner: "service" }]),
    "read",
  );
  return verdict?.reason === "on-suppression-list";
};
const reachable = async (): Promise<number | undefined> => {
  await drainNotices(ctx);
  return (await rowsOf<{ n: number }>(ctx, "select people_reachable as n from standing where workspace_id = $1"))[0]?.n;
};

test("a list counts for who is here, for who comes later, and for coverage; taken back it counts no more, and again", async () => {
  const ada = await person({ kind: "email", value: "ada@mill.example" });
  expect([await listed(ada, "email"), await reachable()]).toEqual([false, 1]);
  const taken = await takeList(ctx, "mail\nADA@mill.example\nlater@mill.example\nada@mill.example\nnonsense\n", {
    name: "old.csv",
  });
  expect(taken).toMatchObject({ read: 4, created: 2, unchanged: 1, failed: 1, rows: [{ line: 5, outcome: "failed" }] });
  expect(taken.read).toBe(taken.created + taken.unchanged + taken.failed);
  expect([await listed(ada, "email"), await listed(ada, "call"), await reachable()]).toEqual([true, false, 0]);
  const later = await person({ kind: "email", value: "Later@Mill.example" });
  expect(await listed(later, "email")).toBe(true);
  const undone = await undo(ctx, taken.set as string);
  expect(undone.undone).toBe(2);
  expect([await listed(ada, "email"), await listed(later, "email"), await reachable()]).toEqual([false, false, 2]);
  await undo(ctx, undone.set);
  expect([await listed(ada, "email"), await reachable()]).toEqual([true, 0]);
  await inWorkspace(ctx, (tx) => liftList(tx, taken.list.id));
  expect([await listed(ada, "email"), await reachable()]).toEqual([false, 2]);
});

test("a list of hashes counts at once, and for coverage once the address is here", async () => {
  const sha = createHash("sha256").update("ada@mill.example").digest("hex");
  const md5 = createHash("md5").update("ben@mill.example").digest("hex");
  const ada = await person({ kind: "email", value: "Ada@mill.example" });
  await takeList(ctx, `${sha}\n${md5}`, { name: "hashes" });
  expect([await listed(ada, "email"), await reachable()]).toEqual([true, 0]);
  const ben = await person({ kind: "email", value: "ben@mill.example" });
  expect(await listed(ben, "email")).toBe(true);
  expect(await reachable()).toBe(0);
  const text = (await Array.fromAsync(writeLists(ctx))).join("");
  expect(text).toContain("hashes,,email,ada@mill.example,2026-03-02\r\n");
});

test("a list for one channel leaves the others; one for the post holds letters and parcels", async () => {
  const ada = await person(
    { kind: "phone", value: "+44 117 496 0110" },
    { kind: "postal", street: "Quay 4", city: "Bristol" },
  );
  await takeList(ctx, "0117 496 0110", { name: "tps", channel: "call", country: "GB" });
  expect([await listed(ada, "call"), await listed(ada, "text")]).toEqual([true, false]);
  await takeList(ctx, "street,city\nQuay 4,Bristol", { name: "robinson" });
  expect([await listed(ada, "letter"), await listed(ada, "parcel")]).toEqual([true, true]);
});

test("who has another address that is free may be reached there", async () => {
  const ada = await person({ kind: "email", value: "ada@mill.example" });
  await takeList(ctx, "ada@mill.example", { name: "x" });
  await inWorkspace(ctx, (tx) => addContactPoints(tx, [{ person_id: ada, kind: "email", value: "ada@home.example" }]));
  expect([await listed(ada, "email"), await reachable()]).toEqual([false, 1]);
});

test("one address by hand is one entry, however often; taken off it is free, and counted", async () => {
  const ada = await person({ kind: "email", value: "ada@mill.example" });
  const add = () => inWorkspace(ctx, (tx) => addEntry(tx, { kind: "email", value: "Ada@Mill.example" }));
  const [first, again] = [await add(), await add()];
  expect([again.entry.id, again.set]).toEqual([first.entry.id, null]);
  expect(await listed(ada, "email")).toBe(true);
  const entries = async () => (await inWorkspace(ctx, listLists, "read"))[0]?.entries;
  expect(await entries()).toBe(1);
  const { set } = await inWorkspace(ctx, (tx) => removeEntry(tx, first.entry.id));
  expect([await listed(ada, "email"), await entries()]).toEqual([false, 0]);
  await undo(ctx, set as string);
  expect([await listed(ada, "email"), await entries()]).toEqual([true, 1]);
  await expect(inWorkspace(ctx, (tx) => addEntry(tx, { kind: "phone", value: "4711" }))).rejects.toMatchObject({
    code: "invalid_input",
  });
});

test("a file without any address is refused, and holds nothing up", async () => {
  await expect(takeList(ctx, "name\nAda\nBen", { name: "x" })).rejects.toMatchObject({
    code: "list_without_addresses",
  });
  expect(await rowsOf(ctx, "select 1 from suppression_lists where workspace_id = $1")).toEqual([]);
});

test("what goes out comes in again as the same, formulas as words", async () => {
  await person({ kind: "email", value: "ada@mill.example" }, { kind: "phone", value: "+44 117 496 0110" });
  const ben = await person({ kind: "email", value: "=cmd@evil.example" });
  await inWorkspace(ctx, (tx) => suppress(tx, [{ person_id: ben, channel: "email", reason: "asked" }]));
  await takeList(ctx, "ada@mill.example\n+44 117 496 0110", { name: "a,b" });
  const text = (await Array.fromAsync(writeLists(ctx))).join("");
  expect(text.split("\r\n").toSorted()).toEqual([
    "",
    '"a,b",,email,ada@mill.example,2026-03-02',
    '"a,b",,phone,+441174960110,2026-03-02',
    ",email,email,'=cmd@evil.example,2026-03-02",
    "list,channel,kind,address,since",
  ]);
  const again = await takeList(ctx, text, { name: "again" });
  expect(again.list.entries).toBe(3);
});

test("what goes out holds those who said no by a link or on their page, and lets out who said yes since", async () => {
  const [ada, ben, cleo, dan] = [
    await person({ kind: "email", value: "ada@mill.example" }, { kind: "phone", value: "+44 117 496 0110" }),
    await person({ kind: "email", value: "ben@mill.example" }),
    await person({ kind: "email", value: "cleo@mill.example" }),
    await person({ kind: "email", value: "dan@mill.example" }),
  ] as [string, string, string, string];
  const leave = (id: string, address: string) =>
    inWorkspace(ctx, (tx) =>
      unsubscribe(
        tx,
        { deed: "page", workspace: ctx.workspace, person: id, channel: "email", mark: markOf(address) },
        "all",
      ),
    );
  await leave(ada, "ada@mill.example");
  await leave(cleo, "cleo@mill.example");
  await inWorkspace(ctx, (tx) =>
    recordConsents(tx, [{ person_id: dan, state: "refused", purposes: ["sell"], evidence: "said so" }]),
  );
  await inWorkspace(ctx, (tx) => setPreferences(tx, ben, { channels_off: ["email"] }));
  ctx.clock.set(new Date(ctx.clock.now().getTime() + 60_000));
  await inWorkspace(ctx, (tx) =>
    recordConsents(tx, [{ person_id: cleo, state: "given", channels: ["email"], evidence: "on paper" }]),
  );
  const text = (await Array.fromAsync(writeLists(ctx))).join("");
  expect(text.split("\r\n").toSorted()).toEqual([
    "",
    ",email,email,ada@mill.example,2026-03-02",
    ",email,email,ben@mill.example,2026-03-02",
    "list,channel,kind,address,since",
  ]);
});

test("a hundred thousand addresses are in force once the list is taken", async () => {
  const text = Array.from({ length: 100_000 }, (_, n) => `person.${n}@firm.example`).join("\n");
  const taken = await takeList(ctx, text, { name: "large" });
  expect(taken.created).toBe(100_000);
  expect(await listed(await person({ kind: "email", value: "person.99999@firm.example" }), "email")).toBe(true);
}, 120_000);
