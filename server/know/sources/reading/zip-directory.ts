import { open } from "node:fs/promises";

export interface ZipEntry {
  name: string;
  packed: number;
  unpacked: number;
}

/** What a zip archive holds, by its directory alone: nothing is unpacked. null where there is no directory. */
export async function readZipDirectory(path: string, bytes: number): Promise<ZipEntry[] | null> {
  const file = await open(path, "r");
  try {
    const tailLength = Math.min(bytes, 65_557);
    const tail = Buffer.alloc(tailLength);
    await file.read(tail, 0, tailLength, bytes - tailLength);
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end === -1 || end + 22 > tailLength) return null;
    const size = tail.readUInt32LE(end + 12);
    const start = tail.readUInt32LE(end + 16);
    if (start + size > bytes || size > 16 << 20) return null;
    const directory = Buffer.alloc(size);
    await file.read(directory, 0, size, start);
    const entries: ZipEntry[] = [];
    for (let at = 0; at + 46 <= size && directory.readUInt32LE(at) === 0x02014b50; ) {
      const nameLength = directory.readUInt16LE(at + 28);
      entries.push({
        name: directory.toString("utf8", at + 46, at + 46 + nameLength),
        packed: directory.readUInt32LE(at + 20),
        unpacked: directory.readUInt32LE(at + 24),
      });
      at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
    return entries;
  } finally {
    await file.close();
  }
}
