import type { MappedColumn, Mapping } from "./contract.ts";

export interface ProposedColumn extends MappedColumn {
  /** 0 to 1. */
  confidence: number;
  /** Up to three values of the column. */
  samples: string[];
  /** Why, in a sentence. */
  reason: string;
  /** What only a human can tell; the proposal's own choice stands in `format`. */
  asks?: "date-order" | "currency" | "decimal";
}

export interface Proposal {
  mapping: Mapping;
  columns: ProposedColumn[];
  /** How sure the kind is (1 where the caller told it). */
  confidence: number;
  /** Fields that have to be there and are not, e.g. ["account.key or account.name"]. */
  lacks: string[];
  /** true when nothing has to be asked, and nothing is lacking. */
  ready: boolean;
}
