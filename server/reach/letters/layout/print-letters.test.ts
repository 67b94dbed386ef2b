import jsqr from "jsqr";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import type { Fault } from "../../../platform/errors/index.ts";
import { press } from "../../../platform/press/index.ts";
import { scanCode } from "../scan-code.ts";
import { printLabels, sheets } from "./print-labels.ts";
import { type Post, type PrintedLetter, printLetters } from "./print-letters.ts";
import { type WindowName, windowNames, windows } from "./windows.ts";

const post = (more: Partial<Post> = {}): Post => ({
  name: "Thanks",
  language: "de",
  window: "din-left",
  layout: null,
  sender: { name: "Hecke & Feld", line: "Hecke & Feld · Gartenweg 3 · 20095 Hamburg", foot: "Hecke & Feld" },
  date: "2. März 2026",
  enclosures: ["Kalender"],
  duplex: false,
  ...more,
});
const letter = (more: Partial<PrintedLetter> = {}): PrintedLetter => ({
  code: scanCode("0193a1b2-c3d4-7e5f-8a6b-1c2d3e4f5a6b"),
  lines: ["Frau Anna Čapek", "Hecke GmbH", "Ringstraße 1", "1010 WIEN", "ÖSTERREICH"],
  subject: "Zehn Jahre",
  words: "Sehr geehrte Frau Čapek,\n\ndanke.",
  ...more,
});

interface Placed {
  text: string;
  /** In millimetres from the sheet's upper left corner. */
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What a foreign reader finds on a page, and where. */
async function readPage(bytes: Buffer, number = 1): Promise<Placed[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
  const page = await document.getPage(number);
  const { height } = page.getViewport({ scale: 1 });
  const mm = (points: number): number => (points / 72) * 25.4;
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [, , , size, x, y] = item.transform as [number, number, number, number, number, number];
    return [
      {
        text: item.str,
        left: mm(x),
        right: mm(x + item.width),
        top: mm(height - y - size * 0.75),
        bottom: mm(height - y + size * 0.25),
      },
    ];
  });
}

const worst = [
  [
    "W".repeat(33),
    "M".repeat(33),
    "ÄÖÜẞÅÆŒ ".repeat(5),
    "Donaudampfschifffahrtsgesellschaftskapitänsrat",
    "@".repeat(30),
    "1010 WIEN",
    "VEREINIGTES KÖNIGREICH",
  ],
  ["i", "Ωμέγα Αθήνα ".repeat(3), "Улица Ленина ".repeat(3), "4", "5"],
];

test.each(
  windowNames.flatMap((window) => worst.map((lines, at) => [window, at, lines] as [WindowName, number, string[]])),
)(
  "in the window %s every line of an address stays within what shows, however the sheet slips (%i)",
  async (name, _at, lines) => {
    const { bytes } = await printLetters(post({ window: name }), [letter({ lines })]);
    const window = windows[name];
    const placed = await readPage(bytes);
    const inside = placed.filter(
      (one) => one.top < window.top + window.height && one.bottom > window.top && one.left >= window.left - 5,
    );
    expect(inside.map((one) => one.text).join(" ")).toContain(lines[0]?.trim().slice(0, 20));
    for (const one of inside) {
      expect([
        one.text,
        one.left >= window.left + window.slip - 0.5,
        one.right <= window.left + window.width - window.slip + 0.5,
      ]).toEqual([one.text, true, true]);
      expect([one.text, one.top >= window.top + 1, one.bottom <= window.top + window.height - 1]).toEqual([
        one.text,
        true,
        true,
      ]);
    }
  },
);

test("the words begin below the window, and the address is above them in its order", async () => {
  const { bytes } = await printLetters(post(), [letter()]);
  const placed = await readPage(bytes);
  const of = (text: string): Placed => placed.find((one) => one.text.includes(text)) as Placed;
  expect(of("Sehr geehrte").top).toBeGreaterThan(90);
  const order = ["Frau Anna", "Hecke GmbH", "Ringstraße", "1010 WIEN", "ÖSTERREICH"].map((text) => of(text).top);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(placed.some((one) => one.text.includes("Anlage"))).toBe(true);
});

test("each of many letters begins on a sheet of its own, long ones go on, and the code on each is its own", async () => {
  const ids = [
    "11111111-1111-7111-8111-111111111111",
    "22222222-2222-7222-8222-222222222222",
    "33333333-3333-7333-8333-333333333333",
  ];
  const letters = ids.map((id, at) =>
    letter({ code: scanCode(id), words: at === 1 ? "Ein Satz, der nicht endet. ".repeat(400) : "Kurz." }),
  );
  const one = await printLetters(post(), letters);
  const duplex = await printLetters(post({ duplex: true }), letters);
  expect(one.pages).toBeGreaterThanOrEqual(4);
  expect(duplex.pages % 2 === 1 && duplex.pages > one.pages).toBe(true);
  expect(await codesOf(one.bytes)).toEqual(letters.map(({ code }) => code));
});

/** The squares as the PDF holds them, read by a reader that knows nothing of us. */
async function codesOf(bytes: Buffer): Promise<string[]> {
  const read = jsqr as unknown as (pixels: Uint8ClampedArray, width: number, height: number) => { data: string } | null;
  const document = await getDocument({ data: new Uint8Array(bytes) }).promise;
  const found: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    for (const [at, fn] of fnArray.entries()) {
      if (fn !== OPS.paintImageXObject) continue;
      const name = (argsArray[at] as [string])[0];
      const image = await new Promise<{ width: number; height: number; data: Uint8Array; kind: number }>((resolve) =>
        page.objs.get(name, resolve),
      );
      const code = read(...enlarged(image));
      if (code) found.push(code.data);
    }
  }
  return found;
}

function enlarged({
  width,
  height,
  data,
}: {
  width: number;
  height: number;
  data: Uint8Array;
}): [Uint8ClampedArray, number, number] {
  const each = data.length / (width * height);
  const scale = 4;
  const side = (width + 8) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < height * scale; y++)
    for (let x = 0; x < width * scale; x++) {
      const from = Math.floor(y / scale) * width + Math.floor(x / scale);
      const grey =
        each >= 1
          ? (data[from * each] as number)
          : ((data[Math.floor(y / scale) * Math.ceil(width / 8) + (Math.floor(x / scale) >> 3)] as number) >>
                (7 - (Math.floor(x / scale) & 7))) &
              1
            ? 255
            : 0;
      const at = ((y + 4 * scale) * side + x + 4 * scale) * 4;
      pixels.fill(grey, at, at + 3);
    }
  return [pixels, side, side];
}

test("what a name or a text holds is never read as an instruction", async () => {
  const wicked = `#read("/etc/passwd") #panic() $x$ \\ [a] *b* <c> @d`;
  const { bytes } = await printLetters(post({ sender: { name: wicked, line: "x", foot: "y" } }), [
    letter({ lines: [wicked], subject: wicked, words: wicked }),
  ]);
  const text = (await readPage(bytes)).map((one) => one.text).join(" ");
  expect(text).toContain('#read("/etc/passwd")');
});

test("a layout sees what it is handed and nothing else, and one that never ends is ended", async () => {
  const codeOf = (source: string, longest?: number): Promise<string> =>
    press({ source, files: {}, form: "pdf" }, longest).then(
      () => "printed",
      (error) => (error as Fault).code,
    );
  expect(await codeOf('#read("/etc/passwd")')).toBe("layout_broken");
  expect(await codeOf('#read("../../../../etc/passwd")')).toBe("layout_broken");
  expect(await codeOf('#import "@preview/tiaoma:0.2.0": *')).toBe("layout_broken");
  expect(await codeOf("#for i in range(100000000) { [x] }", 4_000)).toBe("press_too_long");
});

test("labels lie where the sheet has them, and begin where the last sheet ended", async () => {
  const { bytes, pages } = await printLabels("21-a4", [letter(), letter({ lines: ["Zweite"] })], 20);
  expect(pages).toBe(2);
  const sheet = sheets["21-a4"];
  const first = (await readPage(bytes)).find((one) => one.text.includes("Frau Anna")) as Placed;
  const [left, top] = [sheet.left + 2 * sheet.across, sheet.top + 6 * sheet.down];
  expect([first.left > left, first.left < left + 8, first.top > top, first.top < top + 8]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  const second = (await readPage(bytes, 2)).find((one) => one.text.includes("Zweite")) as Placed;
  expect([second.left < sheet.left + 8, second.top < sheet.top + 8]).toEqual([true, true]);
});
