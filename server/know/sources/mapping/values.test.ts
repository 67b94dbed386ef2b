import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessDates, guessNumbers } from "./column-values.ts";
import { countryCode } from "./countries.ts";
import { dateOf, instantOf, readDate } from "./dates.ts";
import { neutraliseFormula, restoreFormula } from "./formula.ts";
import { currencyExponent } from "../../../platform/money/index.ts";
import { currencyOf, minorOf, parseMoney } from "./money.ts";
import { readPhone } from "./phones.ts";
import { emailPoints, phonePoints } from "./points.ts";

const point = { decimal: ".", grouping: "," } as const;
const comma = { decimal: ",", grouping: "." } as const;
const date = (text: string, order: "ymd" | "dmy" | "mdy" | "compact") => {
  const read = readDate(text, order);
  return typeof read === "string" ? read : dateOf(read);
};
const instant = (text: string) => {
  const read = readDate(text, "ymd");
  return typeof read === "string" ? read : instantOf(read);
};

describe("money", () => {
  it("is exact and rounds half away from zero", () => {
    expect(parseMoney("1,234.56", point, 2)).toBe(123456n);
    expect(parseMoney("1.234,56 €", comma, 2)).toBe(123456n);
    expect(parseMoney("0.125", point, 2)).toBe(13n);
    expect(parseMoney("-0.125", point, 2)).toBe(-13n);
    expect(parseMoney("-0.124", point, 2)).toBe(-12n);
    expect(parseMoney("(5.00)", point, 2)).toBe(-500n);
    expect(parseMoney("9007199254740993.01", point, 2)).toBe(900719925474099301n);
    expect(parseMoney("CHF 1'234.50", { decimal: ".", grouping: "'" }, 2)).toBe(123450n);
    expect(parseMoney("12,34,567.00", point, 2)).toBe(123456700n);
    expect(parseMoney("1500", point, currencyExponent("JPY"))).toBe(1500n);
    expect(parseMoney("1.2345", point, currencyExponent("KWD"))).toBe(1235n);
  });

  it("is refused rather than read wrongly", () => {
    for (const text of ["12,50", "1,23,4", "abc", "", "1.2.3", "--5", "0,125.00", "12 34"])
      expect([text, parseMoney(text, point, 2)]).toEqual([text, null]);
  });

  it("written in any format comes back as it was", () => {
    const formats = [point, comma, { decimal: ",", grouping: " " }, { decimal: ".", grouping: "'" }] as const;
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.constantFrom(...formats),
        fc.constantFrom(0, 2, 3),
        (minor, format, places) => {
          const digits = (minor < 0n ? -minor : minor).toString().padStart(places + 1, "0");
          const whole = digits.slice(0, digits.length - places).replace(/\B(?=(\d{3})+$)/g, format.grouping);
          const text = `${minor < 0n ? "-" : ""}${whole}${places > 0 ? format.decimal + digits.slice(-places) : ""}`;
          expect(parseMoney(text, format, places)).toBe(minor);
        },
      ),
    );
  });

  it("rounds like exact arithmetic does", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), (thousandths) => {
        const size = thousandths < 0n ? -thousandths : thousandths;
        const text = `${thousandths < 0n ? "-" : ""}${size / 1000n}.${(size % 1000n).toString().padStart(3, "0")}`;
        const rounded = (size + 5n) / 10n;
        expect(minorOf(text, 2)).toBe(thousandths < 0n ? -rounded : rounded);
      }),
    );
  });

  it("names its currency only where one is meant", () => {
    expect(["€", "£", "usd", "US$", "$", "kr", "XYZ"].map(currencyOf)).toEqual([
      "EUR",
      "GBP",
      "USD",
      "USD",
      null,
      null,
      null,
    ]);
  });
});

describe("dates", () => {
  it("are read in the order told and never rolled over", () => {
    expect(date("31/12/1997", "dmy")).toBe("1997-12-31");
    expect(date("12/31/1997", "mdy")).toBe("1997-12-31");
    expect(date("19970101", "compact")).toBe("1997-01-01");
    expect(date("1996-07-04 00:00:00.000", "ymd")).toBe("1996-07-04");
    expect(date("29/02/2024", "dmy")).toBe("2024-02-29");
    for (const text of ["31/02/2024", "29/02/2023", "00/01/2024", "31.04.2024", "12/13/2024"])
      expect(date(text, "dmy")).toMatch(/does not exist/);
    expect(date("soon", "dmy")).toBe("“soon” is no date");
    expect(date("31.12.97", "dmy")).toBe("1997-12-31");
    expect(date("4 July 1996", "dmy")).toBe("1996-07-04");
    expect(date("04-Mär-2020", "dmy")).toBe("2020-03-04");
  });

  it("with a time stay local unless an offset is told", () => {
    expect(instant("2010-10-14T12:00:00.000Z-0300")).toBe("2010-10-14T15:00:00.000Z");
    expect(instant("2010-10-14T12:00:00.000Z")).toBe("2010-10-14T12:00:00.000Z");
    expect(instant("2010-10-14T12:00:00+02:00")).toBe("2010-10-14T10:00:00.000Z");
    expect(instant("2010-10-14 12:30")).toBe("2010-10-14T12:30:00");
    expect(instant("2010-10-14")).toBe("2010-10-14");
    expect(instant("2010-10-14 25:00")).toMatch(/time that does not exist/);
  });

  it("of every day there is come back in every order, and of no other day", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2099 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const two = (n: number) => String(n).padStart(2, "0");
          const iso = `${year}-${two(month)}-${two(day)}`;
          const time = new Date(`${iso}T00:00:00Z`);
          const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso);
          for (const [text, order] of [
            [iso, "ymd"],
            [`${day}.${month}.${year}`, "dmy"],
            [`${month}/${day}/${year}`, "mdy"],
            [iso.replaceAll("-", ""), "compact"],
          ] as const) {
            expect(date(text, order) === iso).toBe(exists);
          }
        },
      ),
    );
  });

  it("that could be meant two ways say so", () => {
    expect(guessDates(["03/04/2024", "05/06/2024"])).toMatchObject({ order: "dmy", ambiguous: true });
    expect(guessDates(["03/04/2024", "31/12/1997"])).toMatchObject({ order: "dmy", ambiguous: false });
    expect(guessDates(["03/04/2024", "12/31/1997"])).toMatchObject({ order: "mdy", ambiguous: false });
    expect(guessDates(["03.04.2024", "05.06.2024"])).toMatchObject({ order: "dmy", ambiguous: false });
    expect(guessDates(["05/05/2024"])).toMatchObject({ ambiguous: false });
    expect(guessDates(["19970101", "19970202"])).toMatchObject({ order: "compact", ambiguous: false });
    expect(guessDates(["1996-07-04 00:00:00.000"])).toMatchObject({ order: "ymd", time: false });
    expect(guessDates(["1996-07-04 10:00"])).toMatchObject({ order: "ymd", time: true });
  });
});

describe("numbers of a column", () => {
  it("tell their own format where they can", () => {
    expect(guessNumbers(["1.234,56", "12,00"])).toMatchObject({ format: comma, ambiguous: false });
    expect(guessNumbers(["1,234.56", "12.00"])).toMatchObject({ format: point, ambiguous: false });
    expect(guessNumbers(["12,5", "3,25"])).toMatchObject({ format: comma, ambiguous: false });
    expect(guessNumbers(["14", "15.5"])).toMatchObject({ format: point, ambiguous: false });
    expect(guessNumbers(["0.125", "0.250"])).toMatchObject({ format: point, ambiguous: false });
    expect(guessNumbers(["1,234", "2,345"])).toMatchObject({ ambiguous: true });
    expect(guessNumbers(["€ 5,00", "€ 1.005,00"])).toMatchObject({ format: comma, currency: "EUR" });
    expect(guessNumbers(["$5.00"])).toMatchObject({ currency: null, sharedSign: "$" });
  });
});

describe("contact points", () => {
  it("are equal however they are written, and keep how they were", () => {
    expect(readPhone("030-0074321", "DE").normal).toBe("+49300074321");
    expect(readPhone("+49 30 0074321", null).normal).toBe("+49300074321");
    expect(readPhone("0049 30 0074321", null).normal).toBe("+49300074321");
    expect(readPhone("(5) 555-4729", null)).toEqual({ normal: "55554729", valid: true });
    expect(readPhone("call me", "DE")).toMatchObject({ valid: false });
    expect(emailPoints("Anna.B@Example.ORG", null)).toMatchObject([
      { written: "Anna.B@Example.ORG", normal: "anna.b@example.org", valid: true },
    ]);
    expect(emailPoints("Anna <a@example.org>; b@example.org", null).map((found) => found.normal)).toEqual([
      "a@example.org",
      "b@example.org",
    ]);
    expect(emailPoints("not an address", null)).toMatchObject([{ valid: false }]);
    expect(phonePoints("030 1234567; 030 7654321", "phone", null, "DE").map((found) => found.normal)).toEqual([
      "+49301234567",
      "+49307654321",
    ]);
  });

  it("take the country by any of its names", () => {
    expect(
      [
        "Germany",
        "Deutschland",
        "DE",
        "UK",
        "USA",
        "Mexico",
        "Österreich",
        "中国",
        "Venezuela",
        "Ireland",
        "Nowhere",
      ].map(countryCode),
    ).toEqual(["DE", "DE", "DE", "GB", "US", "MX", "AT", "CN", "VE", "IE", null]);
  });
});

describe("formulas", () => {
  it("are guarded, plain and phone numbers are not", () => {
    for (const cell of ["=1+1", "+SUM(A1)", "-cmd|' /C calc'!A0", "@SUM(1)", "\tx", "\rx", "-2+3", "+1;2"])
      expect(neutraliseFormula(cell)).toBe(`'${cell}`);
    for (const cell of [
      "-5",
      "+5",
      "-1,234.50",
      "+44 20 7946 0000",
      "+49 (30) 123-4",
      "+1-418-656-9254 ext. 102",
      "a=b",
      "",
      "-12%",
      "1e5",
    ])
      expect(neutraliseFormula(cell)).toBe(cell);
  });

  it("come back from an export exactly, whatever a cell holds", () => {
    const tricky = fc.oneof(fc.string(), fc.stringMatching(/^['=+\-@\t\r0-9a (.]{0,8}$/));
    fc.assert(
      fc.property(tricky, (cell) => {
        expect(restoreFormula(neutraliseFormula(cell))).toBe(cell);
      }),
      { numRuns: 5000 },
    );
  });
});
