import { binomial } from "./binomial.ts";

/** `drawn` are taken without putting back from `population`, of which `marked` are marked. */
export interface Draw {
  population: number;
  marked: number;
  drawn: number;
}

/** The probability that exactly x of those drawn are marked. */
export function hypergeometric(x: number, { population, marked, drawn }: Draw): number {
  if (x < Math.max(0, drawn - (population - marked)) || x > Math.min(drawn, marked)) return 0;
  if (drawn === 0 || drawn === population) return 1;
  const p = drawn / population;
  const q = (population - drawn) / population;
  return (
    (binomial(x, marked, p, q) * binomial(drawn - x, population - marked, p, q)) / binomial(drawn, population, p, q)
  );
}

/** The probability that at most x of those drawn are marked. */
export function atMost(x: number, draw: Draw): number {
  return x < meanOf(draw) ? sumDown(x, draw) : 1 - sumUp(x + 1, draw);
}

/** The probability that at least x of those drawn are marked. */
export function atLeast(x: number, draw: Draw): number {
  return x > meanOf(draw) ? sumUp(x, draw) : 1 - sumDown(x - 1, draw);
}

const meanOf = ({ population, marked, drawn }: Draw): number => (drawn / population) * marked;

/** Terms fall faster than geometrically away from the mean: a handful of standard deviations, whatever the size. */
function sumDown(from: number, draw: Draw): number {
  const { population, marked, drawn } = draw;
  let x = Math.min(from, drawn, marked);
  let term = hypergeometric(x, draw);
  let sum = term;
  for (; term > sum * 1e-17; x--) {
    term *= (x * (population - marked - drawn + x)) / ((marked - x + 1) * (drawn - x + 1));
    sum += term;
  }
  return sum;
}

function sumUp(from: number, draw: Draw): number {
  const { population, marked, drawn } = draw;
  let x = Math.max(from, 0, drawn - (population - marked));
  let term = hypergeometric(x, draw);
  let sum = term;
  for (; term > sum * 1e-17; x++) {
    term *= ((marked - x) * (drawn - x)) / ((x + 1) * (population - marked - drawn + x + 1));
    sum += term;
  }
  return sum;
}
