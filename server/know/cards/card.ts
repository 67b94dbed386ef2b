import type { PointKind } from "../people/index.ts";

/** One way to reach a person, as a card tells it. */
export interface CardPoint {
  kind: PointKind;
  label: string | null;
  value: string;
  normal: string;
  preferred: boolean;
  street: string | null;
  city: string | null;
  region: string | null;
  postal_code: string | null;
  country: string | null;
}

/** What a card says of a person, in our words. What has no word here stays in the card's own lines. */
export interface CardSays {
  name: string | null;
  given_name: string | null;
  family_name: string | null;
  honorific: string | null;
  birthday: string | null;
  /** The firm they work at now, and as what. */
  organisation: string | null;
  title: string | null;
  note: string | null;
  tags: string[];
  points: CardPoint[];
}

export const addressParts = ["street", "city", "region", "postal_code", "country"] as const;

export type CardVersion = "3.0" | "4.0";
