import { expect, test } from "vitest";
import { runJobsHere } from "../server/platform/jobs/index.ts";
import { drainNotices } from "../server/platform/notices/index.ts";
import { useDatabase } from "./database.ts";
import { useServer } from "./server.ts";

const database = useDatabase();
const server = useServer(database);

const places = "Harbour Orchard Lantern Bramble Copper Juniper Willow Falcon Marble Saffron Thistle Velvet Amber".split(
  " ",
);
const trades = "Bakery,Books & Maps,Chandlery,Tea House,Foundry,Print Works,Nursery".split(",");

interface Firm {
  name: string;
  phone: string;
  street: string;
  person: string;
}

/** 91 customers of our own making, no two of one name. */
const firms: Firm[] = places.flatMap((place, p) =>
  trades.map((trade, t) => {
    const n = p * trades.length + t;
    return {
      name: `${place} ${trade}`,
      // As far apart as those of real firms are.
      phone: `+44 117 ${String(2_000_000 + ((n * 7_654_321) % 7_000_000)).replace(/(...)(....)/, "$1 $2")}`,
      street: `${((n * 37) % 211) + 1} ${["Quay", "Mill Lane", "Long Row", "Castle Street", "Orchard Way"][n % 5]}`,
      person: `${["Ada", "Ben", "Chloé", "Dai", "Efua", "Farid", "Greta"][t]} ${place}${["son", "field", "ley"][p % 3]}`,
    };
  }),
);

/** As somebody else wrote half of them: in capitals, with a legal form, an "and", a slip of the pen. */
function respelt({ name }: Firm, n: number): string {
  if (n % 8 === 0) return name.toUpperCase();
  if (n % 8 === 1) return `${name.replace("&", "and")} Limited`;
  if (n % 8 === 2) return `${name.slice(0, 3)}${name[4]}${name[3]}${name.slice(5)}`;
  return n % 8 === 3 ? `The ${name} Co.` : name;
}

const shop = `customerID,companyName,contactName,contactTitle,address,city,postalCode,country,phone\n${firms
  .map(
    ({ name, person, street, phone }, n) =>
      `C${n},${name},${person},Buyer,${street},Bristol,BS1 ${1 + (n % 9)}AA,UK,${phone}`,
  )
  .join("\n")}\n`;
const crm = `"ID","ISDELETED","NAME","BILLINGSTREET","BILLINGCITY","BILLINGPOSTALCODE","PHONE","WEBSITE","INDUSTRY"\n${firms
  .map((firm, n) => {
    const id = `0010000000Abc${String(n).padStart(3, "0")}AAU`;
    const website = `https://www.${firm.name.toLowerCase().replaceAll(/[^a-z]/g, "")}.example`;
    return `"${id}","false","${respelt(firm, n)}","${firm.street}","Bristol","BS1 ${1 + (n % 9)}AA","${firm.phone.replaceAll(" ", "")}","${website}","Trade"`;
  })
  .join("\n")}\n`;
const cards = firms
  .map(({ name, person }, n) => {
    const [given, family] = person.split(" ");
    return `BEGIN:VCARD\nVERSION:3.0\nFN:${person}\nN:${family};${given};;;\nORG:${name}\nTITLE:Head buyer\nEMAIL;TYPE=WORK:buyer${n}@trade.example\nEND:VCARD\n`;
  })
  .join("");

test("a shop's file, a CRM's export in other spellings and an address book become one set of customers; two wrong merges come apart after edits, somebody moves, and a sample says how right it is", async () => {
  const owner = await server.owner("Know");
  const did = async (method: string, path: string, body?: unknown) => {
    const answer = await owner.ask(method, path, body, { "if-match": "*" });
    expect(answer.status, `${method} ${path}: ${answer.text}`).toBeLessThan(300);
    return answer.body;
  };
  const settled = async () => {
    await runJobsHere(owner.ctx);
    await drainNotices(owner.ctx);
    await runJobsHere(owner.ctx);
  };
  const bring = async (name: string, file: string, text: string): Promise<void> => {
    const upload = await did("POST", "/uploads", { name: file, bytes: Buffer.byteLength(text) });
    await owner.ask("PUT", `/uploads/${upload.id}/parts/0`, text, { "content-type": "application/octet-stream" });
    const source = await did("POST", "/sources", { name, kind: "file" });
    const run = await did("POST", `/sources/${source.id}/runs`, { uploads: [upload.id] });
    await settled();
    const { state, counts } = await did("GET", `/source-runs/${run.id}`);
    expect([state, counts.read, counts.failed, counts.skipped]).toEqual(["done", firms.length, 0, 0]);
    expect(counts.read).toBe(counts.created + counts.updated + counts.unchanged);
  };
  await bring("Shop", "customers.csv", shop);
  await bring("CRM", "accounts.csv", crm);
  await bring("Phone", "people.vcf", cards);

  // What the files spell differently is asked about, and answered as a person would who knows the firms.
  const truth = new Map(firms.flatMap((firm, n) => [firm.name, respelt(firm, n)].map((name) => [name, n])));
  const asked: boolean[] = [];
  for (;;) {
    const { rows } = await did("GET", "/match-pairs?kind=account&limit=200");
    if (rows.length === 0) break;
    const gone = new Set<string>();
    for (const { id, kept, folded } of rows) {
      if (gone.has(kept.id) || gone.has(folded.id)) continue;
      const same = truth.get(kept.name) === truth.get(folded.name);
      asked.push(same);
      if (same) {
        await did("POST", `/accounts/${kept.id}/merges`, { folded: folded.id, pair: id });
        gone.add(folded.id);
      } else await did("POST", `/match-pairs/${id}/answer`, { answer: "never" });
    }
  }
  await settled();
  const customers = (await did("GET", "/customers?limit=200")).rows;
  expect(customers.length).toBe(firms.length);
  // What is one is asked about first, and little else.
  const ones = asked.filter(Boolean).length;
  expect(asked.slice(0, ones).filter(Boolean).length / ones).toBeGreaterThan(0.95);
  expect(asked.length).toBeLessThan(ones * 1.5);
  const account = async (n: number): Promise<string> =>
    (await did("GET", `/search?kinds=account&q=${encodeURIComponent(firms[n]?.phone ?? "")}`)).hits[0].id;
  const [first, second, third, fourth] = await Promise.all([account(0), account(10), account(20), account(30)]);
  for (const id of [first, second])
    expect((await did("GET", `/accounts/${id}/claims`)).sources.map(({ name }: { name: string }) => name)).toEqual([
      "CRM",
      "Shop",
    ]);

  // Two wrong merges, edited on, taken apart.
  const wrong = [
    await did("POST", `/accounts/${first}/merges`, { folded: second }),
    await did("POST", `/accounts/${third}/merges`, { folded: fourth }),
  ];
  await did("PATCH", `/accounts/${first}`, { industry: "Bread" });
  await did("POST", "/notes", { account_id: third, words: "They like early calls" });
  for (const { merge } of wrong) await did("DELETE", `/merges/${merge}`);
  await settled();
  expect((await did("GET", `/accounts/${first}`)).industry).toBe("Bread");
  for (const [id, n] of [
    [first, 0],
    [second, 10],
    [third, 20],
    [fourth, 30],
  ] as const) {
    const screen = await did("GET", `/accounts/${id}/screen`);
    expect(screen.people.map(({ name }: { name: string }) => name)).toContain(firms[n]?.person);
    const phones = screen.contact_points.map(({ value }: { value: string | null }) => value?.replaceAll(" ", ""));
    expect(phones).toContain(firms[n]?.phone.replaceAll(" ", ""));
  }

  // Somebody moves: hold and follow stand on Today.
  const mover = (await did("GET", `/accounts/${first}/screen`)).people[0];
  await did("POST", "/moves", { employment_id: mover.employment_id, to_account_id: second, title: "Head buyer" });
  await settled();
  const { plays } = await did("GET", "/today/plays");
  expect(plays.map(({ kind, account }: { kind: string; account: string }) => [kind, account])).toEqual([
    ["hold", first],
    ["follow", second],
  ]);

  // How right is it?
  const drawn = await did("POST", "/verifications", { unit: "customer", questions: ["address"], top: 0 });
  expect(drawn).toMatchObject({ population: 91, size: 74 });
  const { rows: work } = await did("GET", `/verifications/${drawn.id}/work?limit=200`);
  for (const { place, checks } of work)
    await (place <= 10
      ? did("POST", `/verification-checks/${checks[0].id}/outcome`, { outcome: "wrong", street: `${place} New Road` })
      : did("POST", `/verifications/${drawn.id}/outcomes`, { place, outcome: "right" }));
  expect((await did("GET", `/verifications/${drawn.id}/report`)).all).toMatchObject({
    checked: 74,
    wrong: 10,
    low: 10,
    high: 16,
  });
}, 90_000);
