import { z } from "zod";
import { idText, instantText, pageOf, pageQuery } from "../../../platform/http/contract.ts";

export const differenceKindText = z.enum(["not-here", "not-there", "field-differs", "not-mapped"]);
const count = z.number().int();

export const reconciliationSchema = z
  .object({
    id: idText,
    source_id: idText,
    state: z.enum(["waiting", "running", "done", "failed"]),
    fresh: z.boolean().describe("Fetched anew for it"),
    counts: z
      .object({
        rows: count.describe("= same + differing + not_here + repeated"),
        same: count,
        differing: count,
        not_here: count,
        repeated: count,
        records: count.describe("= matched + not_there"),
        matched: count,
        not_there: count,
        not_mapped: count.describe("Columns with values that become nothing here"),
      })
      .nullable(),
    fault: z.record(z.string(), z.unknown()).nullable(),
    created_at: instantText,
    finished_at: instantText.nullable(),
  })
  .meta({ id: "Reconciliation" });
export const newReconciliationSchema = z.strictObject({
  fresh: z.boolean().default(false).describe("Fetch it anew instead of comparing what last came"),
});

export const differenceSchema = z
  .object({
    id: idText,
    kind: differenceKindText,
    record_kind: z.string(),
    key: z.string().nullable(),
    line: count.nullable(),
    record_id: idText.nullable(),
    name: z.string().nullable(),
    field: z.string().nullable(),
    here: z.string().nullable(),
    there: z.string().nullable(),
    why: z.enum([
      "failed",
      "waits",
      "not-brought-in",
      "removed-here",
      "missing-there",
      "lost",
      "edited",
      "rules-not-applied",
      "not-mapped",
      "unexplained",
    ]),
    detail: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: "Difference" });
export const differencesPageSchema = pageOf(differenceSchema);
export const differencesQuery = z.object({ ...pageQuery, kind: differenceKindText.optional() });
