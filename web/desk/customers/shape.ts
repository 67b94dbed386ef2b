import { useCallback, useState } from "react";
import type { Schemas } from "../../app/api/client.ts";

export type CustomerRow = Schemas["CustomerRow"];
export type Scope = "customers" | "prospects" | "others" | "all";
export type Grouping = "owner" | "city" | "industry" | "relationship" | "country";

export interface Rule {
  field: string;
  operator: string;
  value?: unknown;
}
export interface Filter {
  combinator: "and" | "or";
  not?: boolean;
  rules: (Rule | Filter)[];
}

/** Everything that makes up what the list shows: what a saved view keeps. */
export interface Shape {
  scope: Scope;
  filter?: Filter | undefined;
  sort: string;
  direction: "asc" | "desc";
  columns: { name: string; width?: number | undefined }[];
  group?: Grouping | null | undefined;
}

export const firstShape: Shape = {
  scope: "customers",
  sort: "due",
  direction: "asc",
  columns: ["name", "next_due", "last_valued", "revenue", "coverage", "owner", "industry", "city"].map((name) => ({
    name,
  })),
};

const kept = "tilth.customers";

/** The list as it was left; remembered on this machine until saved as a view. */
export function useShape(): [Shape, (change: Partial<Shape>) => void] {
  const [shape, setShape] = useState<Shape>(() => {
    try {
      return { ...firstShape, ...(JSON.parse(localStorage.getItem(kept) ?? "{}") as Partial<Shape>) };
    } catch {
      return firstShape;
    }
  });
  const change = useCallback((part: Partial<Shape>) => {
    setShape((now) => {
      const next = { ...now, ...part };
      localStorage.setItem(kept, JSON.stringify(next));
      return next;
    });
  }, []);
  return [shape, change];
}

/** As the API takes it; an empty tree is no filter. */
export function filterText(filter: Filter | undefined): string | undefined {
  return filter && filter.rules.length > 0 ? JSON.stringify(filter) : undefined;
}
