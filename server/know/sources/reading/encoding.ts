import { isAscii, isUtf8 } from "node:buffer";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export interface EncodingGuess {
  encoding: Encoding;
  /** Bytes of byte-order mark to skip. */
  mark: number;
  /** false while only ASCII was seen: then the first other byte decides between UTF-8 and Windows-1252. */
  certain: boolean;
}

export function guessEncoding(sample: Buffer): EncodingGuess {
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf)
    return { encoding: "utf-8", mark: 3, certain: true };
  if (sample[0] === 0xff && sample[1] === 0xfe) return { encoding: "utf-16le", mark: 2, certain: true };
  if (sample[0] === 0xfe && sample[1] === 0xff) return { encoding: "utf-16be", mark: 2, certain: true };
  const wide = guessUtf16(sample);
  if (wide) return { encoding: wide, mark: 0, certain: true };
  if (isAscii(sample)) return { encoding: "utf-8", mark: 0, certain: false };
  const whole = sample.subarray(0, sample.length - unfinishedTail(sample));
  if (isUtf8(whole)) return { encoding: "utf-8", mark: 0, certain: true };
  return { encoding: mostlyUtf8(whole) ? "utf-8" : "windows-1252", mark: 0, certain: true };
}

/** Decodes a file chunk by chunk. A chunk that breaks the encoding is decoded with replacement characters and marked. */
export class TextReader {
  damaged = false;
  encoding: Encoding;
  private certain: boolean;
  private skip: number;
  private tail: Buffer = Buffer.alloc(0);
  private wide: TextDecoder | null;

  constructor(guess: EncodingGuess) {
    this.encoding = guess.encoding;
    this.certain = guess.certain;
    this.skip = guess.mark;
    this.wide = guess.encoding === "utf-8" ? null : new TextDecoder(guess.encoding, { ignoreBOM: true });
  }

  decode(chunk: Buffer, last: boolean): string {
    let bytes = chunk;
    if (this.skip > 0) {
      const skipped = Math.min(this.skip, bytes.length);
      this.skip -= skipped;
      bytes = bytes.subarray(skipped);
    }
    this.damaged = false;
    if (this.wide) return this.wide.decode(bytes, { stream: !last });
    if (this.tail.length > 0) bytes = Buffer.concat([this.tail, bytes]);
    const unfinished = last ? 0 : unfinishedTail(bytes);
    this.tail = unfinished > 0 ? Buffer.from(bytes.subarray(bytes.length - unfinished)) : Buffer.alloc(0);
    if (unfinished > 0) bytes = bytes.subarray(0, bytes.length - unfinished);
    if (isAscii(bytes)) return bytes.toString("latin1");
    if (isUtf8(bytes)) {
      this.certain = true;
      return bytes.toString("utf8");
    }
    if (!this.certain && !mostlyUtf8(bytes)) {
      this.encoding = "windows-1252";
      this.wide = new TextDecoder("windows-1252");
      if (unfinished > 0) bytes = Buffer.concat([bytes, this.tail]);
      this.tail = Buffer.alloc(0);
      return this.wide.decode(bytes, { stream: !last });
    }
    this.damaged = true;
    return bytes.toString("utf8");
  }
}

/** Latin text in UTF-16 has a zero in every other byte; line ends are wide in any script. */
function guessUtf16(sample: Buffer): Encoding | null {
  const length = Math.min(sample.length & ~1, 8192);
  if (length < 4) return null;
  let evenZero = 0;
  let oddZero = 0;
  for (let i = 0; i < length; i += 2) {
    if (sample[i] === 0) evenZero++;
    if (sample[i + 1] === 0) oddZero++;
  }
  const pairs = length / 2;
  if (oddZero > pairs * 0.4 && evenZero < pairs * 0.05) return "utf-16le";
  if (evenZero > pairs * 0.4 && oddZero < pairs * 0.05) return "utf-16be";
  return null;
}

/** Length of a UTF-8 sequence that the end of the bytes cuts off. */
function unfinishedTail(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? back : 0;
    }
  }
  return 0;
}

/** One damaged byte among many good sequences is damage, not another encoding. */
function mostlyUtf8(bytes: Buffer): boolean {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    const follow = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let fits = follow > 0 && byte < 0xf5;
    for (let k = 1; fits && k <= follow; k++) fits = ((bytes[i + k] ?? 0) & 0xc0) === 0x80;
    if (fits) {
      good++;
      i += follow;
    } else bad++;
  }
  return good > bad * 10;
}
