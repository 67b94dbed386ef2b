import { Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

export interface ZipPart {
  name: string;
  text: Iterable<string> | AsyncIterable<string>;
}

interface Entry {
  name: Buffer;
  crc: number;
  packed: number;
  size: number;
  at: number;
}

/** Text is gathered to this size before it is packed: many small writes cost more than the packing. */
const gatherChars = 64_000;

/** A zip archive as a stream: sizes stand behind each part, so nothing has to be held back. Below 4 GB a part. */
export async function* zip(parts: ZipPart[]): AsyncGenerator<Buffer> {
  const entries: Entry[] = [];
  let at = 0;
  for (const part of parts) {
    const entry: Entry = { name: Buffer.from(part.name), crc: 0, packed: 0, size: 0, at };
    const head = localHeader(entry);
    yield head;
    at += head.length;
    const measured = measure(part.text, entry);
    for await (const chunk of Readable.from(measured).pipe(createDeflateRaw({ level: 6 })) as AsyncIterable<Buffer>) {
      entry.packed += chunk.length;
      at += chunk.length;
      yield chunk;
    }
    const tail = dataDescriptor(entry);
    yield tail;
    at += tail.length;
    entries.push(entry);
  }
  const directory = Buffer.concat(entries.map(directoryEntry));
  yield directory;
  yield endOfDirectory(entries.length, directory.length, at);
}

async function* measure(text: ZipPart["text"], entry: Entry): AsyncGenerator<Buffer> {
  let gathered = "";
  for await (const piece of text) {
    gathered += piece;
    if (gathered.length < gatherChars) continue;
    yield count(gathered, entry);
    gathered = "";
  }
  if (gathered !== "") yield count(gathered, entry);
}

function count(text: string, entry: Entry): Buffer {
  const bytes = Buffer.from(text);
  entry.crc = crc32(bytes, entry.crc);
  entry.size += bytes.length;
  return bytes;
}

/** Version 2.0, names in UTF-8, sizes behind the part, deflated, 1 January 1980: the same records give the same bytes. */
const flags = 0x0808;
const deflated = 8;
const day = 0x0021;

function localHeader({ name }: Entry): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(flags, 6);
  head.writeUInt16LE(deflated, 8);
  head.writeUInt16LE(day, 12);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function dataDescriptor({ crc, packed, size }: Entry): Buffer {
  const tail = Buffer.alloc(16);
  tail.writeUInt32LE(0x08074b50, 0);
  tail.writeUInt32LE(crc, 4);
  tail.writeUInt32LE(packed, 8);
  tail.writeUInt32LE(size, 12);
  return tail;
}

function directoryEntry({ name, crc, packed, size, at }: Entry): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(flags, 8);
  head.writeUInt16LE(deflated, 10);
  head.writeUInt16LE(day, 14);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(packed, 20);
  head.writeUInt32LE(size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(at, 42);
  return Buffer.concat([head, name]);
}

function endOfDirectory(entries: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
