import { createHash } from "node:crypto";
import { newId, type Tx } from "../../platform/db/index.ts";

export interface ContactRules {
  limits: { scope: "person" | "account"; channel: string | null; at_most: number; hours: number }[];
  quiet: { channel: string; from_minute: number; to_minute: number; days: number[]; holidays: boolean }[];
  holidays: { day: string; country: string; name: string }[];
}

/** Rules with a mark of what stands: other rules, another mark. */
export type KnownContactRules = ContactRules & { revision: number };

/** How often and when customers may be contacted. */
export async function readContactRules(tx: Tx): Promise<KnownContactRules> {
  const rules: ContactRules = {
    limits: await tx.query(
      "select l.scope, l.channel, l.at_most, l.hours from contact_limits l where l.workspace_id = $1 order by l.scope desc, l.hours, l.id",
      [tx.workspace],
    ),
    quiet: await tx.query(
      "select q.channel, q.from_minute, q.to_minute, q.days, q.holidays from quiet_hours q where q.workspace_id = $1 order by q.channel",
      [tx.workspace],
    ),
    holidays: await tx.query(
      "select h.day, h.country, h.name from holidays h where h.workspace_id = $1 order by h.day, h.country",
      [tx.workspace],
    ),
  };
  return { revision: createHash("sha256").update(JSON.stringify(rules)).digest().readUInt32BE(), ...rules };
}

/** The same, for a change: whoever changes them at the same moment waits. */
export async function lockContactRules(tx: Tx): Promise<KnownContactRules> {
  await tx.query("select 1 from workspaces w where w.id = $1 for no key update", [tx.workspace]);
  return readContactRules(tx);
}

/** Replaces the parts that are given. They hold for what is planned already, too: each hand-over asks them. */
export async function setContactRules(tx: Tx, rules: Partial<ContactRules>): Promise<KnownContactRules> {
  if (rules.limits) {
    await tx.query("delete from contact_limits l where l.workspace_id = $1", [tx.workspace]);
    await tx.query(
      `insert into contact_limits (workspace_id, id, scope, channel, at_most, hours, created_at)
       select $1, l.id, l.scope, l.channel, l.at_most, l.hours, $7
       from unnest($2::uuid[], $3::text[], $4::text[], $5::int[], $6::int[]) as l (id, scope, channel, at_most, hours)`,
      [
        tx.workspace,
        rules.limits.map(() => newId()),
        rules.limits.map((row) => row.scope),
        rules.limits.map((row) => row.channel),
        rules.limits.map((row) => row.at_most),
        rules.limits.map((row) => row.hours),
        tx.ctx.clock.now(),
      ],
    );
  }
  if (rules.quiet) {
    await tx.query("delete from quiet_hours q where q.workspace_id = $1", [tx.workspace]);
    await tx.query(
      `insert into quiet_hours (workspace_id, channel, from_minute, to_minute, days, holidays)
       select $1, q.channel, q.from_minute, q.to_minute, q.days, q.holidays
       from jsonb_to_recordset($2::jsonb) as q (channel text, from_minute int, to_minute int, days int[], holidays boolean)`,
      [tx.workspace, JSON.stringify(rules.quiet)],
    );
  }
  if (rules.holidays) {
    await tx.query("delete from holidays h where h.workspace_id = $1", [tx.workspace]);
    await tx.query(
      `insert into holidays (workspace_id, day, country, name)
       select $1, h.day, h.country, h.name from unnest($2::date[], $3::text[], $4::text[]) as h (day, country, name) on conflict do nothing`,
      [
        tx.workspace,
        rules.holidays.map((row) => row.day),
        rules.holidays.map((row) => row.country),
        rules.holidays.map((row) => row.name),
      ],
    );
  }
  return readContactRules(tx);
}

/** What a new workspace begins with: nobody is called or texted at night or on a Sunday, and no mass goes out more than thrice a week to a person. */
export async function firstContactRules(tx: Tx): Promise<void> {
  const there = await tx.one(
    `select 1 from quiet_hours q where q.workspace_id = $1 union all select 1 from contact_limits l where l.workspace_id = $1 limit 1`,
    [tx.workspace],
  );
  if (there) return;
  const silent = { from_minute: 20 * 60, to_minute: 8 * 60, days: [7], holidays: true };
  await setContactRules(tx, {
    limits: [{ scope: "person", channel: null, at_most: 3, hours: 7 * 24 }],
    quiet: [
      { channel: "call", ...silent },
      { channel: "text", ...silent },
    ],
  });
}
