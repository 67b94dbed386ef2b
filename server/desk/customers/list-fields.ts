import type { CustomField } from "../../know/fields/contract.ts";

export type FieldKind = "text" | "place" | "id" | "number" | "day" | "instant";

/** A field a list may be filtered by: its column of standing, and how it compares. */
export interface ListField {
  column: string;
  kind: FieldKind;
}

export const listFields: Record<string, ListField> = {
  name: { column: "name", kind: "text" },
  kind: { column: "kind", kind: "text" },
  industry: { column: "industry", kind: "place" },
  city: { column: "city", kind: "place" },
  country: { column: "country", kind: "place" },
  owner: { column: "owner_id", kind: "id" },
  owner_name: { column: "owner_name", kind: "place" },
  relationship: { column: "relationship", kind: "text" },
  since: { column: "since_on", kind: "day" },
  created: { column: "created_at", kind: "instant" },
  revenue: { column: "revenue_12m_minor", kind: "number" },
  orders: { column: "orders_12m", kind: "number" },
  first_order: { column: "first_order_on", kind: "day" },
  last_order: { column: "last_order_on", kind: "day" },
  last_touch: { column: "last_touch_at", kind: "instant" },
  last_valued_touch: { column: "last_valued_touch_at", kind: "instant" },
  gap: { column: "gap_days", kind: "number" },
  next_due: { column: "next_due_on", kind: "day" },
  people_known: { column: "people_known", kind: "number" },
  people_reachable: { column: "people_reachable", kind: "number" },
  people_touched: { column: "people_touched", kind: "number" },
};

/** Custom fields are named `custom:ID`. */
export const customPrefix = "custom:";

/** The column of custom_values that holds a field of this kind, and how it compares. */
export const customColumns: Record<CustomField["kind"], ListField> = {
  text: { column: "text_value", kind: "text" },
  choice: { column: "text_value", kind: "text" },
  number: { column: "number_value", kind: "number" },
  "yes-no": { column: "number_value", kind: "number" },
  money: { column: "amount_minor", kind: "number" },
  date: { column: "date_value", kind: "day" },
};

/** How a list is sorted: the column, its type for the cursor, whether it may be empty, and whether the indexes of other sorts carry it. */
export interface ListSort {
  column: string;
  type: "text" | "bigint" | "timestamptz" | "date";
  nullable: boolean;
  carried: boolean;
}
export const listSorts: Record<string, ListSort> = {
  name: { column: "name", type: "text", nullable: false, carried: false },
  owner: { column: "owner_name", type: "text", nullable: true, carried: false },
  city: { column: "city", type: "text", nullable: true, carried: true },
  industry: { column: "industry", type: "text", nullable: true, carried: true },
  revenue: { column: "revenue_12m_minor", type: "bigint", nullable: false, carried: true },
  valued: { column: "last_valued_touch_at", type: "timestamptz", nullable: true, carried: true },
  due: { column: "next_due_on", type: "date", nullable: true, carried: true },
  created: { column: "created_at", type: "timestamptz", nullable: false, carried: true },
};
