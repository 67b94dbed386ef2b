import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { createAccounts } from "../../know/accounts/index.ts";
import { suppress } from "../../know/consent/index.ts";
import { pauseTouches } from "../../know/outgoing/index.ts";
import { createPeople, removePerson } from "../../know/people/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import type { Fault } from "../../platform/errors/index.ts";
import { undoSet } from "../../platform/history/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import {
  batchLabels,
  batchSheets,
  checkBatch,
  createSender,
  createTemplate,
  makeBatch,
  markPrinted,
  postBatch,
  previewLetters,
  readBatch,
  recordReturn,
  takeOut,
  viewLetters,
} from "./index.ts";

const database = useDatabase();

const places = [
  { street: "Hauptstraße 5", postal_code: "80331", city: "München", country: "Deutschland" },
  { street: "10 Downing Street", postal_code: "SW1A 2AA", city: "London", country: "UK" },
  { street: "Ring 1", postal_code: "1010", city: "Wien", country: "Austria" },
  { street: "Am Markt 1", postal_code: "01067", city: "Dresden", country: null },
];

interface Cast {
  ctx: TestCtx;
  template: string;
  accounts: string[];
  people: string[];
}

/** Customers in four places with one person each; the last one has no given name, and nobody knows the fifth one's address. */
async function cast(words = "Dear {{ person.given_name }},\n\nthank you."): Promise<Cast> {
  const ctx = await database.workspace();
  return inWorkspace(ctx, async (tx) => {
    const { accounts } = await createAccounts(
      tx,
      [1, 2, 3, 4, 5].map((at) => ({ name: `Customer ${at}` })),
    );
    const { people } = await createPeople(
      tx,
      accounts.map((account, at) => ({
        name: `Ann Person${at + 1}`,
        ...(at === 3 ? {} : { given_name: "Ann", family_name: `Person${at + 1}` }),
        employments: [{ account_id: account.id }],
        contact_points: places[at] ? [{ kind: "postal" as const, value: places[at].street, ...places[at] }] : [],
      })),
    );
    const { row: sender } = await createSender(tx, {
      name: "Hedge & Field",
      street: "Gartenweg 3",
      postal_code: "20095",
      city: "Hamburg",
      country: "DE",
      foot: "",
    });
    const { row: template } = await createTemplate(tx, {
      name: "Thanks",
      sender_id: sender.id,
      language: "en",
      purpose: "thank",
      benefit: "a word of thanks",
      subject: "Ten years",
      words,
      enclosures: [],
      paper_window: "din-left",
    });
    return { ctx, template: template.id, accounts: accounts.map((one) => one.id), people: people.map((one) => one.id) };
  });
}
const all = (accounts: string[]) => accounts.map((account) => ({ account }));
const make = async ({ ctx, template, accounts }: Cast, more: object = {}): Promise<string> =>
  (await inWorkspace(ctx, (tx) => makeBatch(tx, { template, recipients: all(accounts), with_blanks: false, ...more })))
    .batch;
const letters = (ctx: TestCtx, batch: string) => inWorkspace(ctx, (tx) => viewLetters(tx, batch), "read");
const counts = async (ctx: TestCtx, batch: string) =>
  (await inWorkspace(ctx, (tx) => readBatch(tx, batch), "read")).counts;
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "nothing was refused",
    (error) => (error as Fault).code,
  );

test("the preview goes over all recipients: who would see a blank, and whom the post would not find", async () => {
  const { ctx, template, accounts } = await cast();
  const preview = await inWorkspace(ctx, (tx) => previewLetters(tx, template, all(accounts), null), "read");
  expect([preview.asked, preview.ready]).toEqual([5, 3]);
  expect(preview.troubled.map(({ place, blanks, faults }) => [place, blanks, faults])).toEqual([
    [3, ["{{ person.given_name }}"], []],
    [4, [], ["no-address"]],
  ]);
});

test("a batch is sorted for the post, names countries in the sender's language, and lists whom it left out", async () => {
  const one = await cast();
  const batch = await make(one);
  const row = await inWorkspace(one.ctx, (tx) => readBatch(tx, batch), "read");
  const pile = await letters(one.ctx, batch);
  expect(pile.map((letter) => [letter.place, letter.country, letter.lines.at(-1)])).toEqual([
    [1, "DE", "80331 München"],
    [2, "AT", "ÖSTERREICH"],
    [3, "GB", "VEREINIGTES KÖNIGREICH"],
  ]);
  expect([row.asked, row.counts.letters, row.left_out.map((out) => [out.why, out.detail])]).toEqual([
    5,
    3,
    [
      ["blank", "{{ person.given_name }}"],
      ["address", "no-address"],
    ],
  ]);
});

test("letters are planned touches before anything is printed, and done only when they were posted", async () => {
  const one = await cast();
  const batch = await make(one);
  const states = async () => (await letters(one.ctx, batch)).map((letter) => letter.state);
  expect(await states()).toEqual(["due", "due", "due"]);
  await inWorkspace(one.ctx, (tx) => markPrinted(tx, batch));
  expect(await states()).toEqual(["due", "due", "due"]);
  expect((await postBatch(one.ctx, batch)).posted).toBe(3);
  expect(await states()).toEqual(["done", "done", "done"]);
  expect(await codeOf(postBatch(one.ctx, batch))).toBe("batch_nothing_left");
});

test("who says no after the printing is taken out of the pile, and never counts as posted", async () => {
  const one = await cast();
  const batch = await make(one);
  await inWorkspace(one.ctx, (tx) => markPrinted(tx, batch));
  await inWorkspace(one.ctx, (tx) =>
    suppress(tx, [{ person_id: one.people[2] as string, channel: "letter", reason: "asked" }]),
  );
  const checked = await inWorkspace(one.ctx, (tx) => checkBatch(tx, batch));
  expect(checked.take_out.map((letter) => [letter.place, letter.reason])).toEqual([[2, "suppressed"]]);
  await inWorkspace(one.ctx, (tx) => suppress(tx, [{ account_id: one.accounts[1] as string, reason: "asked" }]));
  const posted = await postBatch(one.ctx, batch);
  expect([posted.posted, posted.take_out.map((letter) => letter.place)]).toEqual([1, [3]]);
  expect(await counts(one.ctx, batch)).toEqual({
    letters: 3,
    open: 0,
    posted: 1,
    returned: 0,
    refused: 2,
    taken_out: 0,
  });
});

test("a suppression from before refuses at once, with its reason, and asked stays the sum", async () => {
  const one = await cast();
  await inWorkspace(one.ctx, (tx) =>
    suppress(tx, [{ account_id: one.accounts[0] as string, channel: "letter", reason: "moved house" }]),
  );
  const batch = await make(one);
  const [first] = await letters(one.ctx, batch);
  expect([first?.state, first?.reason, first?.detail]).toEqual(["cancelled", "suppressed", "moved house"]);
  const row = await inWorkspace(one.ctx, (tx) => readBatch(tx, batch), "read");
  expect(row.asked).toBe(row.counts.open + row.counts.refused + row.left_out.length);
});

test("a paused channel posts nothing; once the pause ends it does", async () => {
  const one = await cast();
  const batch = await make(one);
  await inWorkspace(one.ctx, (tx) => pauseTouches(tx, { channel: "letter" }));
  expect(await postBatch(one.ctx, batch)).toMatchObject({ posted: 0, held: 3, open: 3 });
  expect((await counts(one.ctx, batch)).open).toBe(3);
});

test("letters taken out are cancelled, the others are posted", async () => {
  const one = await cast();
  const batch = await make(one);
  const [first] = await letters(one.ctx, batch);
  await inWorkspace(one.ctx, (tx) => takeOut(tx, batch, [first?.id as string]));
  expect((await postBatch(one.ctx, batch)).posted).toBe(2);
  expect((await counts(one.ctx, batch)).taken_out).toBe(1);
});

test("a letter that comes back is known by its code: the address is dead, the touch is returned; an undo takes both back", async () => {
  const one = await cast();
  const batch = await make(one);
  const [first] = await letters(one.ctx, batch);
  const back = (reason: "moved" | "refused") =>
    inWorkspace(one.ctx, (tx) => recordReturn(tx, { code: String(first?.code).toLowerCase(), reason }));
  expect(await codeOf(back("moved"))).toBe("letter_not_posted");
  await postBatch(one.ctx, batch);
  const returned = await back("moved");
  expect([returned.letter.outcome, returned.point_dead, returned.already]).toEqual(["returned", true, false]);
  expect((await counts(one.ctx, batch)).returned).toBe(1);
  expect(await points(one.ctx)).toEqual(["dead"]);
  await inWorkspace(one.ctx, (tx) => undoSet(tx, returned.set as string));
  expect([(await counts(one.ctx, batch)).returned, await points(one.ctx)]).toEqual([0, ["unverified"]]);
  expect(await codeOf(inWorkspace(one.ctx, (tx) => recordReturn(tx, { code: "22222-22223", reason: "moved" })))).toBe(
    "scan_code_unknown",
  );
});

const points = (ctx: TestCtx): Promise<string[]> =>
  inWorkspace(
    ctx,
    async (tx) =>
      (
        await tx.query<{ state: string }>(
          "select c.state from contact_points c where c.workspace_id = $1 and c.city = 'München'",
          [tx.workspace],
        )
      ).map((row) => row.state),
    "read",
  );

test("a letter refused at the door is a wish not to get letters", async () => {
  const one = await cast();
  const batch = await make(one);
  await postBatch(one.ctx, batch);
  const [first] = await letters(one.ctx, batch);
  const returned = await inWorkspace(one.ctx, (tx) =>
    recordReturn(tx, { code: first?.code as string, reason: "refused" }),
  );
  expect([returned.suppressed, returned.point_dead]).toEqual([true, false]);
  const again = await make(one);
  expect((await letters(one.ctx, again)).map((letter) => letter.reason)).toEqual(["suppressed", null, null]);
});

test("a batch printed again is the same to the byte, whatever became of template and address", async () => {
  const one = await cast();
  const batch = await make(one);
  const before = await batchSheets(one.ctx, batch, false);
  await database.asAdmin("update letter_templates set words = 'else'");
  await database.asAdmin("update contact_points set city = 'Elsewhere'");
  const after = await batchSheets(one.ctx, batch, false);
  expect([before.pages, after.bytes.equals(before.bytes)]).toEqual([3, true]);
  expect((await batchLabels(one.ctx, batch, "21-a4", 20)).pages).toBe(2);
});

test("nobody can be written to is told before anything is planned", async () => {
  const one = await cast("{{ account.industry }}");
  expect(await codeOf(make(one))).toBe("nobody_to_write_to");
  const [row] = await database.asAdmin<{ n: number }>(
    "select count(*)::int as n from touches where workspace_id = $1",
    [one.ctx.workspace],
  );
  expect(row?.n).toBe(0);
});

test("words and layouts that can't be read are refused when they are kept", async () => {
  const { ctx } = await cast();
  const keep = (more: object) =>
    codeOf(
      inWorkspace(ctx, async (tx) => {
        const sender = (await tx.one<{ id: string }>("select s.id from letter_senders s where s.workspace_id = $1", [
          tx.workspace,
        ])) as { id: string };
        await createTemplate(tx, {
          name: "X",
          sender_id: sender.id,
          language: "en",
          purpose: "thank",
          subject: "",
          words: "Hi",
          enclosures: [],
          paper_window: "din-left",
          ...more,
        });
      }),
    );
  expect(await keep({ words: "{% if %}" })).toBe("words_broken");
  expect(await keep({ subject: "{{ person.shoe }}" })).toBe("words_name_unknown");
  expect(await keep({ layout: '#read("/etc/passwd")' })).toBe("layout_broken");
});

test("when a person is gone, their words leave the letters and the batch still adds up", async () => {
  const one = await cast();
  const batch = await make(one);
  await postBatch(one.ctx, batch);
  await drainNotices(one.ctx);
  await database.asAdmin("delete from employments where person_id = $1", [one.people[0]]);
  await database.asAdmin("delete from contact_points where person_id = $1", [one.people[0]]);
  await database.asAdmin("update touches set person_id = null where person_id = $1", [one.people[0]]);
  await inWorkspace(one.ctx, (tx) => removePerson(tx, one.people[0] as string, () => {}));
  await drainNotices(one.ctx);
  const [row] = await database.asAdmin<{ words: string; lines: string[] }>(
    "select words, lines from letters where batch_id = $1 and place = 1",
    [batch],
  );
  expect(row).toEqual({ words: "", lines: [] });
  expect((await counts(one.ctx, batch)).posted).toBe(3);
});
