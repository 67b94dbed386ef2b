import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { programRoot } from "../server/platform/config/index.ts";
import { type Bench, durability, rounded } from "./bench.ts";
import { openFixture } from "./fixture.ts";
import { watchMemory } from "./processes.ts";

const tilth = join(programRoot(), "bin/tilth");

/** What is asked for, in each format it can be had in. */
const wishes: { what: string; formats: string[]; options?: string[] }[] = [
  { what: "accounts", formats: ["csv", "xlsx", "jsonl", "parquet", "vcard"] },
  {
    what: "customers",
    formats: ["csv", "xlsx", "parquet"],
    options: ["--scope", "all", "--sort", "revenue", "--direction", "desc"],
  },
];

interface Written {
  seconds: number;
  rows: number;
  megabytes: number;
  memory_mb: number;
}

/**
 * All accounts, and the grid sorted by what they bring, as files in every format, by the command line, from start to end of the process. Memory is
 * flat where the whole takes no more than a tenth of the rows.
 */
export const bench: Bench = {
  size: 100_000,
  run: async ({ size, data }) => {
    const fixture = await openFixture(size, { data });
    const out = join(fixture.dataDir, "export");
    try {
      const written: Record<string, Written> = {};
      for (const { what, formats, options = [] } of wishes) {
        for (const format of formats) {
          const wish = [what, "--format", format, ...options];
          written[`${what} ${format}`] = await write(fixture.dataDir, out, wish);
        }
      }
      const short = Object.entries(written).filter(([, one]) => one.rows !== size);
      if (short.length > 0) throw new Error(`not all rows were written: ${JSON.stringify(Object.fromEntries(short))}`);
      return {
        name: "export",
        size,
        ours: (written["accounts csv"] as Written).seconds,
        limit: null,
        ratio: null,
        unit: "s",
        detail: {
          memory_mb: Object.fromEntries(Object.entries(written).map(([wish, one]) => [wish, one.memory_mb])),
          seconds: Object.fromEntries(Object.entries(written).map(([wish, one]) => [wish, one.seconds])),
          megabytes: Object.fromEntries(Object.entries(written).map(([wish, one]) => [wish, one.megabytes])),
          settings: await durability(fixture.db),
        },
      };
    } finally {
      rmSync(out, { force: true });
      await fixture.close();
    }
  },
};

/** The command as anybody runs it. */
async function write(dataDir: string, out: string, wish: string[]): Promise<Written> {
  const from = performance.now();
  const words = ["export", ...wish, "--out", out, "--workspace", "Bench", "--data", dataDir, "--json"];
  const child = spawn(tilth, words, { stdio: ["ignore", "pipe", 2] });
  const memory = watchMemory(child.pid as number);
  const parts: Buffer[] = [];
  child.stdout?.on("data", (part: Buffer) => parts.push(part));
  const [code] = await once(child, "close");
  const seconds = rounded((performance.now() - from) / 1000);
  const memory_mb = memory.most();
  if (code !== 0) throw new Error(`tilth export ended with ${code}`);
  const { rows } = JSON.parse(Buffer.concat(parts).toString()) as { rows: number };
  return { seconds, rows, megabytes: rounded(statSync(out).size / 1e6), memory_mb };
}
