import { hash } from "node:crypto";

const emptySlot = 0;
const firstSize = 1 << 12;

/**
 * Counts equal keys of a file in 12 bytes a key, so that a file of many millions of orders without numbers fits. Keys are told apart by 52 bits
 * of their digest: among ten million keys two fall together once in ninety files.
 */
export class Ordinals {
  #keys = new Float64Array(firstSize);
  #counts = new Uint32Array(firstSize);
  #used = 0;

  /** 1 for the first of its kind, 2 for the second. */
  next(key: string): number {
    if (this.#used * 3 > this.#keys.length * 2) this.#grow();
    const digest = digestOf(key);
    const at = this.#find(digest);
    if (this.#keys[at] === emptySlot) {
      this.#keys[at] = digest;
      this.#used++;
    }
    const count = (this.#counts[at] as number) + 1;
    this.#counts[at] = count;
    return count;
  }

  #find(digest: number): number {
    const mask = this.#keys.length - 1;
    let at = digest % (mask + 1);
    while (this.#keys[at] !== emptySlot && this.#keys[at] !== digest) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const keys = this.#keys;
    const counts = this.#counts;
    this.#keys = new Float64Array(keys.length * 2);
    this.#counts = new Uint32Array(keys.length * 2);
    for (let from = 0; from < keys.length; from++) {
      const digest = keys[from] as number;
      if (digest === emptySlot) continue;
      const at = this.#find(digest);
      this.#keys[at] = digest;
      this.#counts[at] = counts[from] as number;
    }
  }
}

function digestOf(key: string): number {
  // 13 hexadecimal digits are 52 bits, which a double holds exactly; zero means an empty slot.
  return Number.parseInt(hash("md5", key, "hex").slice(0, 13), 16) || 1;
}
