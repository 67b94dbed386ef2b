import { randomFillSync } from "node:crypto";

const pool = new Uint8Array(1 << 16);
let used = pool.length;
let lastMs = 0;
let sequence = 0;
let prefix = "";

/**
 * A new id: uuid version 7, so rows made together lie together and order by time. They are made by the hundred thousand, so randomness is fetched by
 * the page instead of by the id, and a counter of 32 bits keeps the ids of one millisecond in the order they were made.
 */
export function newId(): string {
  const now = Date.now();
  if (now > lastMs || sequence >= 0xffffffff)
    startMillisecond(Math.max(now, lastMs + (sequence >= 0xffffffff ? 1 : 0)));
  else sequence++;
  const tail = randomBytes(6);
  const a = hex(sequence >>> 20, 3);
  const b = hex(0x8000 | ((sequence >>> 6) & 0x3fff), 4);
  // The last six bits of the counter and 42 random bits.
  const c = hex(((sequence & 0x3f) << 2) | ((pool[tail] as number) & 3), 2);
  return `${prefix}-7${a}-${b}-${c}${byte(tail + 1)}${byte(tail + 2)}${byte(tail + 3)}${byte(tail + 4)}${byte(tail + 5)}`;
}

function startMillisecond(ms: number): void {
  lastMs = ms;
  const at = randomBytes(4);
  // The top bit stays free, so that a millisecond has room for two billion ids.
  sequence =
    ((((pool[at] as number) & 0x7f) << 24) |
      ((pool[at + 1] as number) << 16) |
      ((pool[at + 2] as number) << 8) |
      (pool[at + 3] as number)) >>>
    0;
  const stamp = ms.toString(16).padStart(12, "0");
  prefix = `${stamp.slice(0, 8)}-${stamp.slice(8)}`;
}

function randomBytes(count: number): number {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += count;
  return used - count;
}

const bytes = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, "0"));

function byte(at: number): string {
  return bytes[pool[at] as number] as string;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}
