import { writeFileSync } from "node:fs";
import { setConsentSettings } from "../../server/know/consent/index.ts";
import { inWorkspace } from "../../server/platform/db/index.ts";
import type { RunningProgram } from "./running.ts";

export const addressOf = (n: number): string => `buyer${n}@firm${n}.example`;

/** So many customers with a buyer each, brought in from a file; their accounts in that order. */
export async function bringCustomers({ folder, ctx }: RunningProgram, customers: number): Promise<string[]> {
  const file = folder.path("customers.csv");
  const rows = Array.from({ length: customers }, (_, n) => `K${n},Firm ${n},Ada Firm${n},${addressOf(n)}`);
  writeFileSync(file, `id,company,contact name,email\n${rows.join("\n")}\n`);
  await folder.answer("import", file, "--as", "accounts");
  const made = await inWorkspace(
    ctx,
    (tx) =>
      tx.query<{ id: string }>(
        "select a.id from accounts a where a.workspace_id = $1 order by length(a.name), a.name",
        [tx.workspace],
      ),
    "read",
  );
  return made.map(({ id }) => id);
}

/** Where mail leaves by, without hours or limits that would hold it. */
export async function addSender({ ask, ctx }: RunningProgram, port: number, connections = 4): Promise<string> {
  await ask("PUT", "/contact-rules", { quiet: [], limits: [], holidays: [] });
  // An owner's to write, and the key is none.
  await inWorkspace(ctx, (tx) => setConsentSettings(tx, { postal_address: "Hedge & Field, 1 Mill Lane, Reading" }));
  const made = await ask<{ id: string }>("POST", "/sending-accounts", {
    name: "Office",
    from_name: "Hedge & Field",
    from_address: "office@summer.example",
    bounce_domain: "bounce.summer.example",
    host: "127.0.0.1",
    port,
    security: "none",
    max_connections: connections,
  });
  return made.id;
}

/** A mailing to these accounts, started. */
export async function startMailing(
  { ask }: RunningProgram,
  sender: string,
  name: string,
  accounts: string[],
): Promise<string> {
  const mailing = await ask<{ id: string }>("POST", "/mailings", {
    name,
    sender,
    purpose: "educate",
    subject: `${name} for {{ account.name }}`,
    text: "Dear {{ person.name }},\n\nhere is our table.\n",
  });
  await ask("PUT", `/mailings/${mailing.id}/audience`, { name, accounts });
  await ask("POST", `/mailings/${mailing.id}/start`, { blanks: "accept" });
  return mailing.id;
}
