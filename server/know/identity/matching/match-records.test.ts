import { describe, expect, it } from "vitest";
import { columns, harsh, makePeople } from "../../../../bench/match-people.ts";
import { explainPairs } from "./explain.ts";
import { type Matched, matchRecords } from "./match-records.ts";
import { RecordTable } from "./records.ts";

const table = (names: readonly string[], rows: readonly (readonly string[])[]): RecordTable => {
  const made = new RecordTable([...names]);
  for (const row of rows) made.add(row);
  return made;
};

/** Groups of more than one, as row numbers. */
const groups = ({ clusters }: Matched): string[] => {
  const members = new Map<number, number[]>();
  for (const [record, cluster] of clusters.of.entries())
    members.set(cluster, [...(members.get(cluster) ?? []), record]);
  return [...members.values()].filter((group) => group.length > 1).map((group) => group.join("+"));
};

const people = [
  ["Robert", "Allen", "1971-06-24", "robert.allen@mail.example", "+44 117 496 0110", "12 Harbour Street", "Bristol"],
  ["Bob", "Allen", "1971-06-24", "", "0117 4960110", "12 Harbour St", "Bristol"],
  ["Allen", "Robert", "1971-06-24", "robert.allen@mail.example", "", "", "Bristol"],
  ["Susan", "Allen", "1974-02-11", "susan@allen.example", "+44 117 496 0110", "12 Harbour Street", "Bristol"],
  ["Nadia", "Okafor", "1985-01-30", "nadia@harbour.example", "+44 20 7946 0001", "4 Mill Lane", "London"],
  ["Nadja", "Okafor", "1985-01-30", "nadia@harbour.example", "", "4 Mill Lane", "London"],
  ["Дмитрий", "Иванов", "1990-05-05", "ivanov@post.example", "", "9 Station Road", "Leeds"],
  ["Dmitrii", "Ivanov", "1990-05-05", "ivanov@post.example", "", "9 Station Rd", "Leeds"],
  ["Tom", "Ashby", "1966-09-09", "tom@millhouse.example", "+44 1225 496 120", "1 Bridge Street", "Bath"],
  ["Jörg", "Sommer", "1959-12-01", "joerg@sommer.example", "+43 732 101 001", "3 Church Road", "Linz"],
  ["Ana", "Silva", "1992-07-19", "ana@silva.example", "", "77 High Street", "Porto"],
  ["Wei", "Zhang", "1988-08-08", "zhang@wei.example", "", "5 Garden Close", "York"],
];
const peopleColumns = ["first", "last", "born", "mail", "tel", "street", "town"];
const answer = ["0+1+2", "4+5", "6+7"];

describe("a dozen people", () => {
  it("short forms, exchanged names, other alphabets and missing fields are one; a household isn't", async () => {
    expect(groups(await matchRecords(table(peopleColumns, people), {}))).toEqual(answer);
  });

  it("columns may have any names, and stand in any order", async () => {
    const turned = people.map((row) => [...row].reverse());
    expect(
      groups(await matchRecords(table(["a", "b", "c", "d", "e", "f", "g"], turned), { subject: "people" })),
    ).toEqual(answer);
  });

  it("each comparison says what it speaks for", async () => {
    const matched = await matchRecords(table(peopleColumns, people), {});
    const weights = explainPairs(matched.features, matched.comparisons, matched.model)(0, 1);
    const first = weights.find((one) => one.comparison === "first");
    expect(first?.level).toBe("a slip or a short form");
    expect(weights.every((one) => Number.isFinite(one.bits))).toBe(true);
    expect(weights.find((one) => one.comparison === "born")?.bits).toBeGreaterThan(2);
    expect(weights.some((one) => one.comparison === "mail")).toBe(false);
  });
});

it("firms are one whatever their legal form; a free mailbox doesn't join two", async () => {
  const firms = [
    [
      "Harbour Bakery Ltd",
      "12 Quay Street",
      "Bristol",
      "info@harbour-bakery.example",
      "https://harbour-bakery.example",
    ],
    ["Harbour Bakery Limited", "12 Quay St", "Bristol", "orders@harbour-bakery.example", "www.harbour-bakery.example"],
    ["Bäckerei Sommer GmbH", "3 Kirchgasse", "Linz", "sommer@gmail.com", ""],
    ["Baeckerei Sommer", "3 Kirchgasse", "Linz", "", ""],
    ["Tischlerei Winter GmbH", "9 Ring", "Graz", "winter@gmail.com", ""],
    ["Mill House Café", "1 Bridge Street", "Bath", "hello@millhouse.example", "millhouse.example"],
    ["Nordlicht Energie AG", "4 Hafen", "Kiel", "post@nordlicht.example", "nordlicht.example"],
    ["Acme Tools Inc.", "70 Main Street", "Leeds", "sales@acme.example", "acme.example"],
    ["Acme Foods Inc.", "12 Hill Road", "York", "sales@acmefoods.example", "acmefoods.example"],
    ["Rossi S.p.A.", "8 Via Roma", "Torino", "", "rossi.example"],
    ["ROSSI SPA", "8 via Roma", "Torino", "info@rossi.example", ""],
  ];
  const matched = await matchRecords(table(["company", "address", "city", "email", "website"], firms), {
    subject: "accounts",
  });
  expect(groups(matched)).toEqual(["0+1", "2+3", "9+10"]);
});

const f1Of = (made: { person: number }[], { clusters }: Matched): number => {
  let [found, right, all] = [0, 0, 0];
  for (let one = 0; one < made.length; one++)
    for (let other = one + 1; other < made.length; other++) {
      const [together, same] = [clusters.of[one] === clusters.of[other], made[one]?.person === made[other]?.person];
      found += Number(together);
      all += Number(same);
      right += Number(together && same);
    }
  return (2 * right) / (found + all);
};

describe("where hardly anybody shares a household, people who moved are not taken for one", () => {
  it.each([
    ["no households", { inHousehold: 0 }, 0.95],
    ["no households, many moved", { inHousehold: 0, moved: 0.4 }, 0.95],
    ["few households, many moved", { inHousehold: 0.1, moved: 0.4 }, 0.93],
    ["many of both", { inHousehold: 0.4, moved: 0.4 }, 0.92],
  ])("%s", async (_, manner, least) => {
    const made = [...makePeople({ ...harsh, seed: 5, noBirthday: 0.2, ...manner }, 1600)];
    const rows = made.map(({ fields }) => fields);
    expect(f1Of(made, await matchRecords(table(columns, rows), {}))).toBeGreaterThan(least);
  });

  it("also where nobody's birthday is known, as among buyers of firms", async () => {
    const born = columns.indexOf("birthday");
    for (const moved of [0.18, 0.4]) {
      const made = [...makePeople({ ...harsh, seed: 5, inHousehold: 0.1, moved }, 3000)];
      const without = made.map(({ fields }) => fields.filter((_, at) => at !== born));
      const names = columns.filter((_, at) => at !== born);
      expect(f1Of(made, await matchRecords(table(names, without), {}))).toBeGreaterThan(0.87);
    }
  });
});

describe("sixteen hundred made-up people, a third without birthday, with households and namesakes", () => {
  const made = [...makePeople(harsh, 1600)];
  const rows = made.map((one) => one.fields);
  const f1 = (matched: Matched, order = made): number => f1Of(order, matched);

  it("are told apart", async () => {
    expect(f1(await matchRecords(table(columns, rows), {}))).toBeGreaterThan(0.92);
  });

  it("and not worse in another order, under other names, or with the whole name beside its parts", async () => {
    const shuffled = [...made].sort((one, other) => one.fields.join().localeCompare(other.fields.join()));
    const names = [...columns.map((_, at) => `x${at}`), "whole"];
    const wider = shuffled.map(({ fields }) => [...fields, `${fields[0]} ${fields[1]}`.trim()]);
    const matched = await matchRecords(table(names, wider), {});
    expect(matched.leftOut).toEqual([{ name: "whole", reason: "contained in others" }]);
    expect(f1(matched, shuffled)).toBeGreaterThan(0.92);
  });
});

it("nothing to compare is no error", async () => {
  expect((await matchRecords(table(["a"], []), {})).clusters.count).toBe(0);
  expect((await matchRecords(table(["a"], [["x"]]), {})).clusters.count).toBe(1);
  expect(groups(await matchRecords(table(["a"], [["x"], [""], ["y"]]), {}))).toEqual([]);
});
