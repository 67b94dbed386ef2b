import { createHash, type Hash } from "node:crypto";
import type { Readable, Writable } from "node:stream";
import { Fault } from "../errors/index.ts";

/** Heads of the frames, in the order they come: one `head`, then for each table `table`, any number of `data`, `rows`; at last `end`. */
export type Frame =
  | { kind: "head"; format: 1; tilth: string; schema: number; server: string; made_at: string }
  | { kind: "table"; schema: string; table: string; columns: string[] }
  | { kind: "data"; bytes: number }
  | { kind: "rows"; rows: number }
  | { kind: "end"; rows: number; sha256: string };

const magic = "TILTH-BACKUP 1\n";

/** Writes frames with back-pressure and keeps their sum. */
export class FrameWriter {
  readonly #out: Writable;
  readonly #sum: Hash = createHash("sha256");

  constructor(out: Writable) {
    this.#out = out;
  }

  async open(): Promise<void> {
    await this.#write(Buffer.from(magic));
  }

  async frame(frame: Frame, body?: Buffer): Promise<void> {
    const head = Buffer.from(JSON.stringify(frame));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(head.length);
    await this.#write(body ? Buffer.concat([length, head, body]) : Buffer.concat([length, head]));
  }

  /** The sum of everything written so far. */
  sum(): string {
    return this.#sum.copy().digest("hex");
  }

  async #write(bytes: Buffer): Promise<void> {
    this.#sum.update(bytes);
    if (!this.#out.write(bytes))
      await new Promise<void>((resolve, reject) => {
        const settle = (error?: Error): void => {
          this.#out.off("drain", settle);
          this.#out.off("error", settle);
          if (error) reject(error);
          else resolve();
        };
        this.#out.once("drain", settle);
        this.#out.once("error", settle);
      });
  }
}

export interface ReadFrame {
  frame: Frame;
  body: Buffer;
  /** The sum of all that came before this frame. */
  sumBefore: string;
}

/** Reads frames one by one; a file that is none, or ends early, is a fault. */
export async function* readFrames(input: Readable): AsyncGenerator<ReadFrame> {
  const sum = createHash("sha256");
  const bytes = new Bytes(input);
  const first = await bytes.take(magic.length).catch(() => Buffer.alloc(0));
  if (first.toString() !== magic) throw new Fault("backup_unreadable", { reason: "it is not a backup made by Tilth" });
  sum.update(first);
  for (;;) {
    const sumBefore = sum.copy().digest("hex");
    const length = await bytes.take(4);
    if (length.readUInt32BE() > longestFrame) throw damaged();
    const head = await bytes.take(length.readUInt32BE());
    sum.update(length).update(head);
    const frame = parsed(head.toString());
    if (frame.kind === "data" && !(frame.bytes <= longestFrame)) throw damaged();
    const body = frame.kind === "data" ? await bytes.take(frame.bytes) : Buffer.alloc(0);
    sum.update(body);
    yield { frame, body, sumBefore };
    if (frame.kind === "end") return;
  }
}

/** Far above what is ever written; a damaged length must not ask for all memory. */
const longestFrame = 1 << 28;

function parsed(head: string): Frame {
  try {
    return JSON.parse(head) as Frame;
  } catch {
    throw damaged();
  }
}

function damaged(): Fault {
  return new Fault("backup_unreadable", { reason: "it is damaged" });
}

class Bytes {
  readonly #chunks: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(input: Readable) {
    this.#chunks = input[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  async take(count: number): Promise<Buffer> {
    const parts = [this.#held];
    let have = this.#held.length;
    while (have < count) {
      const next = await this.#chunks.next().catch((error: Error) => {
        throw new Fault("backup_unreadable", { reason: `it can't be unpacked (${error.message})` }, error);
      });
      if (next.done) throw new Fault("backup_unreadable", { reason: "it ends early; was it copied whole?" });
      parts.push(next.value);
      have += next.value.length;
    }
    const all = parts.length === 1 ? this.#held : Buffer.concat(parts);
    this.#held = all.subarray(count);
    return all.subarray(0, count);
  }
}
