import fc from "fast-check";
import jsqr from "jsqr";
import { expect, test } from "vitest";
import { codePoints, codeSize, readScanCode, scanCode, shownCode } from "./scan-code.ts";

const touch = "0193a1b2-c3d4-7e5f-8a6b-1c2d3e4f5a6b";
const read = jsqr as unknown as (pixels: Uint8ClampedArray, width: number, height: number) => { data: string } | null;

test("a code is read as it is shown, typed in small letters or with blanks", () => {
  const code = scanCode(touch);
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/);
  expect([readScanCode(shownCode(code)), readScanCode(` ${code.toLowerCase()} `)]).toEqual([code, code]);
});

test("one letter misread or two neighbours swapped never make another letter's code", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.nat(9), fc.nat(30), (id, at, by) => {
      const code = scanCode(id);
      const letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
      const other = letters[(letters.indexOf(code[at] as string) + 1 + (by % 30)) % 31] as string;
      expect(readScanCode(code.slice(0, at) + other + code.slice(at + 1))).toBeUndefined();
      const [a, b] = [code[at], code[at + 1]];
      if (at < 8 && a !== b) expect(readScanCode(code.slice(0, at) + b + a + code.slice(at + 2))).toBeUndefined();
    }),
  );
});

test("the printed square is read by a reader that knows nothing of us, also with a stain on it", () => {
  const code = scanCode(touch);
  const points = codePoints(code);
  const scale = 4;
  const border = 4;
  const side = (codeSize + 2 * border) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < codeSize * scale; y++) {
    for (let x = 0; x < codeSize * scale; x++) {
      const point = points[Math.floor(y / scale) * codeSize + Math.floor(x / scale)] as number;
      const stained = Math.hypot(x / scale - 14, y / scale - 14) < 2;
      const at = ((y + border * scale) * side + x + border * scale) * 4;
      pixels.fill(stained ? 0 : point, at, at + 3);
    }
  }
  expect(read(pixels, side, side)?.data).toBe(code);
});
