/** What somebody says about one field of one record: a source by its row, or a person who wrote it here. */
export interface Claim {
  by: "person" | "source";
  /** The source's id. */
  source: string | null;
  /** The source's or the person's name. */
  name: string;
  value: string | null;
  at: Date;
  trust: number;
  /** The row is about this very record, not only names it (a person's row that names the firm). */
  direct: boolean;
}

export interface Rule {
  rule: "trust" | "newest" | "complete" | "source";
  source_id: string | null;
  person_first: boolean;
}

export const usualRule: Rule = { rule: "trust", source_id: null, person_first: true };
/** Where a person's word has no privilege it counts as much as a usual source's. */
export const usualTrust = 50;

/**
 * Who is believed. First the source a person chose for this field; then a person's word, unless the rule says otherwise; then by the rule. What the rule
 * leaves equal goes by trust, then by time. Nothing said never beats something said.
 */
export function winnerOf(claims: readonly Claim[], rule: Rule, choice: string | null): Claim | undefined {
  return claims.toSorted(
    (a, b) =>
      truth(b.source !== null && b.source === choice) - truth(a.source !== null && a.source === choice) ||
      (rule.person_first ? truth(b.by === "person") - truth(a.by === "person") : 0) ||
      truth(b.value !== null) - truth(a.value !== null) ||
      truth(b.direct) - truth(a.direct) ||
      byRule(a, b, rule) ||
      b.trust - a.trust ||
      b.at.getTime() - a.at.getTime(),
  )[0];
}

function byRule(a: Claim, b: Claim, { rule, source_id }: Rule): number {
  if (rule === "newest") return b.at.getTime() - a.at.getTime();
  if (rule === "complete") return (b.value?.trim().length ?? 0) - (a.value?.trim().length ?? 0);
  if (rule === "source") return truth(b.source === source_id) - truth(a.source === source_id);
  return 0;
}

const truth = (is: boolean): number => (is ? 1 : 0);
