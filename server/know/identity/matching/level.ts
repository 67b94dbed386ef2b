/** A level that says nothing: one of the two is missing. */
export const missing = 7;

/** The level at which two records (or, for the pieces inside, two texts) agree. */
export type Compare = (one: number, other: number) => number;
