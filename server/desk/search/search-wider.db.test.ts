import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { createAccounts } from "../../know/accounts/index.ts";
import { writeNotes } from "../../know/notes/index.ts";
import { createOrders } from "../../know/orders/index.ts";
import { addContactPoints, createPeople } from "../../know/people/index.ts";
import { tagRecords } from "../../know/tags/index.ts";
import { logTouch } from "../../know/touches/index.ts";
import { inWorkspace, newId } from "../../platform/db/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import { fillSearch, type SearchKind, searchRecords } from "./index.ts";

const database = useDatabase();

/** Three bakeries: Harbour in Bristol (customer, much bought), Mill House in Bath (prospect), Old Harbour (former). */
async function cast() {
  const ctx = await database.workspace({ at: "2026-03-02T09:00:00Z" });
  const user = newId();
  await database.asAdmin(
    "insert into users (id, workspace_id, name, email, role) values ($1, $2, 'Ann Lee', 'ann@example.com', 'member')",
    [user, ctx.workspace],
  );
  const ids = await inWorkspace(ctx, async (tx) => {
    const { accounts } = await createAccounts(tx, [
      { name: "Old Harbour Mill", relationship: "former" },
      { name: "Mill House Harbour Café", relationship: "prospect", industry: "Cafés" },
      { name: "Harbour Bakery", industry: "Print & Bakeries", owner_id: user, website: "harbour.example" },
    ]);
    const [former, prospect, customer] = accounts.map((one) => one.id) as [string, string, string];
    await addContactPoints(tx, [
      {
        account_id: customer,
        kind: "postal",
        street: "12 Queen Square",
        postal_code: "BS1 4LE",
        city: "Bristol",
        country: "United Kingdom",
      },
      { account_id: prospect, kind: "postal", street: "Brückenstraße 7", postal_code: "80331", city: "München" },
    ]);
    const { people } = await createPeople(tx, [
      {
        name: "Nadia Okafor",
        employments: [{ account_id: customer }],
        contact_points: [
          { kind: "phone", value: "+44 (0)117 496-0110" },
          { kind: "email", value: "nadia@sales.harbour.example" },
        ],
      },
    ]);
    const nadia = people[0]?.id as string;
    await createOrders(tx, [
      { account_id: customer, number: "SO-10248", ordered_on: "2026-01-05", total_minor: 90_000 },
      { account_id: prospect, number: "10249", ordered_on: "2026-01-06", total_minor: 100 },
    ]);
    await tagRecords(tx, { account_ids: [customer], person_ids: [nadia], add: ["VIP guest"] });
    await writeNotes(tx, [
      { account_id: prospect, words: "Disputes the invoice of January; wants it split by branch." },
    ]);
    const { touch } = await logTouch(tx, {
      account: customer,
      person: nadia,
      channel: "call",
      direction: "out",
      purpose: "help",
      note: "Sent the invoice again, naïve question about the Überweisung",
    });
    return { former, prospect, customer, nadia, touch: touch.id };
  });
  await drainNotices(ctx);
  const find = (words: string, kinds?: SearchKind[]) =>
    inWorkspace(ctx, (tx) => searchRecords(tx, words, { kinds }), "read");
  return { ctx, ...ids, user, find, names: async (words: string) => (await find(words)).map((hit) => hit.name) };
}

test("a record is found by its telephone number in any format, by a group of it and by its end", async () => {
  const { names, find } = await cast();
  for (const typed of [
    "+44 (0)117 496-0110",
    "0044 117 4960110",
    "0117 4960110",
    "4960110",
    "0110",
    "496 0110",
    "+44117",
  ])
    expect(await names(typed), typed).toEqual(["Nadia Okafor"]);
  expect((await find("phone:496"))[0]).toMatchObject({ name: "Nadia Okafor", why: "phone", found: ["phone"] });
  expect(await names("phone:497")).toEqual([]);
});

test("a record is found by part of its address, and says so", async () => {
  const { find, names } = await cast();
  for (const typed of ["queen square", "quen square", "bs1 4le", "bs14le", "bristol"])
    expect((await names(typed))[0], typed).toBe("Harbour Bakery");
  expect((await find("queen square bristol"))[0]?.why).toBe("address, place");
  expect(await names("bruckenstrasse")).toEqual(["Mill House Harbour Café"]);
});

test("notes and touches are found by their words, with the place where they stand, those of customers first", async () => {
  const { find, customer, prospect, nadia, touch } = await cast();
  const hits = await find("invoice");
  expect(hits).toMatchObject([
    { kind: "touch", id: touch, account: customer, person: nadia, name: "Nadia Okafor, Harbour Bakery", why: "words" },
    { kind: "note", account: prospect, detail: "Disputes the invoice of January; wants it split by branch." },
  ]);
  expect(await find("note:disputes zebra")).toEqual([]);
  expect((await find('note:"disputes invoice"')).map((hit) => hit.kind)).toEqual(["note"]);
  expect((await find("note:invoice nadia")).map((hit) => hit.kind)).toEqual(["touch"]);
  expect((await find("naive uberweisung")).map((hit) => hit.kind)).toEqual(["touch"]);
  expect(await find("invoice", ["account", "person"])).toEqual([]);
  expect((await find("invoice", ["note"])).map((hit) => hit.kind)).toEqual(["note"]);
});

test("what a note no longer says is not found, and its words leave the dictionary", async () => {
  const { ctx, find } = await cast();
  await database.asAdmin("update notes set words = 'All settled' where workspace_id = $1", [ctx.workspace]);
  // Even before the notice was heard: a hit is what the note says now.
  expect((await find("disputes")).map((hit) => hit.kind)).toEqual([]);
  await database.asAdmin("delete from search_fills where workspace_id = $1", [ctx.workspace]);
  await fillSearch(ctx);
  expect((await find("settled")).map((hit) => hit.kind)).toEqual(["note"]);
  const words = await database.asAdmin<{ word: string }>(
    "select word from search_words where workspace_id = $1 and word in ('~disputes', '~settled')",
    [ctx.workspace],
  );
  expect(words.map((row) => row.word)).toEqual(["~settled"]);
});

test("an order is found by its number or how it begins, before anything else", async () => {
  const { find, customer } = await cast();
  expect((await find("so-10248"))[0]).toMatchObject({
    kind: "order",
    name: "SO-10248",
    account: customer,
    detail: "Harbour Bakery, 2026-01-05",
    why: "order number",
  });
  expect((await find("order:1024")).map((hit) => hit.name)).toEqual(["10249"]);
  expect((await find("order:SO-1 harbour")).map((hit) => hit.name)).toEqual(["SO-10248"]);
  expect(await find("order:SO-1 mill")).toEqual([]);
});

test.each([
  ["city:Bristol", ["Harbour Bakery"]],
  ["city:munch", ["Mill House Harbour Café"]],
  ["owner:ann", ["Harbour Bakery"]],
  ["industry:print", ["Harbour Bakery"]],
  ["industry:print harbour", ["Harbour Bakery", "Nadia Okafor"]],
  ["industry:print mill", []],
  ["email:@harbour.example", ["Nadia Okafor"]],
  ["email:nadia", ["Nadia Okafor"]],
  ["email:@arbour.example", []],
  ['tag:"vip guest"', ["Harbour Bakery", "Nadia Okafor"]],
  ["tag:vip nadia", ["Nadia Okafor"]],
  ["status:former", ["Old Harbour Mill"]],
  ["plz:80331", ["Mill House Harbour Café"]],
  ["postcode:BS14", ["Harbour Bakery"]],
  ["street:queen", ["Harbour Bakery"]],
  ["name:harbour status:prospect", ["Mill House Harbour Café"]],
  ["firm:bakery", ["Harbour Bakery", "Nadia Okafor"]],
  ["https://nothing.example", []],
])("%s finds %j", async (typed, expected) => {
  const { find } = await shared();
  expect((await find(typed)).map((hit) => hit.name)).toEqual(expected);
});

let made: ReturnType<typeof cast> | undefined;
const shared = () => (made ??= cast());

test("among equals customers come before prospects before former ones; a better match comes first all the same", async () => {
  const { names } = await cast();
  expect(await names("harbour")).toEqual([
    "Harbour Bakery",
    "Mill House Harbour Café",
    "Old Harbour Mill",
    "Nadia Okafor",
  ]);
  expect((await names("mill"))[0]).toBe("Mill House Harbour Café");
  expect((await names("old harbour mill"))[0]).toBe("Old Harbour Mill");
});

test("of a word that more have than are read, the customer who brings most is first", async () => {
  const ctx: TestCtx = await database.workspace({ at: "2026-03-02T09:00:00Z" });
  const best = await inWorkspace(ctx, async (tx) => {
    const { accounts } = await createAccounts(
      tx,
      Array.from({ length: 450 }, (_, n) => ({ name: `Schmidt ${n}`, relationship: "prospect" as const })),
    );
    const { accounts: late } = await createAccounts(tx, [{ name: "Bäckerei Schmidt" }]);
    await createOrders(tx, [{ account_id: late[0]?.id as string, ordered_on: "2026-01-05", total_minor: 5_000 }]);
    expect(accounts).toHaveLength(450);
    return late[0]?.id;
  });
  await drainNotices(ctx);
  const hits = await inWorkspace(ctx, (tx) => searchRecords(tx, "schmidt"), "read");
  expect(hits[0]?.id).toBe(best);
});

test("no workspace finds the texts of another, whatever it asks the function for", async () => {
  const { ctx: theirs } = await cast();
  const ours = await database.workspace();
  const mark = theirs.workspace.slice(-6);
  const sql = "select * from search_find_texts($1::tsquery, null, 100, null)";
  expect(await inWorkspace(ours, (tx) => tx.query(sql, [`'${mark}invoice'`]))).toEqual([]);
  expect((await database.db.request.query(sql, [`'${mark}invoice'`])).rows).toEqual([]);
  expect(await inWorkspace(theirs, (tx) => tx.query(sql, [`'${mark}invoice'`]))).toHaveLength(2);
  expect(await inWorkspace(ours, (tx) => searchRecords(tx, "note:invoice"), "read")).toEqual([]);
  expect(await inWorkspace(ours, (tx) => searchRecords(tx, "order:10249"), "read")).toEqual([]);
});
