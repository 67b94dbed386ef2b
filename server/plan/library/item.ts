export const itemKinds = ["article", "guide", "report", "occasion", "introduction", "thanks", "gift"] as const;
export type ItemKind = (typeof itemKinds)[number];

/** One row of `items`: a useful thing to give. */
export interface Item {
  [column: string]: unknown;
  id: string;
  title: string;
  kind: ItemKind;
  link: string | null;
  words: string | null;
  topics: string[];
  industries: string[];
  /** The last day on which it is still worth giving; null: it doesn't age. */
  fresh_until: string | null;
  retired_at: Date | null;
  revision: number;
  created_at: Date;
  updated_at: Date;
}

export interface ItemFields {
  title: string;
  kind: ItemKind;
  link?: string | null;
  words?: string | null;
  topics?: string[];
  industries?: string[];
  fresh_until?: string | null;
}
