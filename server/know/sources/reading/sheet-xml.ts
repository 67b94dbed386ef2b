import { StringDecoder } from "node:string_decoder";
import { type ZipEntry, openZipEntry } from "./zip-directory.ts";

/** More XML than this without one whole element in it is no workbook. */
const MAX_ELEMENT_CHARS = 32 << 20;

export interface Element {
  attributes: string;
  /** What stands inside; empty for an element that closes itself. */
  inner: string;
}

/** How much of a part has been read, 0 to 1. */
export interface Progress {
  share: number;
}

/** Elements of one name one after the other, of a part of a workbook of any size; only one piece is held. */
export async function* streamElements(
  path: string,
  entry: ZipEntry,
  name: string,
  progress: Progress = { share: 0 },
): AsyncGenerator<Element> {
  const pattern = elementPattern(name);
  const decoder = new StringDecoder("utf8");
  let text = "";
  let read = 0;
  for await (const chunk of await openZipEntry(path, entry)) {
    read += (chunk as Buffer).length;
    progress.share = read / Math.max(read, entry.unpacked);
    text += decoder.write(chunk as Buffer);
    pattern.lastIndex = 0;
    let consumed = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      yield { attributes: match[1] ?? "", inner: match[2] ?? "" };
      consumed = pattern.lastIndex;
    }
    text = text.slice(consumed);
    if (text.length > MAX_ELEMENT_CHARS) throw new Error(`no whole <${name}> in ${text.length} characters`);
  }
}

/** Elements of one name in a text, in order. */
export function elementsIn(text: string, name: string): Element[] {
  return Array.from(text.matchAll(elementPattern(name)), (match) => ({
    attributes: match[1] ?? "",
    inner: match[2] ?? "",
  }));
}

export async function readWhole(path: string, entry: ZipEntry): Promise<string> {
  const decoder = new StringDecoder("utf8");
  let text = "";
  for await (const chunk of await openZipEntry(path, entry)) text += decoder.write(chunk as Buffer);
  return text;
}

const attributePatterns = new Map<string, RegExp>();

export function attributeOf(attributes: string, name: string): string | null {
  let pattern = attributePatterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    attributePatterns.set(name, pattern);
  }
  const match = pattern.exec(attributes);
  return match ? decodeXml(match[1] ?? match[2] ?? "") : null;
}

/** Text of all <t> in an element, without the reading aids of Japanese text. */
export function textOf(inner: string): string {
  const spoken = inner.includes("rPh") ? inner.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, "") : inner;
  const texts = elementsIn(spoken, "t");
  return decodeXml(texts.length === 1 ? (texts[0] as Element).inner : texts.map((text) => text.inner).join(""));
}

export function decodeXml(text: string): string {
  const plain = text.includes("&") ? text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, entity) : text;
  return plain.includes("_x")
    ? plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain;
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return named[name] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

const patterns = new Map<string, string>();

/** A pattern of its own for each walk: walks nest, and a pattern remembers where it is. */
function elementPattern(name: string): RegExp {
  let source = patterns.get(name);
  if (source === undefined) {
    const tag = `(?:\\w+:)?${name}`;
    source = `<${tag}(\\s(?:[^>"']|"[^"]*"|'[^']*')*?)?(?:/>|>([\\s\\S]*?)</${tag}\\s*>)`;
    patterns.set(name, source);
  }
  return new RegExp(source, "g");
}
