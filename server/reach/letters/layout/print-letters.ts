import { type Document, press, type Pressed } from "../../../platform/press/index.ts";
import { codePoints, codeSize, shownCode } from "../scan-code.ts";
import { fittingSize } from "./fitting-size.ts";
import { letterParts } from "./letter-parts.ts";
import { standardLayout } from "./standard-layout.ts";
import { type WindowName, windows } from "./windows.ts";

/** What all letters of a batch share. */
export interface Post {
  name: string;
  language: string;
  window: WindowName;
  /** A layout of one's own, in typst; null is the one that comes with Tilth. */
  layout: string | null;
  sender: { name: string; line: string; foot: string };
  date: string;
  enclosures: string[];
  /** Printed on both sides: each letter begins on a sheet of its own. */
  duplex: boolean;
}

export interface PrintedLetter {
  code: string;
  lines: string[];
  subject: string;
  words: string;
}

/** Beside the address stands the code, in millimetres; more lines than these are printed smaller. */
const codeColumn = 13;
const usualLines = 5;

/** All letters in one document, in the order given. */
export function printLetters(post: Post, letters: PrintedLetter[], form: "pdf" | "svg" = "pdf"): Promise<Pressed> {
  return press(letterDocument(post, letters, form));
}

export function letterDocument(post: Post, letters: PrintedLetter[], form: "pdf" | "svg"): Document {
  const { layout, window: name, sender, ...shared } = post;
  const window = windows[name];
  const inner = window.width - 2 * window.slip;
  const codes = new Uint8Array(letters.length * codeSize * codeSize);
  letters.forEach((letter, at) => codes.set(codePoints(letter.code), at * codeSize * codeSize));
  return {
    source: layout ?? standardLayout,
    form,
    files: {
      "codes.bin": codes,
      "letters.json": JSON.stringify({
        ...shared,
        language: post.language.slice(0, 2),
        window,
        sender: { ...sender, size: fittingSize(sender.line, inner, 7) },
        code_size: codeSize,
        enclosures_word: enclosuresWord(post.language, post.enclosures.length),
        letters: letters.map((letter) => ({
          code: shownCode(letter.code),
          lines: letter.lines.map((text) => ({
            text,
            size: fittingSize(text, inner - codeColumn, letter.lines.length > usualLines ? 8.5 : 10),
          })),
          date: post.date,
          subject: letter.subject,
          parts: letterParts(letter.words),
        })),
      }),
    },
  };
}

const words: Record<string, [one: string, many: string]> = {
  en: ["Enclosure", "Enclosures"],
  de: ["Anlage", "Anlagen"],
  fr: ["Pièce jointe", "Pièces jointes"],
  es: ["Anexo", "Anexos"],
  it: ["Allegato", "Allegati"],
  nl: ["Bijlage", "Bijlagen"],
};
const enclosuresWord = (language: string, count: number): string =>
  (words[language.slice(0, 2)] ?? (words["en"] as [string, string]))[count === 1 ? 0 : 1];
