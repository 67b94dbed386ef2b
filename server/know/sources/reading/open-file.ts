import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { Fault } from "../../../platform/errors/index.ts";
import { guessEncoding, TextReader } from "./encoding.ts";
import { SAMPLE_BYTES } from "./limits.ts";
import { openDelimited } from "./open-delimited.ts";
import type { Opened, OpenOptions } from "./opened.ts";
import { sniffBytes, sniffText } from "./sniff.ts";

/** Opens a file by what it holds, whatever it is called. Nothing but a sample is read before `rows()` is asked for. */
export async function openFile(path: string, options: OpenOptions = {}): Promise<Opened> {
  const { sample, bytes } = await readSample(path);
  const file = basename(path);
  if (sniffBytes(sample, file) === "zip") {
    const { openWorkbook } = await import("./open-workbook.ts");
    return openWorkbook(path, bytes, options);
  }
  const guess = options.encoding
    ? { ...guessEncoding(sample), encoding: options.encoding, certain: true }
    : guessEncoding(sample);
  const reader = new TextReader(guess);
  const text = reader.decode(sample, sample.length === bytes);
  const encoding = reader.encoding === guess.encoding ? guess : { ...guess, encoding: reader.encoding, certain: true };
  const found = sniffText(text, file);
  if (found === "vcard") {
    const { openVcard } = await import("./open-vcard.ts");
    return openVcard(path, bytes, encoding);
  }
  if (found === "jsonl") {
    const { openJsonLines } = await import("./open-json-lines.ts");
    return openJsonLines(path, bytes, encoding);
  }
  return openDelimited(path, bytes, text, sample.length === bytes, encoding, options);
}

async function readSample(path: string): Promise<{ sample: Buffer; bytes: number }> {
  try {
    const { size } = await stat(path);
    const file = await open(path, "r");
    try {
      const buffer = Buffer.alloc(Math.min(size, SAMPLE_BYTES));
      let filled = 0;
      while (filled < buffer.length) {
        const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return { sample: buffer.subarray(0, filled), bytes: size };
    } finally {
      await file.close();
    }
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === "EISDIR") throw new Fault("file_is_folder", { file: path }, cause);
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EACCES")
      throw new Fault("file_not_found", { file: path }, cause);
    throw cause;
  }
}
