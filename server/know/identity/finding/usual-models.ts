import type { Background } from "../matching/background.ts";
import type { Model } from "../matching/model.ts";
import type { MergeKind } from "../merging/index.ts";
import { comparedBy } from "./compared.ts";

/** How the records of a workspace are judged. */
export interface Judge {
  model: Model;
  background: Background;
  /** What answers say of the odds: `slope` × log odds + `shift`. */
  taught: { slope: number; shift: number };
  /** When it was learnt; null is the usual one. */
  learnedAt: string | null;
}

/** Before so many records there is too little to learn from. */
export const learnFrom = 1000;

/** Shares of the levels among pairs that are one, related (a household, colleagues, branches) and neither; `of`: how many texts there seem to be. */
interface Usual {
  match: number[];
  related: number[];
  other: number[];
  of: number;
}

const email = {
  match: [0.6, 0.05, 0.1, 0.1, 0.15],
  related: [0.01, 0.005, 0.01, 0.4, 0.575],
  other: [0.000001, 0.00001, 0.001, 0.003, 0.995989],
  of: 1_000_000,
};
const phone = {
  match: [0.65, 0.03, 0.32],
  related: [0.3, 0.01, 0.69],
  other: [0.00001, 0.00005, 0.99994],
  of: 100_000,
};
const street = {
  match: [0.5, 0.15, 0.08, 0.05, 0.05, 0.17],
  related: [0.6, 0.15, 0.05, 0.03, 0.03, 0.14],
  other: [0.0002, 0.0005, 0.001, 0.004, 0.03, 0.9643],
  of: 5000,
};
const city = {
  match: [0.75, 0.05, 0.02, 0.002, 0.01, 0.168],
  related: [0.85, 0.04, 0.02, 0.002, 0.01, 0.078],
  other: [0.03, 0.005, 0.005, 0.01, 0.05, 0.9],
  of: 30,
};
const postal = {
  match: [0.7, 0.06, 0.06, 0.18],
  related: [0.8, 0.05, 0.05, 0.1],
  other: [0.005, 0.005, 0.04, 0.95],
  of: 200,
};

/** Rough and careful: what is usual in address books of firms. Nothing of it knows a workspace; from a thousand records on a workspace's own takes over. */
const usual: Record<MergeKind, Record<string, Usual>> = {
  person: {
    given: {
      match: [0.74, 0.1, 0.04, 0.03, 0.02, 0.04, 0.03],
      related: [0.02, 0.01, 0.01, 0.02, 0.05, 0.889, 0.001],
      other: [0.005, 0.01, 0.01, 0.02, 0.05, 0.9049, 0.0001],
      of: 200,
    },
    family: {
      match: [0.85, 0.05, 0.03, 0.002, 0.01, 0.058],
      related: [0.3, 0.02, 0.02, 0.002, 0.02, 0.638],
      other: [0.0005, 0.002, 0.003, 0.004, 0.03, 0.9605],
      of: 2000,
    },
    email,
    phone,
    birthday: {
      match: [0.88, 0.06, 0.015, 0.01, 0.01, 0.025],
      related: [0.002, 0.003, 0.01, 0.03, 0.15, 0.805],
      other: [0.00005, 0.0005, 0.004, 0.02, 0.15, 0.82545],
      of: 20_000,
    },
    street,
    city,
    "postal code": postal,
    firm: {
      match: [0.6, 0.06, 0.04, 0.03, 0.02, 0.25],
      related: [0.75, 0.05, 0.03, 0.03, 0.02, 0.12],
      other: [0.005, 0.001, 0.002, 0.005, 0.02, 0.967],
      of: 200,
    },
  },
  account: {
    name: {
      match: [0.65, 0.12, 0.08, 0.05, 0.04, 0.06],
      related: [0.05, 0.05, 0.1, 0.15, 0.25, 0.4],
      other: [0.0002, 0.0005, 0.001, 0.01, 0.05, 0.9383],
      of: 20_000,
    },
    website: { match: [0.8, 0.02, 0.18], related: [0.5, 0.01, 0.49], other: [0.0005, 0.0005, 0.999], of: 2000 },
    email,
    phone,
    street,
    city,
    "postal code": postal,
    number: {
      match: [0.3, 0.02, 0.1, 0.58],
      related: [0.0005, 0.003, 0.2, 0.7965],
      other: [0.0005, 0.003, 0.2, 0.7965],
      of: 2000,
    },
  },
};

/** Of a small base: so many of its pairs are one, and so many related. */
const shares: Record<MergeKind, { match: number; related: number }> = {
  person: { match: 2e-4, related: 5e-4 },
  account: { match: 2e-4, related: 2e-5 },
};

export function usualJudge(kind: MergeKind): Judge {
  const each = comparedBy[kind].map((name) => usual[kind][name] as Usual);
  return {
    model: {
      ...shares[kind],
      ifMatch: each.map(({ match }) => match),
      ifRelated: each.map(({ related }) => related),
      ifOther: each.map(({ other }) => other),
      slope: 1,
      shift: 0,
    },
    background: each.map(({ of }) => ({ present: of, counts: new Map(), words: new Map(), domains: new Map() })),
    taught: { slope: 1, shift: 0 },
    learnedAt: null,
  };
}
