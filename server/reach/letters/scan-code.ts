import { encode } from "uqr";

/** No 0 and O, no 1, I and L: what is read aloud or typed from a worn envelope. 31 letters, a prime, so that the check finds every slip of one letter. */
const letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const length = 9;

/** The short id of a letter's touch: nine letters of its id and one that checks them. */
export function scanCode(touch: string): string {
  let rest = BigInt(`0x${touch.replaceAll("-", "").slice(-16)}`);
  let code = "";
  for (let at = 0; at < length; at++) {
    code += letters[Number(rest % 31n)];
    rest /= 31n;
  }
  return code + checkLetter(code);
}

/** What was scanned or typed, as a code; undefined where it can't be one (a letter misread or two swapped are found). */
export function readScanCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[^0-9A-Z]/g, "");
  if (code.length !== length + 1 || [...code].some((letter) => !letters.includes(letter))) return undefined;
  return checkLetter(code.slice(0, length)) === code.at(-1) ? code : undefined;
}

/** As people read it: ABCDE-FGHJK. */
export const shownCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

function checkLetter(code: string): string {
  const sum = [...code].reduce((total, letter, at) => total + letters.indexOf(letter) * (at + 1), 0);
  return letters[sum % 31] as string;
}

/** Points on a side of the square, quiet border not counted: the smallest kind holds ten letters even when a third is dirty. */
export const codeSize = 21;

/** The square as bytes, one a point: 0 is black. */
export function codePoints(code: string): Uint8Array {
  const { data } = encode(code, { ecc: "H", border: 0, minVersion: 1, maxVersion: 1, maskPattern: 0, boostEcc: false });
  return Uint8Array.from(data.flat(), (dark) => (dark ? 0 : 255));
}
