import pg from "pg";
import { ensureTouchPartitions } from "../server/know/touches/index.ts";
import { planTouches, setContactRules } from "../server/know/outgoing/index.ts";
import { type Ctx, inWorkspace, newId } from "../server/platform/db/index.ts";
import type { DatabaseHandle } from "../server/platform/postgres/index.ts";
import { createDkimKey, createSendingAccount } from "../server/reach/email/index.ts";

export const domain = "mail.example.org";
const paragraph =
  "We looked at what you asked us on the telephone, and found three ways that others in your trade have gone. Each is told on one page, with what it cost and what it brought. ";

/** A mailing of some length, with blanks that are filled for each recipient. */
export const words = {
  subject: "{{ person.given_name }}, three pages for {{ account.name }}",
  text: `Dear {{ person.given_name }},\n\n${paragraph.repeat(6)}\n\nYours, {{ sender.name }}\n`,
  html: `<!doctype html><html><body><p>Dear {{ person.given_name }},</p>${`<p style="margin:0 0 12px;font-family:sans-serif">${paragraph}</p>\n`.repeat(12)}<p>Yours, {{ sender.name }}</p></body></html>`,
};

export const givenName = (n: number): string => `Ada${n}`;
export const accountName = (n: number): string => `Mill ${n}`;
export const addressOf = (n: number): string => `ada${n}@example${n % 50}.net`;

export interface Ground {
  sender: string;
  mailing: string;
  planSeconds: number;
}

/** A workspace in which so many mails of one mailing are due; the address that sends has one RSA key. */
export async function buildGround(
  ctx: Ctx,
  handle: DatabaseHandle,
  port: number,
  size: number,
  connections: number,
): Promise<Ground> {
  process.stderr.write(`Building ${size} recipients.\n`);
  const admin = new pg.Client(handle.admin);
  await admin.connect();
  try {
    await ensureTouchPartitions({ connections: handle }, ctx.clock.now());
    await admin.query(
      "insert into workspaces (id, name, time_zone, currency) values ($1, 'Bench', 'Europe/Berlin', 'EUR')",
      [ctx.workspace],
    );
    const people = Array.from({ length: size }, (_, n) => ({
      n,
      account: newId(),
      person: newId(),
      contactPoint: newId(),
    }));
    const column = (of: "account" | "person" | "contactPoint"): string[] => people.map((one) => one[of]);
    const numbers = people.map((one) => one.n);
    await admin.query(
      "insert into accounts (workspace_id, id, name) select $1, r.id, 'Mill ' || r.n from unnest($2::uuid[], $3::int[]) as r (id, n)",
      [ctx.workspace, column("account"), numbers],
    );
    await admin.query(
      "insert into people (workspace_id, id, name, given_name) select $1, r.id, 'Ada' || r.n || ' Mill', 'Ada' || r.n from unnest($2::uuid[], $3::int[]) as r (id, n)",
      [ctx.workspace, column("person"), numbers],
    );
    await admin.query(
      `insert into contact_points (workspace_id, id, person_id, kind, value, normal)
       select $1, r.id, r.person, 'email', r.address, r.address from unnest($2::uuid[], $3::uuid[], $4::text[]) as r (id, person, address)`,
      [ctx.workspace, column("contactPoint"), column("person"), numbers.map(addressOf)],
    );
    await admin.query(
      `insert into consents (workspace_id, id, person_id, said_as, stands_for, state, source, evidence, happened_at)
       select $1, p.id, p.id, p.id, array[p.id], 'given', 'form', 'bench', $3 from unnest($2::uuid[]) as p (id)`,
      [ctx.workspace, column("person"), ctx.clock.now()],
    );
    await admin.query("vacuum analyze");
    const { sender, mailing } = await inWorkspace(ctx, async (tx) => {
      await setContactRules(tx, {
        limits: [{ scope: "person", channel: null, at_most: 3, hours: 168 }],
        quiet: [],
        holidays: [],
      });
      const account = await createSendingAccount(tx, {
        name: "Bench",
        from_name: "Ida Hedge",
        from_address: `ida@${domain}`,
        host: "127.0.0.1",
        port,
        security: "none",
        bounce_domain: "bounce.example.org",
        max_connections: connections,
      });
      await createDkimKey(tx, domain, "rsa-2048");
      const id = newId();
      await tx.query(
        `insert into mailings (workspace_id, id, name, sender_id, purpose, subject, text, html, state, created_at) values ($1, $2, 'Bench', $3, 'educate', $4, $5, $6, 'started', $7)`,
        [tx.workspace, id, account.id, words.subject, words.text, words.html, ctx.clock.now()],
      );
      return { sender: account.id, mailing: id };
    });
    const began = performance.now();
    await inWorkspace(ctx, (tx) =>
      planTouches(
        tx,
        people.map(({ account, person, contactPoint }) => ({
          account,
          person,
          contactPoint,
          key: `mailing ${mailing} ${person}`,
        })),
        { channel: "email", purpose: "educate", manner: "bulk", sender, batch: mailing },
      ),
    );
    const planSeconds = (performance.now() - began) / 1000;
    await admin.query("vacuum analyze");
    return { sender, mailing, planSeconds };
  } finally {
    await admin.end();
  }
}
