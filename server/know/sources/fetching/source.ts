import type { Kind, Mapping } from "../mapping/index.ts";
import type { GuardThresholds } from "./guards.ts";
import type { Schedule } from "./schedule.ts";

/** Sources that nothing fetches: people, or programs over the API, bring their files. */
export const broughtKinds = ["file", "upload"] as const;
export const isBrought = (kind: string): boolean => (broughtKinds as readonly string[]).includes(kind);

/** One row of `sources`. */
export interface Source {
  [column: string]: unknown;
  id: string;
  name: string;
  kind: string;
  settings: Record<string, unknown>;
  /** As it was brought in, the last one used first. */
  mappings: Mapping[];
  reading: {
    as?: Kind | "auto";
    sheet?: string;
    delimiter?: string;
    header?: boolean;
    fields?: Record<string, string | null>;
  };
  recognise: { accounts: "key" | "name" | "none"; people: "email" | "none" };
  relationship: "customer" | "prospect";
  create_missing: boolean;
  brings_all: boolean;
  /** A person said so; else it only is the usual. */
  brings_all_chosen: boolean;
  schedule: Schedule | null;
  next_run_at: Date | null;
  state: "active" | "paused" | "stopped";
  fault: Record<string, unknown> | null;
  misses: number;
  trust: number;
  guards: Partial<GuardThresholds>;
  cursor: unknown;
  /** Of the settings the cursor was made with. */
  cursor_of: string | null;
  removed_at: Date | null;
  revision: number;
  created_at: Date;
  updated_at: Date;
}
