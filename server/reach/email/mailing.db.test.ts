import { expect, test, vi } from "vitest";
import { inWorkspace, newId } from "../../platform/db/index.ts";
import { setConsentSettings } from "../../know/consent/index.ts";
import { claimTouches, countBatch, setContactRules } from "../../know/outgoing/index.ts";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { compileMjml } from "./compile-mjml.ts";
import { factsOf, readTemplate } from "./fill-template.ts";
import { createMailing, editMailing, readMailing } from "./mailing.ts";
import { recipientsOf } from "./mailing-recipients.ts";
import { previewMailing } from "./preview-mailing.ts";
import { setAudience } from "./set-audience.ts";
import { callOffMailing, startMailing, stopMailing } from "./start-mailing.ts";
import { createSendingAccount, editSendingAccount } from "./sending-account.ts";
import { viewResults } from "./view-results.ts";

const database = useDatabase();

/** Ann is known well, Ben has no given name, Cleo no address. */
async function cast(ctx: TestCtx): Promise<{ sender: string; people: string[] }> {
  return inWorkspace(ctx, async (tx) => {
    await setContactRules(tx, { limits: [], quiet: [], holidays: [] });
    await setConsentSettings(tx, { postal_address: "Hedge & Field Ltd\n1 Mill Lane, Reading" });
    const sender = await createSendingAccount(tx, {
      name: "Post",
      from_name: "Ida",
      from_address: "ida@example.org",
      host: "127.0.0.1",
      port: 25,
      security: "none",
    });
    const people = [newId(), newId(), newId()];
    await tx.query(
      `insert into people (workspace_id, id, name, given_name) values ($1, $2, 'Ann <Ash>', 'Ann'), ($1, $3, 'Ben Birch', null), ($1, $4, 'Cleo Cedar', 'Cleo')`,
      [tx.workspace, ...people],
    );
    await tx.query(
      `insert into contact_points (workspace_id, id, person_id, kind, value, normal)
       values ($1, $2, $3, 'email', 'ann@example.net', 'ann@example.net'), ($1, $4, $5, 'email', 'ben@example.net', 'ben@example.net')`,
      [tx.workspace, newId(), people[0], newId(), people[1]],
    );
    await tx.query(
      `insert into consents (workspace_id, id, person_id, said_as, stands_for, state, source, evidence, happened_at)
       select $1, p.id, p.id, p.id, array[p.id], 'given', 'form', 'the form of the website', $3 from unnest($2::uuid[]) as p (id)`,
      [tx.workspace, people, ctx.clock.now()],
    );
    return { sender: sender.id, people };
  });
}

const words = {
  subject: "For {{ person.given_name }}",
  text: "Dear {{ person.name }}",
  html: "<p>Dear {{ person.name }}</p>",
};

test("a preview over all recipients tells who would read a blank and who has no address, before anything leaves", async () => {
  const ctx = await database.workspace();
  const { sender, people } = await cast(ctx);
  const { id } = await inWorkspace(ctx, (tx) =>
    createMailing(tx, { name: "Spring", purpose: "educate", sender, people, ...words }),
  );
  const preview = await inWorkspace(ctx, (tx) => previewMailing(tx, id), "read");
  expect(preview.recipients).toBe(3);
  expect(preview.blanks).toEqual([{ person_id: people[1], name: "Ben Birch", variables: ["{{ person.given_name }}"] }]);
  expect(preview.without_address).toEqual([{ person_id: people[2], name: "Cleo Cedar" }]);
  expect(preview.examples[0]).toMatchObject({
    to: "ann@example.net",
    subject: "For Ann",
    html: expect.stringContaining("<p>Dear Ann &lt;Ash&gt;</p>"),
  });
  expect(preview).toMatchObject({ ready: 2, blank_recipients: 1, reasons: { "no-address": 1 } });
  expect(preview.refused).toMatchObject([{ person_id: people[2], reason: "no-address" }]);
  await expect(inWorkspace(ctx, (tx) => startMailing(tx, id))).rejects.toMatchObject({ code: "mailing_blanks" });
  expect((await claimTouches(ctx, { channel: "email", limit: 9, leaseSeconds: 9 })).touches).toEqual([]);
});

test("a mailing is started once, and stopped it leaves nothing more; its books add up", async () => {
  const ctx = await database.workspace();
  const { sender, people } = await cast(ctx);
  const { id } = await inWorkspace(ctx, (tx) =>
    createMailing(tx, { name: "Spring", purpose: "educate", sender, people, ...words }),
  );
  const outcome = await inWorkspace(ctx, (tx) => startMailing(tx, id, "accept"));
  expect(outcome).toMatchObject({ asked: 3, planned: 2, refused: 1, reasons: { "no-address": 1 } });
  await expect(inWorkspace(ctx, (tx) => startMailing(tx, id))).rejects.toMatchObject({ code: "mailing_started" });
  await inWorkspace(ctx, (tx) => stopMailing(tx, id));
  expect((await claimTouches(ctx, { channel: "email", sender, limit: 9, leaseSeconds: 9 })).touches).toEqual([]);
  await inWorkspace(ctx, (tx) => callOffMailing(tx, id));
  expect(await inWorkspace(ctx, (tx) => countBatch(tx, id))).toMatchObject({ asked: 3, cancelled: 2, refused: 1 });
});

test("a mailing whose way out readers can't open does not leave for the world, and its preview says why", async () => {
  const ctx = await database.workspace();
  const { sender, people } = await cast(ctx);
  const { id } = await inWorkspace(ctx, (tx) =>
    createMailing(tx, { name: "Spring", purpose: "educate", sender, people, ...words, subject: "Spring" }),
  );
  const warned = async () => (await inWorkspace(ctx, (tx) => previewMailing(tx, id), "read")).warnings;
  expect(await warned()).not.toContain("links-lead-nowhere");
  await inWorkspace(ctx, (tx) => editSendingAccount(tx, sender, { host: "smtp.post.example" }, () => {}));
  expect(await warned()).toContain("links-lead-nowhere");
  await expect(inWorkspace(ctx, (tx) => startMailing(tx, id))).rejects.toMatchObject({
    code: "mailing_links_lead_nowhere",
  });
  vi.stubEnv("TILTH_URL", "https://crm.hedge.example");
  expect(await warned()).not.toContain("links-lead-nowhere");
  expect(await inWorkspace(ctx, (tx) => startMailing(tx, id))).toMatchObject({ planned: 2 });
});

test("mail to many says where the firm is found by post, and none starts before somebody wrote that", async () => {
  const ctx = await database.workspace();
  const { sender, people } = await cast(ctx);
  const spring = { name: "Spring", purpose: "educate", sender, people, ...words, subject: "Spring" } as const;
  const { id } = await inWorkspace(ctx, (tx) => createMailing(tx, spring));
  const inFoot = await inWorkspace(ctx, (tx) => previewMailing(tx, id), "read");
  expect(inFoot.warnings).not.toContain("no-postal-address");
  expect(inFoot.examples[0]?.text.trimEnd()).toMatch(/\nHedge & Field Ltd · 1 Mill Lane, Reading$/);
  expect(inFoot.examples[0]?.html).toMatch(/>Hedge &amp; Field Ltd · 1 Mill Lane, Reading<\/p>$/);
  await inWorkspace(ctx, (tx) =>
    editMailing(tx, id, { text: "{{ sender.postal_address }} greets {{ person.name }}", html: null }),
  );
  const once = await inWorkspace(ctx, (tx) => previewMailing(tx, id), "read");
  expect(once.examples[0]?.text.match(/1 Mill Lane/g)).toHaveLength(1);
  await inWorkspace(ctx, (tx) =>
    tx.query("update workspaces set settings = settings - 'postal_address' where id = $1", [tx.workspace]),
  );
  expect((await inWorkspace(ctx, (tx) => previewMailing(tx, id), "read")).warnings).toContain("no-postal-address");
  await expect(inWorkspace(ctx, (tx) => startMailing(tx, id, "accept"))).rejects.toMatchObject({
    code: "mailing_without_postal_address",
  });
  expect((await claimTouches(ctx, { channel: "email", limit: 9, leaseSeconds: 9 })).touches).toEqual([]);
});

test("two recipients with one address get a mailing once, and the preview says so", async () => {
  const ctx = await database.workspace();
  const { sender, people } = await cast(ctx);
  await inWorkspace(ctx, (tx) =>
    tx.query(
      `insert into contact_points (workspace_id, id, person_id, kind, value, normal)
       values ($1, $2, $3, 'email', 'Ann@Example.net', 'ann@example.net')`,
      [tx.workspace, newId(), people[2]],
    ),
  );
  const { id } = await inWorkspace(ctx, (tx) =>
    createMailing(tx, { name: "Spring", purpose: "educate", sender, people, ...words, subject: "Spring" }),
  );
  const preview = await inWorkspace(ctx, (tx) => previewMailing(tx, id), "read");
  expect(preview).toMatchObject({ recipients: 3, ready: 2, reasons: { "same-address": 1 } });
  expect(preview.refused).toMatchObject([{ reason: "same-address", detail: "ann@example.net" }]);
  const outcome = await inWorkspace(ctx, (tx) => startMailing(tx, id));
  expect(outcome).toMatchObject({ asked: 3, planned: 2, refused: 1, reasons: { "same-address": 1 } });
  const claimed = await claimTouches(ctx, { channel: "email", sender, limit: 9, leaseSeconds: 9 });
  expect(claimed.touches).toHaveLength(2);
});

test("of two with one address who may not be reached takes the mail from nobody", async () => {
  const ctx = await database.workspace();
  const { sender, people } = await cast(ctx);
  await inWorkspace(ctx, async (tx) => {
    await tx.query(
      `insert into contact_points (workspace_id, id, person_id, kind, value, normal)
       values ($1, $2, $3, 'email', 'ann@example.net', 'ann@example.net')`,
      [tx.workspace, newId(), people[2]],
    );
    await tx.query("delete from consents c where c.workspace_id = $1 and c.person_id = $2", [tx.workspace, people[0]]);
  });
  const { id } = await inWorkspace(ctx, (tx) =>
    createMailing(tx, { name: "Spring", purpose: "educate", sender, people, ...words, subject: "Spring" }),
  );
  expect(await inWorkspace(ctx, (tx) => startMailing(tx, id))).toMatchObject({
    planned: 2,
    reasons: { "no-consent": 1 },
  });
});

test("who would read a blank can be left out: listed, never asked about, and the others leave", async () => {
  const ctx = await database.workspace();
  const { sender, people } = await cast(ctx);
  const { id } = await inWorkspace(ctx, (tx) =>
    createMailing(tx, { name: "Spring", purpose: "educate", sender, people, benefit: "Three pages", ...words }),
  );
  expect(await inWorkspace(ctx, (tx) => startMailing(tx, id, "leave-out"))).toMatchObject({ asked: 2, planned: 1 });
  const mailing = await inWorkspace(ctx, (tx) => readMailing(tx, id), "read");
  expect(mailing).toMatchObject({ under_way: true, left_out: [{ name: "Ben Birch" }] });
  const rows = await inWorkspace(ctx, (tx) => viewResults(tx, id, { show: "all", limit: 9 }), "read");
  expect(rows.map((row) => [row.person, row.state, row.reason])).toEqual([
    ["Ann <Ash>", "due", null],
    ["Cleo Cedar", "refused", "no-address"],
  ]);
  expect(await inWorkspace(ctx, (tx) => viewResults(tx, id, { show: "answered", limit: 9 }), "read")).toEqual([]);
});

test("of each customer one who decides and can be reached is chosen, or all; where nobody works is listed", async () => {
  const ctx = await database.workspace();
  const { sender, people } = await cast(ctx);
  const [firm, empty] = [newId(), newId()];
  const chosen = async (who: "one" | "everyone") =>
    inWorkspace(ctx, async (tx) => {
      const { id } = await createMailing(tx, { name: who, purpose: "educate", sender, ...words });
      const mailing = await setAudience(tx, id, { name: "All", people: [], accounts: [firm, empty], who });
      return { mailing, names: (await recipientsOf(tx, id)).map((one) => `${one.name} at ${one.account}`) };
    });
  await inWorkspace(ctx, async (tx) => {
    await tx.query("insert into accounts (workspace_id, id, name) values ($1, $2, 'Mill'), ($1, $3, 'Void')", [
      tx.workspace,
      firm,
      empty,
    ]);
    // Cleo decides but has no address; Ann has left.
    await tx.query(
      `insert into employments (workspace_id, id, person_id, account_id, buying_role, ended_on) values
         ($1, $2, $5, $8, null, '2001-01-01'), ($1, $3, $6, $8, 'uses', null), ($1, $4, $7, $8, 'decides', null)`,
      [tx.workspace, newId(), newId(), newId(), ...people, firm],
    );
  });
  expect((await chosen("one")).names).toEqual(["Ben Birch at Mill"]);
  const { mailing, names } = await chosen("everyone");
  expect(names).toEqual(["Ben Birch at Mill", "Cleo Cedar at Mill"]);
  expect(mailing.audience).toMatchObject({ accounts: 2, nobody: [{ account_id: empty, name: "Void" }] });
});

test("MJML becomes HTML with its Liquid in place, a text part and a way out; broken MJML is told", async () => {
  const mjml = `<mjml><mj-body><mj-section><mj-column><mj-text>Dear {{ person.name }}</mj-text>
    <mj-button href="https://example.org/?n={{ account.name }}">Read</mj-button></mj-column></mj-section></mj-body></mjml>`;
  const html = await compileMjml(mjml);
  expect(html).not.toMatch(/googleapis|@import/);
  const template = readTemplate({ subject: "x", text: "", html, language: "de" });
  expect(template.simple).toBe(true);
  const row = { touch_id: "", address: "a@example.net", name: "Ann <Ash>", account: "Mill", ...nameless };
  const sender = { from_name: "Ida", from_address: "ida@example.org" } as never;
  const facts = factsOf(row, { sender, language: "de", unsubscribe_url: "https://out.example", view_url: "" });
  const filled = template.fill(facts);
  expect(filled.html).toContain("Dear Ann &lt;Ash&gt;");
  expect(filled.text).toMatch(/^Dear Ann <Ash>\n+Read \(https:\/\/example\.org\/\?n=Mill\)/);
  expect(filled.text).toContain("Keine solche Post mehr, oder weniger: https://out.example");
  expect(filled.html).toContain('href="https://out.example"');
  await expect(compileMjml("<mjml><mj-body><mj-nothing>x</mj-nothing></mj-body></mjml>")).rejects.toMatchObject({
    code: "mjml_broken",
  });
  expect((globalThis as { window?: unknown }).window).toBeUndefined();
});
const nameless = { given_name: null, family_name: null, honorific: null, industry: null };

test("a template that names what there is not, is broken, or reaches for files is refused with the place", () => {
  const refused = (text: string): string => {
    try {
      readTemplate({ subject: "x", text, html: null, language: "en" });
      return "taken";
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  expect(refused("{{ person.givenname }}")).toBe("words_name_unknown");
  expect(refused("{% if person.name %}open")).toBe("words_broken");
  expect(refused("{% include 'secret' %}")).toBe("words_broken");
  expect(refused("{{ person.given_name | default: 'there' }}")).toBe("taken");
});
