import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import { programRoot } from "../server/platform/config/index.ts";
import { type Bench, rounded } from "./bench.ts";
import { columns, harsh, makePeople, type Manner, mild } from "./match-people.ts";
import { type PairCounts, scoreClusters, scorePairs, type Truth } from "./match-truth.ts";
import { watchMemory } from "./processes.ts";

/** A set to match: files without the columns that tell the truth, and the truth of each row in their order. */
interface DataSet {
  files: string[];
  truth: Truth;
}

const manners: Record<string, Manner> = { mild, harsh };
const published = ["fake-1000", "febrl1", "febrl4"];

/** `tilth match` on a set whose truth is known, as a process of its own. The columns with the truth, and numbers that give it away, are not in its files. */
export const bench: Bench = {
  size: 1_000_000,
  run: async ({ size, data, dataSet = "mild" }) => {
    const folder = join(data, "bench", "match");
    mkdirSync(folder, { recursive: true });
    const set = await openSet(dataSet, size, folder);
    const [out, pairsOut] = [join(folder, "clusters.csv"), join(folder, "pairs.csv")];
    const few = set.truth.of.length <= 100_000;
    const words = ["match", ...set.files, "--id", "row", "--kind", "people", "--json", "--out", out];
    // Millions of pairs with their weights are a measure of the disk.
    if (few) words.push("--pairs-out", pairsOut);
    const from = performance.now();
    const child = spawn(join(programRoot(), "bin/tilth"), words, { stdio: ["ignore", "pipe", 2] });
    const memory = watchMemory(child.pid as number);
    const parts: Buffer[] = [];
    child.stdout?.on("data", (part: Buffer) => parts.push(part));
    const [code] = await once(child, "close");
    const seconds = rounded((performance.now() - from) / 1000);
    const memory_mb = memory.most();
    if (code !== 0) throw new Error(`tilth match ended with ${code}`);
    const answer = JSON.parse(Buffer.concat(parts).toString()) as { largest: number; seconds: number; detail: object };
    const clusters = await scoreClusters(out, set.truth);
    const pairs = few ? await scorePairs(pairsOut, set.truth) : undefined;
    return {
      name: "match",
      size: set.truth.of.length,
      ours: seconds,
      limit: null,
      ratio: null,
      unit: "s",
      detail: {
        data_set: dataSet,
        memory_mb,
        f1_pairs: pairs?.f1 ?? null,
        pairs: pairs ?? null,
        f1_clusters: clusters.f1,
        clusters: counts(clusters),
        largest: answer.largest,
        largest_true: set.truth.largest,
        ...(set.truth.household ? { wrong_in_household_share: clusters.wrongInHousehold } : {}),
        answer: { ...answer.detail, weakest: undefined, too_large: undefined },
      },
    };
  },
};

const counts = ({ precision, recall, f1 }: PairCounts): PairCounts => ({ precision, recall, f1 });

async function openSet(name: string, size: number, folder: string): Promise<DataSet> {
  const manner = manners[name];
  if (manner) return madeSet(name, manner, size, folder);
  if (!published.includes(name))
    throw new Error(`There is no data set ${name}; there are ${[...published, ...Object.keys(manners)].join(", ")}.`);
  const source = join(programRoot(), "../shared/data", name);
  if (!existsSync(source))
    throw new Error(
      `The published set ${name} is not in ${source}: it is not part of Tilth. The sets mild and harsh are made here.`,
    );
  const record = (row: Record<string, string>): string => /rec-(\d+)/.exec(row["rec_id"] as string)?.[1] as string;
  if (name === "fake-1000")
    return withoutTruth(
      folder,
      name,
      [join(source, "fake_1000.csv")],
      ["unique_id", "cluster"],
      (row) => row["cluster"] as string,
    );
  const files = name === "febrl1" ? ["dataset1.csv"] : ["dataset4a.csv", "dataset4b.csv"];
  return withoutTruth(
    folder,
    name,
    files.map((file) => join(source, file)),
    ["rec_id", "soc_sec_id"],
    record,
  );
}

/** Made once and kept, since making a million takes as long as matching it. */
async function madeSet(name: string, manner: Manner, size: number, folder: string): Promise<DataSet> {
  const [file, truthFile] = [
    join(folder, `${name}-${manner.seed}-${size}.csv`),
    join(folder, `${name}-${manner.seed}-${size}.truth`),
  ];
  if (!existsSync(truthFile)) {
    const [rows, truths] = [createWriteStream(`${file}.new`), createWriteStream(`${truthFile}.new`)];
    let [waiting, told] = [`row,${columns.join(",")}\n`, ""];
    let row = 0;
    for (const { fields, person, household } of makePeople(manner, size)) {
      waiting += `${row++},${fields.join(",")}\n`;
      told += `${person} ${household}\n`;
      if (waiting.length < 1 << 20) continue;
      truths.write(told);
      if (!rows.write(waiting)) await once(rows, "drain");
      [waiting, told] = ["", ""];
    }
    rows.end(waiting);
    truths.end(told);
    await Promise.all([finished(rows), finished(truths)]);
    renameSync(`${file}.new`, file);
    renameSync(`${truthFile}.new`, truthFile);
  }
  const [of, household] = [new Uint32Array(size), new Uint32Array(size)];
  let row = 0;
  for await (const line of createInterface({ input: createReadStream(truthFile) })) {
    const [person, home] = line.split(" ");
    of[row] = Number(person);
    household[row++] = Number(home);
  }
  return { files: [file], truth: truthOf(of, household) };
}

/** Our copy of a published set, without what gives its truth away. */
async function withoutTruth(
  folder: string,
  name: string,
  files: string[],
  hidden: string[],
  truthOfRow: (row: Record<string, string>) => string,
): Promise<DataSet> {
  const { parse } = await import("csv-parse");
  const numbers = new Map<string, number>();
  const of: number[] = [];
  const written: string[] = [];
  let border: number | undefined;
  for (const [at, file] of files.entries()) {
    if (at === 1) border = of.length;
    const target = join(folder, `${name}-${at + 1}.csv`);
    const out = createWriteStream(target);
    const reader = createReadStream(file).pipe(parse({ columns: true, trim: true, skip_empty_lines: true }));
    for await (const row of reader as AsyncIterable<Record<string, string>>) {
      const shown = Object.keys(row).filter((column) => !hidden.includes(column));
      if (written[at] === undefined) out.write(`${["row", ...shown].join(",")}\n`);
      written[at] = target;
      out.write(`${[of.length, ...shown.map((column) => quoted(row[column] ?? ""))].join(",")}\n`);
      const truth = truthOfRow(row);
      const number = numbers.get(truth) ?? numbers.size;
      numbers.set(truth, number);
      of.push(number);
    }
    out.end();
    await finished(out);
  }
  return { files: written, truth: truthOf(Uint32Array.from(of), undefined, border) };
}

const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function truthOf(of: Uint32Array, household?: Uint32Array, border?: number): Truth {
  const sizes = new Map<number, number>();
  for (const one of of) sizes.set(one, (sizes.get(one) ?? 0) + 1);
  return { of, household, border, largest: Math.max(0, ...new Set(sizes.values())) };
}
