import { textOfHtml } from "../html-text.ts";
import { type Mail, readMail } from "../mail.ts";
import { type Folded, foldMarked, foldText } from "./fold-quote.ts";

/** What the writer of a message added, without what they quote and without the signature. */
export const newText = (mail: Mail): string => foldMail(mail).written;

/** The plain part is what people are shown and quote from; HTML is asked where there is none. */
export function foldMail(mail: Mail): Folded {
  const plain = mail.html && mail.text === textOfHtml(mail.html) ? "" : mail.text;
  if (plain.trim() !== "" || !mail.html) return foldText(plain);
  return foldMarked(textOfHtml(mail.html, true));
}

/** The new text of a file: a message, a piece of HTML, or plain words. */
export async function newTextOfFile(raw: Uint8Array, name: string): Promise<string> {
  const start = new TextDecoder("latin1").decode(raw.subarray(0, 2000));
  if (/\.html?$/i.test(name) || /^\s*(<!doctype html|<html|<\?xml|<div|<p\b|<head|<body)/i.test(start))
    return foldMarked(textOfHtml(new TextDecoder().decode(raw), true)).written;
  if (/\.eml$/i.test(name) || /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*){2,}\r?\n/.test(start) || /^from \S+ /i.test(start))
    return newText(await readMail(raw));
  return foldText(new TextDecoder().decode(raw)).written;
}
