import { type CountryCode, getCountries, getExampleNumber } from "libphonenumber-js/max";
import examples from "libphonenumber-js/mobile/examples";
import { expect, test } from "vitest";
import { zonesOfNumbers } from "./zones-of-numbers.ts";

const codes = Object.entries(zonesOfNumbers).flatMap(([zones, list]) =>
  list.split(" ").map((code): [string, string[]] => [`+${code}`, zones.split(" ")]),
);
const zonesOf = (number: string): string[] =>
  codes.filter(([code]) => number.startsWith(code)).toSorted(([a], [b]) => b.length - a.length)[0]?.[1] ?? [];
const clock = (zone: string): string =>
  ["2026-01-15T00:00:00Z", "2026-07-15T00:00:00Z"]
    .map((at) =>
      new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset", hour: "numeric" }).format(
        new Date(at),
      ),
    )
    .join(" ");

/** Small places that share the code of a larger one. */
const within: CountryCode[] = ["CX", "CC", "SJ", "YT", "EH", "BQ", "TA", "AC", "XK"];

test("a mobile of every country is looked for at the clocks its country keeps", () => {
  for (const country of getCountries()) {
    const number = getExampleNumber(country, examples)?.number;
    if (!number || within.includes(country)) continue;
    const region = new Intl.Locale("und", { region: country });
    const theirs = new Set((region.getTimeZones() ?? []).map(clock));
    const known = new Set(zonesOf(number).map(clock));
    expect({ country, clocks: [...known].toSorted() }).toEqual({ country, clocks: [...theirs].toSorted() });
  }
});
