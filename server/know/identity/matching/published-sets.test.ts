import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse";
import { describe, expect, it } from "vitest";
import { programRoot } from "../../../platform/config/index.ts";
import { type Matched, matchRecords } from "./match-records.ts";
import { RecordTable } from "./records.ts";

const folder = join(programRoot(), "../shared/data");
const there = existsSync(join(folder, "fake-1000")) && existsSync(join(folder, "febrl4"));
if (!there) console.warn(`left out: the published sets are not in ${folder}`);

async function read(files: string[], hidden: string[], truthOf: (row: Record<string, string>) => string | undefined) {
  const truth: (string | undefined)[] = [];
  let [table, border]: [RecordTable | undefined, number | undefined] = [undefined, undefined];
  for (const [at, file] of files.entries()) {
    if (at === 1) border = truth.length;
    const rows = createReadStream(join(folder, file)).pipe(parse({ columns: true, trim: true }));
    for await (const row of rows as AsyncIterable<Record<string, string>>) {
      const shown = Object.keys(row).filter((column) => !hidden.includes(column));
      table ??= new RecordTable(shown);
      table.add(shown.map((column) => row[column]));
      truth.push(truthOf(row));
    }
  }
  return { table: table as RecordTable, truth, border };
}

/** Over all pairs of rows, of two files over all across. */
function f1(
  truth: (string | undefined)[],
  border: number | undefined,
  { clusters, pairs }: Matched,
): { clusters: number; pairs: number } {
  let [found, right, all, likely, likelyRight] = [0, 0, 0, 0, 0];
  for (let one = 0; one < (border ?? truth.length); one++)
    for (let other = border ?? one + 1; other < truth.length; other++) {
      const [together, same] = [clusters.of[one] === clusters.of[other], truth[one] === truth[other]];
      found += Number(together);
      all += Number(same);
      right += Number(together && same);
    }
  for (let at = 0; at < pairs.length; at++) {
    if ((pairs.score[at] as number) <= 0) continue;
    likely++;
    likelyRight += Number(truth[pairs.one[at] as number] === truth[pairs.other[at] as number]);
  }
  return { clusters: (2 * right) / (found + all), pairs: (2 * likelyRight) / (likely + all) };
}

describe.runIf(there)("published sets, without labels", () => {
  it("a thousand made-up people with many slips: pairs .945, clusters .98, none over ten", async () => {
    const { table, truth } = await read(["fake-1000/fake_1000.csv"], ["unique_id", "cluster"], (row) => row["cluster"]);
    const matched = await matchRecords(table, { subject: "people" });
    const reached = f1(truth, undefined, matched);
    expect(reached.pairs).toBeGreaterThanOrEqual(0.945);
    expect(reached.clusters).toBeGreaterThanOrEqual(0.98);
    const sizes = new Map<number, number>();
    for (const cluster of matched.clusters.of) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
    expect(Math.max(...sizes.values()) <= 10).toBe(true);
  });

  it.runIf(existsSync(join(folder, "febrl1")))(
    "five hundred Australians who come twice, without their number: .999",
    async () => {
      const { table, truth } = await read(
        ["febrl1/dataset1.csv"],
        ["rec_id", "soc_sec_id"],
        (row) => /rec-(\d+)/.exec(row["rec_id"] as string)?.[1],
      );
      const matched = await matchRecords(table, { subject: "people" });
      expect(f1(truth, undefined, matched).clusters).toBeGreaterThanOrEqual(0.999);
    },
    60_000,
  );

  it("two files of five thousand Australians linked one to one: .999", async () => {
    const files = ["febrl4/dataset4a.csv", "febrl4/dataset4b.csv"];
    const { table, truth, border } = await read(
      files,
      ["rec_id", "soc_sec_id"],
      (row) => /rec-(\d+)/.exec(row["rec_id"] as string)?.[1],
    );
    const matched = await matchRecords(table, { subject: "people", border });
    expect(matched.clean).toEqual([true, true]);
    expect(f1(truth, border, matched).clusters).toBeGreaterThanOrEqual(0.999);
  }, 150_000);
});
