/** A claim that takes too long for every change: tried by `npm run prove`. */
export interface Proof {
  name: string;
  /** The sentence it proves. */
  proves: string;
  run(say: (words: string) => void, size?: number): Promise<Figure[]>;
}

/** One measured number beside what it may be at most, or at least; a bar of null is told only. */
export interface Figure {
  what: string;
  value: number;
  unit: string;
  bar: number | null;
  atLeast?: boolean;
}

export function keeps({ value, bar, atLeast = false }: Figure): boolean {
  return bar === null || (atLeast ? value >= bar : value <= bar);
}
