import { Fault } from "../../platform/errors/index.ts";
import { countRange, discoverySize, sampleSize } from "../../platform/statistics/index.ts";

/** As typed. */
export interface SampleQuestion {
  population?: string;
  margin?: string;
  tolerable?: string;
  confidence?: string;
  checked?: string;
  wrong?: string;
  notReached?: string;
}

export interface SizeAnswer {
  size: number;
  population: number;
  confidence: number;
  margin?: number;
  tolerable?: number;
}

export interface RangeAnswer {
  /** Counts of wrong records in the population. */
  low: number;
  high: number;
  /** Of those checked. */
  rate: number;
  low_share: number;
  high_share: number;
  population: number;
  checked: number;
  wrong: number;
  confidence: number;
  /** If all that were not reached were right, and if all were wrong. */
  best?: { low: number; high: number };
  worst?: { low: number; high: number };
}

interface InputFault {
  path: string;
  given: unknown;
  expected: string;
}

const askedUnlessSaid = "0.95";

/** What `tilth sample` says: how many to look at, or, of those looked at, how many of all are wrong. Throws all faults of the question at once. */
export function sampleAnswer(question: SampleQuestion): SizeAnswer | RangeAnswer {
  const faults: InputFault[] = [];
  const population = wholeOf("--population", question.population, faults, 1);
  const confidence = shareOf("--confidence", question.confidence ?? askedUnlessSaid, faults);
  const given = (["margin", "tolerable"] as const).filter((name) => question[name] !== undefined);
  const looked = [question.checked, question.wrong, question.notReached].some((each) => each !== undefined);
  if (given.length + (looked ? 1 : 0) !== 1)
    faults.push({
      path: looked ? `--${given[0]}` : "--margin",
      given: given.map((name) => question[name]).join(", ") || null,
      expected: "one question: --margin E, or --tolerable E, or --checked N --wrong N",
    });
  const answer = looked
    ? rangeAnswer(question, { population, confidence }, faults)
    : sizeAnswer(question, { population, confidence }, faults);
  if (faults.length > 0) throw new Fault("invalid_input", { faults });
  return answer;
}

interface Whole {
  population: number;
  confidence: number;
}

function sizeAnswer(question: SampleQuestion, whole: Whole, faults: InputFault[]): SizeAnswer {
  const name = question.tolerable === undefined ? "margin" : "tolerable";
  const share = shareOf(`--${name}`, question[name], question[name] === undefined ? [] : faults);
  if (faults.length > 0) return { size: 0, ...whole };
  const size =
    name === "margin" ? sampleSize({ ...whole, margin: share }) : discoverySize({ ...whole, tolerable: share });
  return { size, ...whole, [name]: share };
}

function rangeAnswer(question: SampleQuestion, whole: Whole, faults: InputFault[]): RangeAnswer {
  const checked = wholeOf("--checked", question.checked, faults, 1);
  const wrong = wholeOf("--wrong", question.wrong, faults, 0);
  const notReached = wholeOf("--not-reached", question.notReached ?? "0", faults, 0);
  const { population } = whole;
  if (wrong > checked)
    faults.push({ path: "--wrong", given: wrong, expected: `at most as many as were checked, ${checked}` });
  if (checked > population)
    faults.push({ path: "--checked", given: checked, expected: `at most as many as there are, ${population}` });
  else if (checked + notReached > population)
    faults.push({
      path: "--not-reached",
      given: notReached,
      expected: `with those checked at most as many as there are: ${population - checked}`,
    });
  if (faults.length > 0) return { low: 0, high: 0, rate: 0, low_share: 0, high_share: 0, checked, wrong, ...whole };
  const { low, high } = countRange({ ...whole, checked, wrong });
  const drawn = { ...whole, checked: checked + notReached };
  const unreached = notReached > 0 && {
    best: countRange({ ...drawn, wrong }),
    worst: countRange({ ...drawn, wrong: wrong + notReached }),
  };
  return {
    low,
    high,
    rate: wrong / checked,
    low_share: low / population,
    high_share: high / population,
    ...whole,
    checked,
    wrong,
    ...unreached,
  };
}

function wholeOf(path: string, given: string | undefined, faults: InputFault[], least: number): number {
  const value = Number(given);
  if (given !== undefined && given.trim() !== "" && Number.isSafeInteger(value) && value >= least) return value;
  faults.push({ path, given: given ?? null, expected: `a whole number from ${least}` });
  return Number.NaN;
}

/** `.05` and `5%` are the same share; so is `5`, since no share of that kind is above 1. A bare 1 could be either and is refused. */
function shareOf(path: string, given: string | undefined, faults: InputFault[]): number {
  const [, digits, percent] = /^\s*([\d.]+)\s*(%?)\s*$/.exec(given ?? "") ?? [];
  const typed = Number(digits ?? Number.NaN);
  const share = percent || typed > 1 ? typed / 100 : typed;
  if (share > 0 && share < 1) return share;
  faults.push({ path, given: given ?? null, expected: "a share above 0 and below 1, such as .05 or 5%" });
  return Number.NaN;
}
