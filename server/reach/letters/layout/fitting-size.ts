/** How wide a letter is in its own height, a little more than our print is: what fits by this fits on paper. */
const widths: [RegExp, number][] = [
  [/[iljtfrI.,:;'’|()[\]! -]/u, 0.36],
  [/[mw]/u, 0.84],
  [/[WMÆŒ@%—]/u, 1.02],
  [/\p{Lu}|[&#+=<>]/u, 0.76],
  [/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{S}]/u, 0.55],
];
const others = 1.05;

/** Smaller than this nobody reads it, and no sorting machine. */
const smallest = 5.5;

/** The size in points at which a line fits into so many millimetres: never larger than asked for, never too small to be read. */
export function fittingSize(line: string, millimetres: number, largest: number): number {
  return Math.max(smallest, Math.min(largest, Math.floor((pointsOf(millimetres) / ems(line)) * 10) / 10));
}

/** Whether it fits at all. */
export const fits = (line: string, millimetres: number): boolean => ems(line) * smallest <= pointsOf(millimetres);

const pointsOf = (millimetres: number): number => (millimetres / 25.4) * 72;

function ems(line: string): number {
  let wide = 0;
  for (const letter of line) wide += widthOf(letter);
  return Math.max(wide, 1);
}

const known = new Map<string, number>();

function widthOf(letter: string): number {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const width = widths.find(([kind]) => kind.test(letter))?.[1] ?? others;
  known.set(letter, width);
  return width;
}
