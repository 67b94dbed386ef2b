import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What may lie on the heap beyond what lives before it is collected: a collection takes tens of milliseconds, a chunk leaves some megabytes behind. */
const leftoverBytes = 40_000_000;

let collect: (() => void) | undefined;

/**
 * Keeps the heap small while rows stream through: on a large machine the collector would let garbage grow to many times of what lives, so what chunks
 * left behind is collected before it grows large.
 */
export function levelMemory(): { chunkDone(): void } {
  if (!collect) {
    setFlagsFromString("--expose-gc");
    collect = runInNewContext("gc") as () => void;
  }
  // What the process held before it began is no leftover: a few rows are no reason to collect.
  let living = getHeapStatistics().used_heap_size;
  return {
    chunkDone() {
      if (getHeapStatistics().used_heap_size < living + leftoverBytes) return;
      collect?.();
      living = getHeapStatistics().used_heap_size;
    },
  };
}
