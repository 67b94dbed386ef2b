import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { Fault } from "../../../platform/errors/index.ts";
import { explainPairs, type Matched, probability, type Strength } from "../../identity/index.ts";
import type { ReadRecords } from "./read-records.ts";

/** `record,file,cluster,probability`, a line for each record in the order of the files. */
export async function writeClusters(
  path: string,
  { ids, idOf, files, border }: ReadRecords,
  { clusters }: Matched,
  strengths: Map<number, Strength>,
): Promise<void> {
  await writeLines(path, function* () {
    yield "record,file,cluster,probability";
    for (let record = 0; record < clusters.of.length; record++) {
      const cluster = clusters.of[record] as number;
      const strength = strengths.get(cluster);
      const sure = strength ? shown(probability(strength.weakest)) : "1";
      const file = files[border !== undefined && record >= border ? 1 : 0] as string;
      yield `${cell(ids.text(idOf[record] as number))},${cell(file)},${cluster},${sure}`;
    }
  });
}

/** `a,b,probability,weights`, a line for each pair that may be one, the likeliest first. */
export async function writePairs(path: string, { ids, idOf }: ReadRecords, matched: Matched): Promise<void> {
  const { pairs } = matched;
  const explain = explainPairs(matched.features, matched.comparisons, matched.model);
  const order = Uint32Array.from({ length: pairs.length }, (_, at) => at);
  order.sort((a, b) => (pairs.score[b] as number) - (pairs.score[a] as number) || a - b);
  await writeLines(path, function* () {
    yield "a,b,probability,weights";
    for (const at of order) {
      const [one, other] = [pairs.one[at] as number, pairs.other[at] as number];
      const weights = JSON.stringify(explain(one, other));
      const both = `${cell(ids.text(idOf[one] as number))},${cell(ids.text(idOf[other] as number))}`;
      yield `${both},${shown(probability(pairs.score[at] as number))},${cell(weights)}`;
    }
  });
}

const shown = (share: number): string => String(Math.round(share * 1e6) / 1e6);
const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const lot = 1 << 18;

async function writeLines(path: string, lines: () => Generator<string>): Promise<void> {
  const out = createWriteStream(path);
  try {
    await once(out, "open");
    let waiting = "";
    for (const line of lines()) {
      waiting += `${line}\n`;
      if (waiting.length < lot) continue;
      if (!out.write(waiting)) await once(out, "drain");
      waiting = "";
    }
    out.end(waiting);
    await finished(out);
  } catch (cause) {
    throw new Fault("match_unwritable", { file: path, problem: (cause as Error).message }, cause as Error);
  }
}
