import { getHeapStatistics } from "node:v8";
import { expect, test } from "vitest";
import { levelMemory } from "./level-memory.ts";

const used = (): number => getHeapStatistics().used_heap_size;

/** Some megabytes that nobody holds any more; how much the heap has grown by them. */
function leaveBehind(megabytes: number): void {
  let rows: unknown[] = [];
  for (let n = 0; n < megabytes; n++) rows.push(Array.from({ length: 30_000 }, (_, at) => ({ at })));
  rows = [];
}

test("a few rows are no reason to collect, whatever the process held before; what many chunks leave behind is", () => {
  const held = Array.from({ length: 1_000_000 }, (_, at) => ({ at }));
  const memory = levelMemory();
  const before = used();
  memory.chunkDone();
  // Nothing was collected: what there was is there.
  expect(used()).toBeGreaterThanOrEqual(before);
  let highest = 0;
  for (let chunk = 0; chunk < 30; chunk++) {
    leaveBehind(8);
    memory.chunkDone();
    highest = Math.max(highest, used());
  }
  expect(highest).toBeLessThan(before + 80_000_000);
  expect(held).toHaveLength(1_000_000);
});
