import { type CountryCode, getCountries, getExampleNumber } from "libphonenumber-js/max";
import examples from "libphonenumber-js/mobile/examples";
import { expect, test } from "vitest";
import { zonesOf } from "./zones-of.ts";

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
    const known = new Set(zonesOf(null, number, "no zone").zones.map(clock));
    expect({ country, clocks: [...known].toSorted() }).toEqual({ country, clocks: [...theirs].toSorted() });
  }
});

test("their own zone says more than their number, and where neither tells it the clock is ours", () => {
  expect(zonesOf("Asia/Tokyo", "+442079460000", "Europe/Berlin")).toEqual({ zones: ["Asia/Tokyo"], by: "person" });
  expect(zonesOf("Mars/Olympus", "+442079460000", "Europe/Berlin")).toEqual({ zones: ["Europe/London"], by: "number" });
  for (const number of [null, "030 1234", "+9991234", "+"])
    expect(zonesOf(null, number, "Europe/Berlin")).toEqual({ zones: ["Europe/Berlin"], by: "workspace" });
});
