import { Fault } from "../../../platform/errors/index.ts";

const magics: [string, Buffer][] = [
  ["a PDF document", Buffer.from("%PDF-")],
  ["a PNG picture", Buffer.from([0x89, 0x50, 0x4e, 0x47])],
  ["a JPEG picture", Buffer.from([0xff, 0xd8, 0xff])],
  ["a GIF picture", Buffer.from("GIF8")],
  ["a gzip archive (unpack it first)", Buffer.from([0x1f, 0x8b])],
  ["a 7z archive (unpack it first)", Buffer.from([0x37, 0x7a, 0xbc, 0xaf])],
  ["a RAR archive (unpack it first)", Buffer.from("Rar!")],
  ["a zstd archive (unpack it first)", Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
  ["a bzip2 archive (unpack it first)", Buffer.from("BZh")],
  ["a SQLite database", Buffer.from("SQLite format 3")],
  ["a Parquet file", Buffer.from("PAR1")],
  ["a program", Buffer.from([0x7f, 0x45, 0x4c, 0x46])],
  ["a rich text document", Buffer.from("{\\rtf")],
];
const zip = Buffer.from([0x50, 0x4b]);
const oldOffice = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** What a file is by its first bytes; refuses what is certainly no table. */
export function sniffBytes(sample: Buffer, file: string): "zip" | "text" {
  if (sample.length === 0) throw new Fault("file_empty", { file });
  if (sample.subarray(0, 8).equals(oldOffice)) throw new Fault("file_old_excel", { file });
  for (const [found, magic] of magics) {
    if (sample.subarray(0, magic.length).equals(magic)) throw new Fault("file_not_readable", { file, found });
  }
  if (sample.subarray(0, 2).equals(zip) && sample.length > 3 && (sample[2] as number) < 9) return "zip";
  return "text";
}

/** What decoded text is; refuses binary, markup and JSON that is not one object a line. */
export function sniffText(text: string, file: string): "vcard" | "jsonl" | "delimited" {
  const start = text.slice(0, 2000).trimStart();
  if (text.trim() === "") throw new Fault("file_empty", { file });
  if (/^BEGIN:VCARD/i.test(start)) return "vcard";
  if (/^(<!doctype html|<html)/i.test(start)) throw new Fault("file_not_readable", { file, found: "a web page" });
  if (/^<\?xml/i.test(start)) throw new Fault("file_not_readable", { file, found: "an XML document" });
  if (isObject(text)) return "jsonl";
  if (/^(\{\s*"|\[\s*\{)/.test(start)) throw new Fault("file_not_readable", { file, found: "JSON" });
  let control = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && !(code >= 9 && code <= 13) && code !== 27 && code !== 1 && code !== 31) control++;
  }
  if (control > 8 && control > text.length * 0.01) throw new Fault("file_binary", { file });
  return "delimited";
}

/** The first line that is not blank, where it is a whole object. */
function isObject(text: string): boolean {
  const first = text.trimStart().split(/\r?\n/, 1)[0] as string;
  if (!first.startsWith("{")) return false;
  try {
    const value: unknown = JSON.parse(first);
    return typeof value === "object" && value !== null;
  } catch {
    return false;
  }
}
