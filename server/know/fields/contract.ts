import { z } from "zod";
import { idText } from "../../platform/http/contract.ts";
import { setSchema, shortText } from "../accounts/contract.ts";

export const fieldKindText = z.enum(["text", "number", "money", "date", "choice", "yes-no"]);
export const recordKindText = z.enum(["account", "person"]);

export const customFieldSchema = z
  .object({
    id: idText,
    record_kind: recordKindText,
    label: z.string(),
    kind: fieldKindText,
    choices: z.array(z.string()).nullable(),
    position: z.number().int(),
    revision: z.number().int(),
  })
  .meta({ id: "CustomField" });
export type CustomField = z.output<typeof customFieldSchema>;

const choices = z.array(shortText).max(500);
export const newCustomFieldSchema = z
  .strictObject({
    record_kind: recordKindText,
    label: shortText,
    kind: fieldKindText,
    choices: choices.optional(),
    position: z.number().int().optional(),
  })
  .refine((given) => given.kind !== "choice" || (given.choices?.length ?? 0) > 0, {
    path: ["choices"],
    message: "at least one choice",
  })
  .meta({ id: "NewCustomField" });
export type NewCustomField = z.input<typeof newCustomFieldSchema>;
export const customFieldEditSchema = z.strictObject({
  label: shortText.optional(),
  choices: choices.optional(),
  position: z.number().int().optional(),
});

/** What a field may hold: words or a choice, a number, a day, yes or no, money; null clears. */
export const customContentSchema = z.union([
  z.string().max(10_000),
  z.number(),
  z.boolean(),
  z.strictObject({ amount_minor: z.number().int(), currency: z.string().regex(/^[A-Z]{3}$/) }),
  z.null(),
]);
export type CustomContent = z.output<typeof customContentSchema>;
export const customValuesEditSchema = z
  .strictObject({
    record_ids: z.array(idText).min(1).max(10_000),
    values: z.record(idText, customContentSchema).describe("Field id → value"),
    was: z
      .record(idText, customContentSchema)
      .optional()
      .describe(
        "Of one record: what stood there when it was read; where something else stands now, nothing is changed (412)",
      ),
  })
  .refine(
    ({ record_ids, values, was }) => !was || (record_ids.length === 1 && Object.keys(was).every((id) => id in values)),
    { path: ["was"], message: "of one record, and of fields that are changed" },
  );
export const customValuesChangedSchema = z.object({ changed: z.number().int(), ...setSchema });
export const customValueSchema = z.object({
  field_id: idText,
  label: z.string(),
  kind: fieldKindText,
  value: customContentSchema,
});
export type CustomValue = z.output<typeof customValueSchema>;
