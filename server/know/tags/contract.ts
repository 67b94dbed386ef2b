import { z } from "zod";
import { idText } from "../../platform/http/contract.ts";
import { setSchema } from "../accounts/contract.ts";

const tagName = z.string().trim().min(1).max(100);
export const tagSchema = z.object({ id: idText, name: z.string(), colour: z.string().nullable() }).meta({ id: "Tag" });
export type Tag = z.output<typeof tagSchema>;
/** A tag on the list of all, with the version a change of it is based on. */
export const listedTagSchema = tagSchema.extend({ revision: z.number().int() }).meta({ id: "ListedTag" });
export type ListedTag = z.output<typeof listedTagSchema>;
export const newTagSchema = z.strictObject({ name: tagName, colour: z.string().max(30).nullable().optional() });
export const tagEditSchema = z.strictObject({
  name: tagName.optional(),
  colour: z.string().max(30).nullable().optional(),
});

/** Tags by name put on and taken off a set of accounts or people; a name that is new becomes a tag. */
export const taggingSchema = z
  .strictObject({
    account_ids: z.array(idText).max(10_000).optional(),
    person_ids: z.array(idText).max(10_000).optional(),
    add: z.array(tagName).max(50).optional(),
    remove: z.array(tagName).max(50).optional(),
  })
  .meta({ id: "Tagging" });
export type Tagging = z.input<typeof taggingSchema>;
export const taggedSchema = z.object({ added: z.number().int(), removed: z.number().int(), ...setSchema });
