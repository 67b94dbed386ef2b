import { fold, guessKind } from "../../identity/index.ts";
import type { Opened } from "../reading/index.ts";

interface Side {
  opened: Opened;
  columns: { name: string; index: number }[];
}

/** How much of what stands in two columns of one kind must be the same words for them to mean the same. */
const sameWords = 0.1;

/** For each column of the first file the place in the second, -1 where it has none; and the second's columns that mean nothing of the first. */
export function alignColumns(first: Side, second: Side): { places: number[]; besides: string[] } {
  const places = first.columns.map(() => -1);
  const free = new Set(second.columns);
  const take = (at: number, column: { index: number; name: string }): void => {
    places[at] = column.index;
    free.delete(column);
  };
  for (const [at, { name }] of first.columns.entries()) {
    const same = [...free].find((other) => key(other.name) === key(name));
    if (same) take(at, same);
  }
  const pairs = first.columns
    .flatMap((column, at) =>
      places[at] === -1
        ? [...free].map((other) => ({ at, other, likeness: likeness(first, column, second, other) }))
        : [],
    )
    .filter(({ likeness: how }) => how >= sameWords)
    .sort((one, other) => other.likeness - one.likeness);
  for (const { at, other } of pairs) if (places[at] === -1 && free.has(other)) take(at, other);
  return { places, besides: [...free].map(({ name }) => name) };
}

const key = (name: string): string => fold(name).replaceAll(" ", "");

function likeness(
  first: Side,
  column: { index: number; name: string },
  second: Side,
  other: { index: number; name: string },
): number {
  const [mine, theirs] = [cells(first.opened, column.index), cells(second.opened, other.index)];
  if (guessKind(column.name, mine, undefined).kind !== guessKind(other.name, theirs, undefined).kind) return 0;
  const [words, others] = [wordsOf(mine), wordsOf(theirs)];
  const common = [...words].filter((word) => others.has(word)).length;
  return common / Math.max(1, Math.min(words.size, others.size));
}

const cells = (opened: Opened, index: number): string[] => opened.sample.flatMap((row) => row.fields?.[index] || []);
const wordsOf = (texts: string[]): Set<string> => new Set(texts.flatMap((text) => fold(text).split(" ")));
