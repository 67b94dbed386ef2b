import { readFileSync, readdirSync } from "node:fs";
import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import { compose } from "../../../server/main/compose.ts";
import { faultKinds } from "../../../server/platform/errors/index.ts";
import { inReaderWords, problemWords } from "./in-reader-words.ts";
import de from "./strings.de.json" with { type: "json" };
import en from "./strings.en.json" with { type: "json" };

beforeAll(async () => {
  await i18next.init({
    lng: "de",
    fallbackLng: "en",
    interpolation: { escapeValue: false },
    resources: { en: { translation: { problems: en } }, de: { translation: { problems: de } } },
  });
});

type Words = Record<string, { title: string; help: string }>;
const holesIn = (words: string): string[] => [...words.matchAll(/{{(\w+)}}/g)].map((hole) => hole[1] as string).sort();

test("every fault of the registry is said in German, with all that it names", () => {
  compose();
  const kinds = faultKinds();
  expect(Object.keys(kinds).length).toBeGreaterThan(100);
  expect(Object.keys(kinds).filter((code) => !(code in de.codes))).toEqual([]);
  for (const [code, { title, help }] of Object.entries(kinds)) {
    const german = (de.codes as Words)[code];
    const words = `${german?.title} ${german?.help}`;
    // Nothing stands in a hole that the server does not fill, and every title says what its English one names.
    const filled = [...`${title} ${help}`.matchAll(/{(\w+)}/g)].map((hole) => hole[1] as string);
    expect(
      holesIn(words).filter((hole) => !filled.includes(hole)),
      code,
    ).toEqual([]);
    for (const hole of title.matchAll(/{(\w+)}/g)) expect(holesIn(words), code).toContain(hole[1]);
    if (title !== "{sentence}") expect(german?.title, code).not.toBe(title);
  }
});

test("a refusal is said in the reader's language with its values, and with what was expected", () => {
  const problem = { type: "", status: 422, instance: "", title: "in English", detail: "in English" };
  expect(problemWords({ ...problem, code: "snooze_past", values: { until: "2026-01-01", today: "2026-01-02" } })).toBe(
    "Eine Firma kann nur auf einen späteren Tag verschoben werden; 2026-01-01 liegt nicht nach 2026-01-02. Wählen Sie einen Tag ab morgen. Nichts wurde geändert.",
  );
  expect(problemWords({ ...problem, code: "not_found", values: { what: "account" } })).toContain(
    "Das gibt es nicht (mehr): Firma.",
  );
  expect(
    problemWords({
      ...problem,
      code: "invalid_input",
      faults: [{ path: "name", given: null, expected: "at least 1 characters" }],
    }),
  ).toContain("name: mindestens 1 Zeichen");
  expect(problemWords({ ...problem, code: "of_a_newer_server" })).toBe("in English in English");
});

test("a state that a refusal names is a German word, whichever of its table it is", () => {
  const schema = readFileSync("db/schema.sql", "utf8");
  const refusals = {
    export_not_ready: "export_files",
    import_goes_on: "imports",
    mailing_started: "mailings",
    order_state: "orders",
    errand_not_open: "touches",
    letter_not_posted: "touches",
    touch_not_uncertain: "touches",
  };
  for (const [code, table] of Object.entries(refusals)) {
    const check = new RegExp(`constraint ${table}_state_check CHECK (.*)`).exec(schema)?.[1] ?? "";
    const states = [...check.matchAll(/'([a-z]+)'/g)].map((hit) => hit[1] as string);
    expect(states.length, table).toBeGreaterThan(2);
    for (const state of states) {
      const words = problemWords({
        type: "",
        status: 409,
        instance: "",
        code,
        title: "",
        detail: "",
        values: { state, wanted: state },
      } as never);
      expect(words, code).not.toMatch(new RegExp(`\\b${state}\\b`));
    }
  }
  const order = { type: "", status: 409, instance: "", title: "", detail: "", code: "order_state" };
  expect(problemWords({ ...order, values: { state: "cancelled", wanted: "cleared" } })).toContain(
    "Diese Bestellung ist storniert; sie kann nicht beglichen werden.",
  );
});

test.each([
  ["Geburtstag: “31/02/1990” is a date that does not exist", "Geburtstag: “31/02/1990” ist ein Tag, den es nicht gibt"],
  ["Price: “x” is no amount; Qty: “y” is no number", "Price: “x” ist kein Betrag; Qty: “y” ist keine Zahl"],
  ["there is no account “Nord: Süd” yet", "die Firma “Nord: Süd” gibt es noch nicht"],
  [
    "there is no account “Z9” yet; the order stays with the account it has",
    "die Firma “Z9” gibt es noch nicht; die Bestellung bleibt bei der Firma, die sie hat",
  ],
  [
    "the line is in EUR, its order “1” in USD: an order has one currency, told with the order",
    "die Position ist in EUR, ihre Bestellung “1” in USD: eine Bestellung hat eine Währung, die bei der Bestellung steht",
  ],
  ["12 fields where the header has 11", "12 Felder, wo die Kopfzeile 11 hat"],
  ["no field fits; the value stays with the source row", "kein Feld passt; der Wert bleibt bei der Quellzeile"],
  ["something that nobody wrote down", "something that nobody wrote down"],
])("why a row did not come in is said in German: %s", (english, german) => {
  expect(inReaderWords(english)).toBe(german);
});

/** Where rows and columns of files are judged. */
const rooms = ["reading", "mapping", "importing"].map((room) => `server/know/sources/${room}`);
/** How a reason is given there: `refuse("…")`, `fault(`…`)`, `reason: "…"`, a word after `return` that begins with what was read. */
const reasons = [
  /(?:refuse|fault|fail)\(\s*(["`])((?:(?!\1).)+)\1/g,
  /\breason: (["`])((?:(?!\1).)+)\1/g,
  /(?:return|\?|:) (`)(“\$\{(?:text|next)\}” (?:(?!`).)+)`/g,
];
/** Words of the program to itself. */
const noSentence = new Set(["asked-not-to"]);

test("every reason for which a row or a column of a file is refused has a German sentence", () => {
  const found = new Set<string>();
  for (const room of rooms)
    for (const file of readdirSync(room).filter((name) => name.endsWith(".ts") && !name.includes(".test.")))
      for (const reason of reasons)
        for (const hit of readFileSync(`${room}/${file}`, "utf8").matchAll(reason)) found.add(hit[2] as string);
  const sentences = [...found].filter((one) => !noSentence.has(one) && /\w/.test(one));
  expect(sentences.length).toBeGreaterThan(30);
  const unsaid = sentences.filter((one) => {
    const example = one.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "x1");
    return inReaderWords(example) === example;
  });
  expect(unsaid).toEqual([]);
});
