import { press, type Pressed } from "../../../platform/press/index.ts";
import { fittingSize } from "./fitting-size.ts";
import { codePoints, codeSize, shownCode } from "../scan-code.ts";

/** A sheet of labels, in millimetres. */
export interface Sheet {
  paper: "a4" | "us-letter";
  columns: number;
  rows: number;
  width: number;
  height: number;
  left: number;
  top: number;
  /** From the left edge of one label to that of the next, and likewise down. */
  across: number;
  down: number;
}

export const sheetNames = ["21-a4", "24-a4", "14-a4", "30-letter", "14-letter"] as const;
export type SheetName = (typeof sheetNames)[number];

/** The usual sheets, by how many labels are on them. */
export const sheets: Record<SheetName, Sheet> = {
  "21-a4": {
    paper: "a4",
    columns: 3,
    rows: 7,
    width: 63.5,
    height: 38.1,
    left: 7.25,
    top: 15.15,
    across: 66.04,
    down: 38.1,
  },
  "24-a4": { paper: "a4", columns: 3, rows: 8, width: 70, height: 36, left: 0, top: 4.5, across: 70, down: 36 },
  "14-a4": {
    paper: "a4",
    columns: 2,
    rows: 7,
    width: 99.1,
    height: 38.1,
    left: 4.65,
    top: 15.15,
    across: 101.6,
    down: 38.1,
  },
  "30-letter": {
    paper: "us-letter",
    columns: 3,
    rows: 10,
    width: 66.7,
    height: 25.4,
    left: 4.8,
    top: 12.7,
    across: 69.85,
    down: 25.4,
  },
  "14-letter": {
    paper: "us-letter",
    columns: 2,
    rows: 7,
    width: 101.6,
    height: 33.9,
    left: 4,
    top: 21.2,
    across: 106,
    down: 33.9,
  },
};

const layout = `#let post = json("labels.json")
#let codes = read("codes.bin", encoding: none)
#let sheet = post.sheet
#set page(paper: sheet.paper, margin: 0mm)
#set text(font: "Libertinus Serif", size: 10pt)
#set par(leading: 0.4em)
#let each = sheet.columns * sheet.rows
#let code(index) = {
  let size = post.code_size
  image(codes.slice(index * size * size, (index + 1) * size * size), width: 10mm, height: 10mm, scaling: "pixelated",
    format: (encoding: "luma8", width: size, height: size))
}
#for (index, label) in post.labels.enumerate() {
  let place-on-sheet = calc.rem(index + post.skip, each)
  if index > 0 and place-on-sheet == 0 { pagebreak() }
  let column = calc.rem(place-on-sheet, sheet.columns)
  let row = calc.quo(place-on-sheet, sheet.columns)
  place(top + left, dx: (sheet.left + column * sheet.across) * 1mm, dy: (sheet.top + row * sheet.down) * 1mm,
    block(width: sheet.width * 1mm, height: sheet.height * 1mm, inset: (x: 4mm, y: 3mm), {
      grid(columns: (1fr, 12mm),
        stack(spacing: 0.4em, ..label.lines.map(line => text(size: line.size * 1pt, line.text))),
        align(right, { code(index); v(0.6mm, weak: true); text(size: 4.5pt, font: "DejaVu Sans Mono", label.code) }))
    }))
}
`;

/** Sheets of address labels, each with its code; `skip` labels of the first sheet are used up already. */
export function printLabels(sheet: SheetName, labels: { code: string; lines: string[] }[], skip = 0): Promise<Pressed> {
  const codes = new Uint8Array(labels.length * codeSize * codeSize);
  labels.forEach((label, at) => codes.set(codePoints(label.code), at * codeSize * codeSize));
  const each = sheets[sheet].columns * sheets[sheet].rows;
  return press({
    source: layout,
    form: "pdf",
    files: {
      "codes.bin": codes,
      "labels.json": JSON.stringify({
        sheet: sheets[sheet],
        skip: skip % each,
        code_size: codeSize,
        labels: labels.map(({ code, lines }) => ({
          code: shownCode(code),
          lines: lines.map((text) => ({ text, size: fittingSize(text, sheets[sheet].width - 20, 10) })),
        })),
      }),
    },
  });
}
