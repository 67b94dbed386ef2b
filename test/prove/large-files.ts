import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rm, statfs } from "node:fs/promises";
import { inFolder, type ProofFolder } from "./folder.ts";
import type { Figure, Proof } from "./proof.ts";

const customersBytes = 2 * 1024 ** 3;
const ordersBytes = 120 * 1024 ** 2;
/** Our processes together, reading a file of any size. */
const barMb = 400;

export const largeCustomers: Proof = {
  name: "large-customers",
  proves: "a file of 2 GB is rehearsed in less than 400 MB of memory",
  run: (say) => rehearse(say, "customers.csv", "accounts", customersBytes, customerHeader, customerLine),
};

/** Without numbers every order is told apart by its ordinal among equals, which must be remembered: memory grows, by a few bytes an order. */
export const largeOrders: Proof = {
  name: "large-orders",
  proves: "five million orders without numbers are rehearsed in less than 400 MB of memory",
  run: (say) =>
    rehearse(say, "orders.csv", "orders", ordersBytes, "customer id,order date,total\n", orderLine, [
      "--create-missing",
    ]),
};

async function rehearse(
  say: (words: string) => void,
  name: string,
  as: string,
  bytes: number,
  header: string,
  line: (n: number) => string,
  more: string[] = [],
): Promise<Figure[]> {
  return inFolder(async (folder) => {
    await roomFor(folder, bytes * 2.5);
    const file = folder.path(name);
    const rows = await write(file, bytes, header, line);
    say(`${name}: ${rows} rows, ${Math.round(bytes / 1024 ** 2)} MB`);
    const { code, stdout, stderr, seconds, peakMb } = await folder.begin(
      "import",
      file,
      "--as",
      as,
      "--dry-run",
      ...more,
      "--json",
    ).ended;
    if (code !== 0) throw new Error(stderr);
    const answer = JSON.parse(stdout) as Record<"read" | "created" | "unchanged" | "failed" | "skipped", number>;
    say(`read ${answer.read}, created ${answer.created}, unchanged ${answer.unchanged}, failed ${answer.failed}`);
    await rm(file);
    return [
      { what: "rows lost", value: rows - answer.created, unit: "rows", bar: 0 },
      { what: "peak memory of our process", value: peakMb, unit: "MB", bar: barMb },
      { what: "time", value: Math.round(seconds), unit: "s", bar: null },
      { what: "rows a second", value: Math.round(rows / seconds), unit: "", bar: null },
    ];
  });
}

async function roomFor(folder: ProofFolder, bytes: number): Promise<void> {
  const disk = await statfs(folder.dir);
  if (disk.bavail * disk.bsize < bytes) throw new Error(`${Math.ceil(bytes / 1024 ** 3)} GB of free disk are needed`);
}

async function write(file: string, bytes: number, header: string, line: (n: number) => string): Promise<number> {
  const out = createWriteStream(file);
  let size = header.length;
  let rows = 0;
  out.write(header);
  while (size < bytes) {
    let piece = "";
    while (piece.length < 1_000_000) piece += line(++rows);
    size += piece.length;
    if (!out.write(piece)) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
  return rows;
}

const customerHeader = "id,company,contact name,title,email,phone,street,city,postal code,country,industry,note\n";
const said = 'Met at the fair, likes short letters; asks for the number of the ""blue"" crate every spring. '.repeat(8);

function customerLine(n: number): string {
  const contact = `Person ${n},Head of buying,p${n}@firm${n}.example,+49 30 ${1_000_000 + (n % 8_999_999)}`;
  const place = `Long Street ${n % 997},City ${n % 5003},${10_000 + (n % 89_999)},Germany`;
  return `K${n},"Firm ${n}, Ltd",${contact},${place},Industry ${n % 101},"${n}: ${said}"\n`;
}

function orderLine(n: number): string {
  const day = `${2015 + (n % 10)}-${String(1 + (n % 12)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`;
  return `K${(n * 7919) % 200_003},${day},${(((n * 31) % 100_000) / 100).toFixed(2)}\n`;
}
