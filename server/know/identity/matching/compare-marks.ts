import { type Compare, missing } from "./level.ts";
import type { Feature } from "./features.ts";
import { slipsBetween } from "./similarity.ts";
import type { Texts } from "./vocabulary.ts";

/** Compares each of a record's texts with each of the other's and keeps the best level. */
function bestOf(ids: Uint32Array[], compare: (a: number, b: number, one: number, other: number) => number): Compare {
  const only = ids[0] as Uint32Array;
  if (ids.length === 1)
    return (one, other) => {
      const [a, b] = [only[one] as number, only[other] as number];
      return a === 0 || b === 0 ? missing : compare(a, b, one, other);
    };
  return (one, other) => {
    let best = missing;
    for (const mine of ids) {
      const a = mine[one] as number;
      if (a === 0) continue;
      for (const theirs of ids) {
        const b = theirs[other] as number;
        if (b === 0) continue;
        const level = compare(a, b, one, other);
        if (level < best) best = level;
      }
    }
    return best;
  };
}

export function compareDates(feature: Feature): Compare {
  const days = feature.days as Int32Array;
  const { codes, offsets } = feature.texts;
  const equalParts = (a: number, b: number): number => {
    const [x, y] = [offsets[a] as number, offsets[b] as number];
    const same = (from: number, to: number): number => {
      for (let at = from; at < to; at++) if (codes[x + at] !== codes[y + at]) return 0;
      return 1;
    };
    return same(0, 4) + same(4, 6) + same(6, 8);
  };
  const exchangedDay = (a: number, b: number): boolean => {
    const [x, y] = [offsets[a] as number, offsets[b] as number];
    for (let at = 0; at < 4; at++) if (codes[x + at] !== codes[y + at]) return false;
    return (
      codes[x + 4] === codes[y + 6] &&
      codes[x + 5] === codes[y + 7] &&
      codes[x + 6] === codes[y + 4] &&
      codes[x + 7] === codes[y + 5]
    );
  };
  return bestOf(feature.ids, (a, b) => {
    if (a === b) return 0;
    const whole =
      (offsets[a + 1] as number) - (offsets[a] as number) === 8 &&
      (offsets[b + 1] as number) - (offsets[b] as number) === 8;
    const far = slipsBetween(feature.texts, a, b, 2);
    if (far <= 1 || (whole && exchangedDay(a, b))) return 1;
    const apart =
      days[a] === -0x80000000 || days[b] === -0x80000000
        ? Number.POSITIVE_INFINITY
        : Math.abs((days[a] as number) - (days[b] as number));
    if (apart <= 45 || (whole && equalParts(a, b) === 2)) return 2;
    if (apart <= 400 || far === 2) return 3;
    return apart <= 3700 ? 4 : 5;
  });
}

/** How rare a domain must be, among the records that have one, for two records in it to be more than a chance. */
const rareShare = 0.003;

export function compareEmails(feature: Feature): Compare {
  const { texts, present } = feature;
  const [mailboxes, domains] = [feature.mailboxes, feature.domains] as [Uint32Array, Uint32Array];
  const [mailboxTexts, domainTexts] = [feature.mailboxTexts, feature.domainTexts] as [Texts, Texts];
  const [counts, free, derived] = [feature.domainCounts, feature.freeDomains, feature.derived] as [
    Uint32Array,
    Uint8Array,
    Uint8Array,
  ];
  const rareCount = Math.max(12, present * rareShare);
  const isRare = (domain: number): boolean =>
    domain !== 0 && free[domain] === 0 && (counts[domain] as number) <= rareCount;
  return bestOf(feature.ids, (a, b, one, other) => {
    if (a === b) return 0;
    const [mailboxA, mailboxB, domainA, domainB] = [mailboxes[a], mailboxes[b], domains[a], domains[b]] as [
      number,
      number,
      number,
      number,
    ];
    const sameDomain =
      domainA === domainB ||
      (isRare(domainA) && isRare(domainB) && slipsBetween(domainTexts, domainA, domainB, 2) <= 2);
    const rare = sameDomain && isRare(domainA);
    const mailboxLength = (mailboxTexts.offsets[mailboxA + 1] as number) - (mailboxTexts.offsets[mailboxA] as number);
    const slip = sameDomain && mailboxLength >= 4 && slipsBetween(mailboxTexts, mailboxA, mailboxB, 2) <= 2;
    const sameMailbox = mailboxA === mailboxB;
    if ((slip || sameMailbox) && rare) return 1;
    // Nearness of what was made of the name is the name's nearness, already counted.
    if (slip || sameMailbox) return derived[one] === 1 && derived[other] === 1 ? missing : slip ? 1 : 2;
    if (rare) return 3;
    return slipsBetween(texts, a, b, 2) <= 2 && derived[one] === 0 ? 1 : 4;
  });
}

export function comparePhones(feature: Feature): Compare {
  const { codes, offsets } = feature.texts;
  return bestOf(feature.ids, (a, b) => {
    if (a === b) return 0;
    const [aFrom, aTo, bFrom, bTo] = [offsets[a], offsets[a + 1], offsets[b], offsets[b + 1]] as [
      number,
      number,
      number,
      number,
    ];
    const short = Math.min(aTo - aFrom, bTo - bFrom);
    // One of them may lack its country's digits.
    if (short >= 7) {
      let same = 0;
      while (same < short && codes[aTo - 1 - same] === codes[bTo - 1 - same]) same++;
      if (same === short) return 0;
    }
    return short >= 6 && slipsBetween(feature.texts, a, b, 1) <= 1 ? 1 : 2;
  });
}

export function compareNumbers(feature: Feature): Compare {
  const values = feature.values as Float64Array;
  return bestOf(feature.ids, (a, b) => {
    if (a === b) return 0;
    const [x, y] = [values[a] as number, values[b] as number];
    const apart = Math.abs(x - y);
    const share = apart / Math.max(Math.abs(x), Math.abs(y), 1e-9);
    const years = x > 1500 && x < 2200 && y > 1500 && y < 2200;
    if (years) return apart <= 1 ? 1 : apart <= 3 ? 2 : 3;
    return share <= 0.02 ? 1 : share <= 0.1 ? 2 : 3;
  });
}

export function compareSites(feature: Feature): Compare {
  return bestOf(feature.ids, (a, b) => (a === b ? 0 : slipsBetween(feature.texts, a, b, 1) <= 1 ? 1 : 2));
}
