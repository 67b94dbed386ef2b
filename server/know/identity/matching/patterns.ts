/** How often each combination of levels stands among pairs. Sixteen levels of three bits fit one number exactly. */
export class Patterns {
  readonly counts = new Map<number, number>();
  readonly comparisons: number;
  total = 0;

  constructor(comparisons: number) {
    this.comparisons = comparisons;
  }

  add(levels: Uint8Array, times = 1): void {
    let code = 0;
    for (let at = levels.length - 1; at >= 0; at--) code = code * 8 + (levels[at] as number);
    this.counts.set(code, (this.counts.get(code) ?? 0) + times);
    this.total += times;
  }
}

export function levelsIn(code: number, comparisons: number): Uint8Array {
  const levels = new Uint8Array(comparisons);
  let rest = code;
  for (let at = 0; at < comparisons; at++) {
    levels[at] = rest % 8;
    rest = Math.floor(rest / 8);
  }
  return levels;
}
