import { z } from "zod";
import { broken, type FetchAsked } from "../sources/index.ts";

/** What every database asks for. */
export const databaseSettings = {
  host: z.string().trim().min(1).max(253).describe("Name or address of the server"),
  port: z.number().int().min(1).max(65_535),
  database: z.string().trim().min(1).max(200).describe("Its database"),
  user: z.string().trim().min(1).max(200).describe("A user who may only read is best"),
  encryption: z
    .enum(["verified", "any", "none"])
    .default("verified")
    .describe(
      "verified: TLS with a known certificate. any: TLS with whatever certificate. none: only within one's own house",
    ),
  query: z.string().trim().min(1).max(20_000).describe("One select"),
  cursor_column: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe(
      "A column that only grows, as a number or the time of the last change: only rows behind the last one are fetched",
    ),
  name: z.string().trim().min(1).max(100).optional().describe("What the rows are called in the account of a run"),
};

/** One query, without the semicolon at its end. That it writes nothing is the read-only transaction's business, not ours to guess. */
export function oneQuery(asked: FetchAsked, text: string): string {
  const query = text.replace(/[;\s]+$/, "");
  if (!/^\s*(?:select|with|table|values)\b/i.test(query)) throw broken(asked, "the query has to be a select");
  return query;
}
