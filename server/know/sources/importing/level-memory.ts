import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Chunks between two collections. A chunk leaves some megabytes behind, and a collection of what lives takes about 20 ms. */
const chunksBetween = 2;

let collect: (() => void) | undefined;

/**
 * Keeps the heap small while rows stream through: on a large machine the collector would let garbage grow to many times of what lives. The young
 * generation stays small, and what a few chunks left behind is collected at once.
 */
export function levelMemory(): { chunkDone(): void } {
  if (!collect) {
    setFlagsFromString("--max-semi-space-size=4");
    setFlagsFromString("--semi-space-growth-factor=1");
    setFlagsFromString("--expose-gc");
    collect = runInNewContext("gc") as () => void;
  }
  let chunks = 0;
  return {
    chunkDone() {
      if (++chunks % chunksBetween === 0) collect?.();
    },
  };
}
