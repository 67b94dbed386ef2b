import { z } from "zod";
import { dayText, idText, instantText, oneOrMany } from "../../platform/http/contract.ts";

/** Text as a person writes it: never empty, never a novel in a name. */
export const shortText = z.string().trim().min(1).max(500);
export const longText = z.string().trim().min(1).max(100_000);

/** The change set that did it, for undo; null where nothing changed. */
export const setSchema = { set: idText.nullable() };
export const removedSchema = z.object({ removed: z.number().int(), ...setSchema });
export const idParams = z.object({ id: idText });

/** The answer to a body of one record or many, with the set by which it can be undone. */
export function madeSchema<T extends z.ZodObject>(row: T) {
  return z.union([z.strictObject({ rows: z.array(row), ...setSchema }), row.extend(setSchema)]);
}

export const statusText = z.enum(["prospect", "customer", "lapsed", "former", "partner", "competitor"]);
export const accountKindText = z.enum(["organisation", "household"]);

export const accountSchema = z
  .object({
    id: idText,
    name: z.string(),
    kind: accountKindText,
    industry: z.string().nullable(),
    website: z.string().nullable(),
    number: z.string().nullable(),
    owner_id: idText.nullable(),
    owner_ref: z.string().nullable().describe("An owner known only by the words of a source"),
    story: z.string().nullable(),
    sample: z.boolean(),
    revision: z.number().int(),
    created_at: instantText,
    updated_at: instantText,
  })
  .meta({ id: "Account" });
export type Account = z.output<typeof accountSchema>;

const own = {
  name: shortText,
  kind: accountKindText.optional(),
  industry: shortText.nullable().optional(),
  website: shortText.nullable().optional(),
  number: shortText.nullable().optional(),
  owner_id: idText.nullable().optional(),
  story: longText.nullable().optional(),
};

export const newAccountSchema = z
  .strictObject({
    ...own,
    relationship: statusText.optional().describe("The status it starts with; customer unless said otherwise"),
    since: dayText.nullable().optional().describe("Since when; left out or null is since always"),
  })
  .meta({ id: "NewAccount" });
export type NewAccount = z.input<typeof newAccountSchema> & { sample?: boolean };
export const newAccountsSchema = oneOrMany(newAccountSchema);

export const accountEditSchema = z.strictObject({ ...own, name: shortText.optional() }).meta({ id: "AccountEdit" });
export type AccountEdit = z.input<typeof accountEditSchema>;
export const accountsEditSchema = z.strictObject({
  ids: z.array(idText).min(1).max(10_000),
  fields: accountEditSchema,
});
export const changedSchema = z.object({ changed: z.number().int(), ...setSchema });

export const relationshipSchema = z
  .object({
    id: idText,
    account_id: idText,
    status: statusText,
    started_on: dayText.nullable().describe("null is since always"),
    ended_on: dayText.nullable(),
    reason: z.string().nullable(),
    revision: z.string().describe("Its version, for If-Match"),
  })
  .meta({ id: "Relationship" });
export type Relationship = z.output<typeof relationshipSchema>;
export const relationshipsSchema = z.object({ rows: z.array(relationshipSchema) });
export const newRelationshipSchema = z.strictObject({
  status: statusText,
  started_on: dayText.nullable().optional().describe("Left out is today, null is since always"),
  reason: shortText.nullable().optional(),
});
export type NewRelationship = z.input<typeof newRelationshipSchema>;
export const relationshipEditSchema = z.strictObject({
  started_on: dayText.nullable().optional(),
  ended_on: dayText.nullable().optional(),
  reason: shortText.nullable().optional(),
});
export type RelationshipEdit = z.input<typeof relationshipEditSchema>;

export const storyReasonSchema = z.object({
  id: idText,
  label: z.string(),
  position: z.number().int(),
  revision: z.number().int(),
});
export type StoryReason = z.output<typeof storyReasonSchema>;
export const newStoryReasonSchema = z.strictObject({ label: shortText, position: z.number().int().optional() });
export const storyReasonEditSchema = z.strictObject({
  label: shortText.optional(),
  position: z.number().int().optional(),
});
export const storySchema = z.object({
  words: z.string().nullable(),
  reasons: z.array(z.object({ id: idText, label: z.string() })),
  revision: z.string().describe("Its version, for If-Match"),
});
export type Story = z.output<typeof storySchema>;
export const storyToldSchema = z.strictObject({
  words: longText.nullable().optional(),
  reasons: z.array(idText).max(50).optional(),
});
