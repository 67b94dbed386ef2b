import { press, type Pressed } from "../../platform/press/index.ts";
import { languageOf } from "./post/country.ts";
import { shownCode } from "./scan-code.ts";

const layout = `#let list = json("list.json")
#set page(paper: list.paper, margin: (x: 20mm, y: 18mm), footer: context align(center, text(size: 8pt, counter(page).display())))
#set text(font: "Libertinus Serif", size: 10pt)
#text(size: 15pt, weight: "bold", list.name) \\
#list.dated
#v(4mm)
#table(columns: (1fr, auto), stroke: 0.3pt + gray, table.header(strong(list.words.what), strong(list.words.count)),
  list.words.letters, [#list.letters],
  ..list.enclosures.map(one => (one, [#list.letters])).flatten())
#v(4mm)
#table(columns: (1fr, auto, auto, auto), stroke: 0.3pt + gray,
  table.header(strong(list.words.country), strong(list.words.count), strong(list.words.from), strong(list.words.to)),
  ..list.countries.map(one => (one.name, [#one.letters], [#one.from], [#one.to])).flatten())
#v(4mm)
#table(columns: (auto, 1fr, auto, auto), stroke: 0.3pt + gray,
  table.header(strong(list.words.place), strong(list.words.whom), strong(list.words.code), strong(list.words.place-of)),
  ..list.rows.map(one => ([#one.place], one.whom, text(font: "DejaVu Sans Mono", size: 8pt, one.code), one.post)).flatten())
`;

const words = {
  en: {
    what: "Into each envelope",
    count: "How many",
    letters: "Letter",
    country: "Country",
    from: "from",
    to: "to",
    place: "No.",
    whom: "To",
    code: "Code",
    "place-of": "Post",
  },
  de: {
    what: "In jeden Umschlag",
    count: "Anzahl",
    letters: "Brief",
    country: "Land",
    from: "von",
    to: "bis",
    place: "Nr.",
    whom: "An",
    code: "Code",
    "place-of": "Post",
  },
};

export interface PackedLetter {
  place: number;
  code: string;
  lines: string[];
  country: string;
  postal_code: string | null;
}

/** What goes into each envelope, how many to which country, and every letter as it lies in the pile: what whoever packs needs on paper. */
export function printPackingList(
  batch: { name: string; dated: string; enclosures: string[]; language: string; paper: string; postedIn: string },
  letters: PackedLetter[],
): Promise<Pressed> {
  const language = batch.language === "de" ? "de" : "en";
  const names = new Intl.DisplayNames(language, { type: "region" });
  const countries = [...new Set(letters.map((letter) => letter.country))].map((country) => {
    const mine = letters.filter((letter) => letter.country === country);
    return { name: names.of(country) ?? country, letters: mine.length, from: mine[0]?.place, to: mine.at(-1)?.place };
  });
  return press({
    source: layout,
    form: "pdf",
    files: {
      "list.json": JSON.stringify({
        ...batch,
        language: languageOf(batch.postedIn),
        words: words[language],
        letters: letters.length,
        countries,
        rows: letters.map(({ place, code, lines, country, postal_code }) => ({
          place,
          whom: lines.slice(0, 2).join(", "),
          code: shownCode(code),
          post: [country, postal_code].filter(Boolean).join(" "),
        })),
      }),
    },
  });
}
