import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";

export interface ZipEntry {
  name: string;
  packed: number;
  unpacked: number;
  /** 0 stored, 8 deflated; nothing else occurs in a workbook. */
  method: number;
  /** Of the entry's own header. */
  offset: number;
}

const endMark = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const MAX_DIRECTORY_BYTES = 16 << 20;

/** What a zip archive holds, by its directory alone: nothing is unpacked. null where there is no directory. */
export async function readZipDirectory(path: string, bytes: number): Promise<ZipEntry[] | null> {
  const file = await open(path, "r");
  try {
    const tail = Buffer.alloc(Math.min(bytes, 65_557));
    await file.read(tail, 0, tail.length, bytes - tail.length);
    const end = tail.lastIndexOf(endMark);
    if (end === -1 || end + 22 > tail.length) return null;
    const size = tail.readUInt32LE(end + 12);
    const start = tail.readUInt32LE(end + 16);
    if (start + size > bytes || size > MAX_DIRECTORY_BYTES) return null;
    const directory = Buffer.alloc(size);
    await file.read(directory, 0, size, start);
    return entriesOf(directory);
  } finally {
    await file.close();
  }
}

/** The unpacked bytes of an entry, as they are read. */
export async function openZipEntry(path: string, entry: ZipEntry): Promise<Readable> {
  const file = await open(path, "r");
  const header = Buffer.alloc(30);
  try {
    await file.read(header, 0, 30, entry.offset);
  } finally {
    await file.close();
  }
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (entry.packed === 0) return createReadStream(path, { start: 0, end: 0 }).destroy();
  const packed = createReadStream(path, { start, end: start + entry.packed - 1 });
  if (entry.method === 0) return packed;
  const unpacked = createInflateRaw();
  packed.on("error", (error) => unpacked.destroy(error));
  unpacked.on("close", () => packed.destroy());
  return packed.pipe(unpacked);
}

function entriesOf(directory: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const large = wideSizes(directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength));
    const size = (place: number) => {
      const value = directory.readUInt32LE(at + place);
      return value === 0xffffffff ? (large.shift() ?? value) : value;
    };
    // In this order: the wide sizes stand for those that do not fit, unpacked first.
    const unpacked = size(24);
    const packed = size(20);
    const offset = size(42);
    const name = directory.toString("utf8", at + 46, at + 46 + nameLength);
    entries.push({ name, packed, unpacked, method: directory.readUInt16LE(at + 10), offset });
    at += 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** Sizes of 8 bytes, as some writers use for files of any size. */
function wideSizes(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const count = Math.floor(Math.min(extra.readUInt16LE(at + 2), extra.length - at - 4) / 8);
    return Array.from({ length: count }, (_, i) => Number(extra.readBigUInt64LE(at + 4 + i * 8)));
  }
  return [];
}
