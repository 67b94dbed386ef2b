import type { Tree } from "./tree.ts";

/** One thing that may not stay: where it is, what is wrong, and what to do in its place. */
export interface Refusal {
  where: string;
  what: string;
  instead: string;
}

/** What a check is asked. With `write` it brings a generated file up to date in place of refusing it; with `fix` it formats. */
export interface Asked {
  tree: Tree;
  write: boolean;
  fix: boolean;
}

export interface Check {
  name: string;
  /** The sentence this check proves. */
  proves: string;
  /** Works on the migrated database; these run one after another on the same one. */
  database?: boolean;
  run(asked: Asked): Promise<Refusal[]> | Refusal[];
}

/** Thrown by a check that has nothing to look at yet; the line says so and nothing fails. */
export class LeftOut extends Error {}
