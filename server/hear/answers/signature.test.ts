import { expect, test } from "vitest";
import { readSignature, type SignatureSays } from "./signature.ts";

const nothing: SignatureSays = { phones: [], title: null, postal: null };
const said: [string, string, Partial<SignatureSays>][] = [
  [
    "Ada Osei",
    "Kind regards\nAda Osei\nHead of Purchasing\nMill House Ltd\n12 Garden Lane\nYork YO1 7HH\nTel: +44 20 7946 0018 | Fax: +44 20 7946 0019\nada@mill.example",
    {
      title: "Head of Purchasing",
      phones: ["+44 20 7946 0018"],
      postal: { street: "12 Garden Lane", city: "York", postal_code: "YO1 7HH" },
    },
  ],
  [
    "Jörg Weiß",
    "Mit freundlichen Grüßen\nJörg Weiß\nLeiter Einkauf\n\nHof & Feld GmbH · Lange Straße 7a · 20095 Hamburg\nTelefon 040 1234567 · Telefax 040 1234568\nHRB 123456 Amtsgericht Hamburg · USt-IdNr. DE123456789",
    {
      title: "Leiter Einkauf",
      phones: ["040 1234567"],
      postal: { street: "Lange Straße 7a", city: "Hamburg", postal_code: "20095" },
    },
  ],
  ["Ada Osei", "-- \nAda Osei, Buyer\n+1 (212) 555-0147", { title: "Buyer", phones: ["+1 (212) 555-0147"] }],
  [
    "Anne Dupont",
    "Anne DUPONT\nDirectrice des achats\n3 rue des Lilas, 75002 Paris\nTél. : 01 23 45 67 89\nPortable : 06 12 34 56 78",
    {
      title: "Directrice des achats",
      phones: ["01 23 45 67 89", "06 12 34 56 78"],
      postal: { street: "3 rue des Lilas", city: "Paris", postal_code: "75002" },
    },
  ],
  [
    "Piet de Vries",
    "Piet de Vries\nInkoper\nKade 4\n1011 AB Amsterdam\nM 06-12345678",
    {
      title: "Inkoper",
      phones: ["06-12345678"],
      postal: { street: "Kade 4", city: "Amsterdam", postal_code: "1011 AB" },
    },
  ],
  ["Ada Osei", "Sent from my iPhone", {}],
  ["Ada Osei", "Ada", {}],
  ["Ada Osei", "Ada Osei\nMill House Ltd\nwww.mill.example", {}],
  ["Ada Osei", "Ada Osei\nOrder 4711-123456\nIBAN DE89 3704 0044 0532 0130 00\n02.03.2026", {}],
  ["Ada Osei", "Ben Reed\nSales Manager\n", {}],
  ["Ada Osei", "Ada Osei\nThe best garden in 2026 and beyond, with 10 000 roses", {}],
  ["", "", {}],
];
test.each(said)("of %j below %j stands %j", (name, text, expected) => {
  expect(readSignature(text, name)).toEqual({ ...nothing, ...expected });
});

test("a signature that is no signature costs nothing", () => {
  const began = performance.now();
  for (const bomb of ["1 ", "+", "a ", "Straße 7 ", "Tel: 0"]) readSignature(bomb.repeat(100_000), "Ada Osei");
  expect(performance.now() - began).toBeLessThan(2_000);
});
