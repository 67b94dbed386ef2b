import { open } from "node:fs/promises";
import { TextReader, type EncodingGuess } from "./encoding.ts";
import { CHUNK_BYTES, MAX_BATCH_ROWS } from "./limits.ts";
import type { RecordScanner } from "./record-scanner.ts";
import type { Batch, ReadRow } from "./row.ts";

/** The text of a file, piece by piece; never more than one piece is held. */
export async function* readText(
  path: string,
  guess: EncodingGuess,
): AsyncGenerator<{ text: string; damaged: boolean; bytes: number; last: boolean }> {
  const file = await open(path, "r");
  try {
    const reader = new TextReader(guess);
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    let bytes = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES, null);
      bytes += bytesRead;
      const last = bytesRead === 0;
      const text = reader.decode(buffer.subarray(0, bytesRead), last);
      yield { text, damaged: reader.damaged, bytes, last };
      if (last) return;
    }
  } finally {
    await file.close();
  }
}

/** All rows behind `afterLine` (the header and what stands above it). */
export async function* readDelimited(
  path: string,
  guess: EncodingGuess,
  scanner: RecordScanner,
  afterLine: number,
): AsyncGenerator<Batch> {
  let rows: ReadRow[] = [];
  for await (const piece of readText(path, guess)) {
    scanner.damaged = piece.damaged;
    for (const row of scanner.push(piece.text, piece.last)) {
      if (row.line <= afterLine) continue;
      rows.push(row);
      if (rows.length >= MAX_BATCH_ROWS) {
        yield { rows, bytes: piece.bytes };
        rows = [];
      }
    }
    if (rows.length > 0) {
      yield { rows, bytes: piece.bytes };
      rows = [];
    }
  }
}
