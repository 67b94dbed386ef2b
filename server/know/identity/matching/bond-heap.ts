export interface Bond {
  one: number;
  other: number;
  linkage: number;
}

/** The bond with the highest linkage first; among equals the one of the first records, so that the order of pairs doesn't matter. */
export class BondHeap {
  private readonly bonds: Bond[] = [];

  push({ one, other, linkage }: Bond): void {
    const bond = one < other ? { one, other, linkage } : { one: other, other: one, linkage };
    let at = this.bonds.length;
    this.bonds.push(bond);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!before(bond, this.bonds[above] as Bond)) break;
      this.bonds[at] = this.bonds[above] as Bond;
      at = above;
    }
    this.bonds[at] = bond;
  }

  pop(): Bond | undefined {
    const top = this.bonds[0];
    const last = this.bonds.pop();
    if (last === undefined || this.bonds.length === 0) return top;
    let at = 0;
    for (let below = 1; below < this.bonds.length; below = at * 2 + 1) {
      if (below + 1 < this.bonds.length && before(this.bonds[below + 1] as Bond, this.bonds[below] as Bond)) below++;
      if (!before(this.bonds[below] as Bond, last)) break;
      this.bonds[at] = this.bonds[below] as Bond;
      at = below;
    }
    this.bonds[at] = last;
    return top;
  }
}

const before = (one: Bond, other: Bond): boolean =>
  one.linkage !== other.linkage
    ? one.linkage > other.linkage
    : one.one !== other.one
      ? one.one < other.one
      : one.other < other.other;
