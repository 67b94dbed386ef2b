import { z } from "zod";
import { idText, instantText } from "../http/contract.ts";

export const undoneSchema = z
  .object({
    set: idText.describe("The undo is itself a change: undoing this set does it again"),
    undone: z.number().int(),
    kept: z.array(z.object({ row: z.string(), reason: z.string() })),
  })
  .meta({ id: "Undone" });

export const historyRowSchema = z
  .object({
    set: idText,
    at: instantText,
    kind: z.string(),
    summary: z.string(),
    actor: z.string().nullable(),
    actor_kind: z.enum(["user", "key", "command", "system"]),
    import_id: idText.nullable(),
    op: z.enum(["created", "updated", "removed"]),
    record_kind: z.string(),
    record_id: idText,
    fields: z
      .record(z.string(), z.tuple([z.unknown(), z.unknown()]))
      .nullable()
      .describe("Of an update: field → [from, to]"),
    undone: z.boolean(),
  })
  .meta({ id: "HistoryRow" });
