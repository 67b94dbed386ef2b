import { expect, test } from "vitest";
import { inWorkspace, newId } from "../../platform/db/index.ts";
import { claimTouches, setContactRules } from "../../know/outgoing/index.ts";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { readTemplate } from "./fill-template.ts";
import { callOffMailing, countMailing, createMailing, previewMailing, startMailing, stopMailing } from "./mailing.ts";
import { createSendingAccount } from "./sending-account.ts";

const database = useDatabase();

/** Ann is known well, Ben has no given name, Cleo no address. */
async function cast(ctx: TestCtx): Promise<{ sender: string; people: string[] }> {
  return inWorkspace(ctx, async (tx) => {
    await setContactRules(tx, { limits: [], quiet: [], holidays: [] });
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
  expect(preview.blanks).toEqual([{ person_id: people[1], name: "Ben Birch", variables: ["person.given_name"] }]);
  expect(preview.without_address).toEqual([{ person_id: people[2], name: "Cleo Cedar" }]);
  expect(preview.examples[0]).toMatchObject({
    to: "ann@example.net",
    subject: "For Ann",
    html: "<p>Dear Ann &lt;Ash&gt;</p>",
  });
  await expect(inWorkspace(ctx, (tx) => startMailing(tx, id))).rejects.toMatchObject({ code: "mailing_blanks" });
  expect((await claimTouches(ctx, { channel: "email", limit: 9, leaseSeconds: 9 })).touches).toEqual([]);
});

test("a mailing is started once, and stopped it leaves nothing more; its books add up", async () => {
  const ctx = await database.workspace();
  const { sender, people } = await cast(ctx);
  const { id } = await inWorkspace(ctx, (tx) =>
    createMailing(tx, { name: "Spring", purpose: "educate", sender, people, ...words }),
  );
  const outcome = await inWorkspace(ctx, (tx) => startMailing(tx, id, { acceptBlanks: true }));
  expect(outcome).toMatchObject({ asked: 3, planned: 2, refused: 1, reasons: { "no-address": 1 } });
  await expect(inWorkspace(ctx, (tx) => startMailing(tx, id))).rejects.toMatchObject({ code: "mailing_started" });
  await inWorkspace(ctx, (tx) => stopMailing(tx, id));
  expect((await claimTouches(ctx, { channel: "email", sender, limit: 9, leaseSeconds: 9 })).touches).toEqual([]);
  await inWorkspace(ctx, (tx) => callOffMailing(tx, id));
  expect(await inWorkspace(ctx, (tx) => countMailing(tx, id))).toMatchObject({ asked: 3, cancelled: 2, refused: 1 });
});

test("a template that names what there is not, is broken, or reaches for files is refused with the place", () => {
  const refused = (text: string): string => {
    try {
      readTemplate({ subject: "x", text, html: null });
      return "taken";
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  expect(refused("{{ person.givenname }}")).toBe("mail_variable_unknown");
  expect(refused("{% if person.name %}open")).toBe("mail_template_broken");
  expect(refused("{% include 'secret' %}")).toBe("mail_template_broken");
  expect(refused("{{ person.given_name | default: 'there' }}")).toBe("taken");
});
