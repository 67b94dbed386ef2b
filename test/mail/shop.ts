import { expect } from "vitest";

export const addressOf = (n: number): string => `buyer${n}@firm${n}.example`;

/** The tests say what they expect of an answer. */
// oxlint-disable-next-line typescript/no-explicit-any
type Did = (method: string, path: string, body?: unknown) => Promise<any>;

/** Accounts to send by (the office's, and one's own), boxes that are read, and customers with a buyer each: `without` has no given name. */
export async function setUpShop(
  did: Did,
  {
    smtp,
    imap,
    user,
    customers,
    without,
  }: { smtp: number; imap: number; user: string; customers: number; without: number },
): Promise<{ office: string; own: string; accounts: string[]; people: string[] }> {
  await did("PATCH", "/consent-settings", { postal_address: "Hedge & Field, 1 Mill Lane, Reading" });
  const server = { host: "127.0.0.1", port: smtp, security: "none" };
  expect(await did("POST", "/connection-checks", { ...server, from_address: "office@summer.example" })).toMatchObject({
    good: true,
  });
  const office = (
    await did("POST", "/sending-accounts", {
      ...server,
      name: "Office",
      from_name: "Hedge & Field",
      from_address: "office@summer.example",
      bounce_domain: "bounce.summer.example",
    })
  ).id;
  const own = (
    await did("POST", "/sending-accounts", {
      ...server,
      name: "Ida's own",
      from_name: "Ida Hedge",
      from_address: "ida@summer.example",
      user_id: user,
    })
  ).id;
  await did("POST", "/dkim-keys", { domain: "summer.example", algorithm: "ed25519" });
  for (const name of ["office", "bounces"])
    await did("POST", "/mailboxes", {
      name,
      address: `${name}@summer.example`,
      host: "127.0.0.1",
      port: imap,
      security: "none",
      login: name,
      password: "secret",
    });
  const all = Array.from({ length: customers }, (_, n) => n);
  const accounts: string[] = (
    await did("POST", "/accounts", {
      rows: all.map((n) => ({ name: `Firm ${n}`, relationship: "customer", since: "2020-01-01" })),
    })
  ).rows.map((row: { id: string }) => row.id);
  const people: string[] = (
    await did("POST", "/people", {
      rows: all.map((n) => ({
        name: `Ada Firm${n}`,
        ...(n === without ? {} : { given_name: "Ada", family_name: `Firm${n}` }),
        employments: [{ account_id: accounts[n], title: "Buyer", buying_role: "decides" }],
        contact_points: [
          { kind: "email", value: addressOf(n) },
          { kind: "phone", value: `+44 117 ${String(2_000_000 + n * 7).replace(/(...)(....)/, "$1 $2")}` },
          {
            kind: "postal",
            street: `${n + 1} Mill Lane`,
            city: "Bristol",
            postal_code: "BS1 4AA",
            country: "United Kingdom",
          },
        ],
      })),
    })
  ).rows.map((row: { id: string }) => row.id);
  return { office, own, accounts, people };
}
