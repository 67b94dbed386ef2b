import { expect, test } from "vitest";
import { countryCode, countryLine } from "./country.ts";
import { postalAddress, sortForPost, type WrittenAddress } from "./postal-address.ts";

const at = (parts: Partial<WrittenAddress>): WrittenAddress => ({
  value: "",
  street: null,
  city: null,
  region: null,
  postal_code: null,
  country: null,
  ...parts,
});
const lines = (parts: Partial<WrittenAddress>, postedIn = "DE", firm: string | null = null): string[] =>
  postalAddress({ person: "Anna Muster", firm, address: at(parts) }, postedIn).lines;

/** As the posts of these countries print their examples; posted in Germany, so that the country is named in German capitals. */
const abroad: [string, Partial<WrittenAddress>, string[]][] = [
  [
    "Austria",
    { street: "Ringstraße 1", city: "Wien", postal_code: "1010" },
    ["Ringstraße 1", "1010 WIEN", "ÖSTERREICH"],
  ],
  [
    "CH",
    { street: "Bahnhofstrasse 1", city: "Zürich", postal_code: "CH-8001" },
    ["Bahnhofstrasse 1", "8001 ZÜRICH", "SCHWEIZ"],
  ],
  [
    "France",
    { street: "12 rue de la Paix", city: "Paris", postal_code: "75002" },
    ["12 rue de la Paix", "75002 PARIS", "FRANKREICH"],
  ],
  [
    "UK",
    { street: "10 Downing Street", city: "London", postal_code: "sw1a2aa" },
    ["10 Downing Street", "LONDON", "SW1A 2AA", "VEREINIGTES KÖNIGREICH"],
  ],
  [
    "USA",
    { street: "1600 Pennsylvania Ave NW", city: "Washington", region: "DC", postal_code: "20500" },
    ["1600 Pennsylvania Ave NW", "WASHINGTON DC 20500", "VEREINIGTE STAATEN"],
  ],
  [
    "Canada",
    { street: "100 King St W", city: "Toronto", region: "ON", postal_code: "M5X1A9" },
    ["100 King St W", "TORONTO ON M5X 1A9", "KANADA"],
  ],
  [
    "Italia",
    { street: "Via Roma 1", city: "Milano", region: "MI", postal_code: "20121" },
    ["Via Roma 1", "20121 MILANO MI", "ITALIEN"],
  ],
  [
    "España",
    { street: "Calle Mayor 3", city: "Madrid", region: "Madrid", postal_code: "28013" },
    ["Calle Mayor 3", "28013 MADRID", "SPANIEN"],
  ],
  [
    "Nederland",
    { street: "Damrak 1", city: "Amsterdam", postal_code: "1012LG" },
    ["Damrak 1", "1012 LG AMSTERDAM", "NIEDERLANDE"],
  ],
  [
    "Sverige",
    { street: "Drottninggatan 1", city: "Stockholm", postal_code: "11151" },
    ["Drottninggatan 1", "111 51 STOCKHOLM", "SCHWEDEN"],
  ],
  [
    "Poland",
    { street: "ul. Długa 1", city: "Warszawa", postal_code: "00-001" },
    ["ul. Długa 1", "00-001 WARSZAWA", "POLEN"],
  ],
  [
    "Hungary",
    { street: "Kossuth tér 1", city: "Budapest", postal_code: "1055" },
    ["BUDAPEST", "Kossuth tér 1", "1055", "UNGARN"],
  ],
  [
    "Australia",
    { street: "1 George St", city: "Sydney", region: "NSW", postal_code: "2000" },
    ["1 George St", "SYDNEY NSW 2000", "AUSTRALIEN"],
  ],
  [
    "Ireland",
    { street: "1 Grafton Street", city: "Dublin 2", postal_code: "D02 X285" },
    ["1 Grafton Street", "DUBLIN 2", "D02 X285", "IRLAND"],
  ],
  [
    "Brasil",
    { street: "Rua Augusta 1", city: "São Paulo", region: "SP", postal_code: "01305-000" },
    ["Rua Augusta 1", "SÃO PAULO-SP", "01305-000", "BRASILIEN"],
  ],
  [
    "Finland",
    { street: "Mannerheimintie 1", city: "Helsinki", postal_code: "00100" },
    ["Mannerheimintie 1", "00100 HELSINKI", "FINNLAND"],
  ],
];

test.each(abroad)(
  "%s gets its place and code in its own order, and its country in the words of where it is posted",
  (country, parts, expected) => {
    expect(lines({ ...parts, country })).toEqual(["Anna Muster", ...expected]);
  },
);

test("at home no country is named, and capitals are only where the home post wants them", () => {
  expect(lines({ street: "Hauptstraße 5", city: "Berlin", postal_code: "10115", country: "Deutschland" })).toEqual([
    "Anna Muster",
    "Hauptstraße 5",
    "10115 Berlin",
  ]);
  expect(lines({ street: "10 Downing Street", city: "London", postal_code: "SW1A 2AA" }, "GB")).toEqual([
    "Anna Muster",
    "10 Downing Street",
    "LONDON",
    "SW1A 2AA",
  ]);
});

test("the country's name follows the language of the post it is handed to", () => {
  expect(["DE", "FR", "GB", "US", "CH", "IT", "JP"].map((from) => countryLine("AT", from))).toEqual([
    "ÖSTERREICH",
    "AUTRICHE",
    "AUSTRIA",
    "AUSTRIA",
    "ÖSTERREICH",
    "AUSTRIA",
    "AUSTRIA",
  ]);
});

test("a country is known by its code and by its name in many languages, and nothing is made of a word that is none", () => {
  expect(
    ["de", "Germany", "Allemagne", "U.S.A.", "England", "Holland", "Österreich", "osterreich"].map(countryCode),
  ).toEqual(["DE", "DE", "DE", "US", "GB", "NL", "AT", "AT"]);
  expect([countryCode("Atlantis"), countryCode(""), countryCode(null)]).toEqual([undefined, undefined, undefined]);
  expect(
    postalAddress(
      { person: "A", firm: null, address: at({ street: "x", city: "y", postal_code: "1", country: "Atlantis" }) },
      "DE",
    ).faults,
  ).toEqual(["country-unknown"]);
});

test("an address known only as words is taken apart where it can be", () => {
  expect(lines({ value: "Hauptstraße 5, 10115 Berlin" })).toEqual(["Anna Muster", "Hauptstraße 5", "10115 Berlin"]);
  expect(lines({ value: "Damrak 1\n1012 LG Amsterdam\nNiederlande" })).toEqual([
    "Anna Muster",
    "Damrak 1",
    "1012 LG AMSTERDAM",
    "NIEDERLANDE",
  ]);
});

test("what the post could not deliver is said, and what has no code in its country is no fault", () => {
  const faults = (parts: Partial<WrittenAddress>) =>
    postalAddress({ person: "A", firm: null, address: at(parts) }, "DE").faults;
  expect(faults({ value: "Berlin" })).toEqual(["no-city", "no-postal-code"]);
  const place = { street: "1 Main St", city: "Portland", postal_code: "97201" };
  expect(faults({ ...place, country: "US" })).toEqual(["no-region"]);
  expect(faults({ ...place, country: "US", region: "OR" })).toEqual([]);
  expect(faults({ ...place, country: "US", city: "Portland, OR" })).toEqual([]);
  expect(faults({ ...place, country: "CA" })).toEqual(["no-region"]);
  expect(faults({ ...place, country: "AU", city: "Newcastle NSW" })).toEqual([]);
  expect(faults({ ...place, country: "GB" })).toEqual([]);
  expect(faults({ city: "Berlin", postal_code: "10115" })).toEqual(["no-street"]);
  expect(faults({ street: "1 Queen's Road", city: "Central", country: "Hong Kong" })).toEqual([]);
  expect(faults({ street: "W".repeat(46), city: "Berlin", postal_code: "10115" })).toEqual(["too-long"]);
});

test("a firm that is named like its person stands once", () => {
  expect(lines({ street: "Hauptstraße 5", city: "Berlin", postal_code: "10115" }, "DE", "anna muster")).toEqual([
    "Anna Muster",
    "Hauptstraße 5",
    "10115 Berlin",
  ]);
});

test("sorted for the post: home first, then by country and code", () => {
  const list = [
    { id: 1, country: "FR", postal_code: "75002" },
    { id: 2, country: "DE", postal_code: "80331" },
    { id: 3, country: "AT", postal_code: "1010" },
    { id: 4, country: "DE", postal_code: "01067" },
    { id: 5, country: "DE", postal_code: null },
  ];
  expect(sortForPost(list, "DE").map((one) => one.id)).toEqual([5, 4, 2, 3, 1]);
});
