import { availableParallelism } from "node:os";
import { newId } from "../server/platform/db/index.ts";
import {
  type PrintedLetter,
  postalAddress,
  printLetters,
  scanCode,
  sortForPost,
} from "../server/reach/letters/index.ts";
import { type Facts, fillWords, readWords, salutation } from "../server/reach/words/index.ts";
import { type Bench, rounded } from "./bench.ts";

/** What the issue allows for a thousand letters, in seconds. */
const allowedSeconds = 5;
const places = [
  { country: "DE", city: "Berlin", postal_code: "10115" },
  { country: "AT", city: "Wien", postal_code: "1010" },
  { country: "FR", city: "Paris", postal_code: "75002" },
  { country: "GB", city: "London", postal_code: "SW1A 2AA" },
  { country: "US", city: "Washington", postal_code: "20500" },
];
const words = `{{ salutation }},

thank you for the years in which {{ account.name }} and we have worked together. {% if last_order.on %}Your order of {{ last_order.on }}, {{ last_order.product }}, was one
of many, and each has taught us something about what a good year in {{ account.city }} needs.{% endif %} We have written down what we learned with firms like yours, and it is yours.

What is in it for {{ account.industry | default: "your trade" }}:

- when the frost comes, and what it costs
- **three** things that are done too early
- whom to ask

If any of it is of use, or wrong, tell us. We read every answer, and we keep what you tell us. There is nothing to sign and nothing to buy with this letter; it is what we owe to those
who have stayed with us through a hard season, and we hope to walk your fields again before the next one begins.

Yours sincerely

{{ sender.name }}`;

/** A thousand letters from what is known to one PDF: words filled and searched for blanks, addresses as five posts want them, sorted, each with its code. */
export const bench: Bench = {
  size: 1_000,
  run: async ({ size }) => {
    const from = performance.now();
    const text = readWords(words);
    const facts = Array.from({ length: size }, (_, at) => factsOf(at));
    const filled = facts.map((known, at) => {
      const place = places[at % places.length] as (typeof places)[number];
      const address = postalAddress(
        {
          person: known.person.name,
          firm: known.account.name,
          address: { value: "", street: `Main Street ${at}`, region: null, ...place, postal_code: place.postal_code },
        },
        "DE",
      );
      return { ...address, known, words: fillWords(text, known) };
    });
    const blanks = filled.filter((one) => one.words.blanks.length > 0).length;
    const letters: PrintedLetter[] = sortForPost(filled, "DE").map((one) => ({
      code: scanCode(newId()),
      lines: one.lines,
      subject: `Ten years with ${one.known.account.name}`,
      words: one.words.text,
    }));
    const filledAt = performance.now();
    const { bytes, pages } = await printLetters(
      {
        name: "Bench",
        language: "en",
        window: "din-left",
        layout: null,
        sender: { name: "Hedge & Field", line: "Hedge & Field · Garden Lane 3 · 20095 Hamburg", foot: "Hedge & Field" },
        date: "2 March 2026",
        enclosures: ["A calendar"],
        duplex: false,
      },
      letters,
    );
    const seconds = (performance.now() - from) / 1000;
    if (pages !== size) throw new Error(`${pages} pages for ${size} letters`);
    const allowed = (allowedSeconds * size) / 1_000;
    return {
      name: "letters",
      size,
      ours: rounded(seconds),
      limit: allowed,
      ratio: rounded(seconds / allowed),
      unit: "s",
      detail: {
        fill_seconds: rounded((filledAt - from) / 1000),
        print_seconds: rounded((performance.now() - filledAt) / 1000),
        megabytes: rounded(bytes.length / 1_000_000),
        blanks,
        processors: availableParallelism(),
      },
    };
  },
};

function factsOf(at: number): Facts {
  const family = `Čapek${at}`;
  const person = {
    name: `Anna ${family}`,
    given_name: "Anna",
    family_name: family,
    honorific: "Ms",
    title: "Buyer",
    language: "en",
  };
  return {
    salutation: salutation(person, "en"),
    person,
    account: {
      name: `Hedge ${at}`,
      industry: at % 3 ? "Orchards" : null,
      number: null,
      website: null,
      story: null,
      city: "York",
      fields: {},
    },
    item: { title: null, link: null, words: null },
    last_order: { on: at % 4 ? "2026-01-05" : null, number: null, product: "Honey" },
    sender: { name: "Joe Field", email: "joe@hedge.example" },
    today: "2 March 2026",
  };
}
