import { z } from "zod";
import { idText, instantText } from "../../platform/http/contract.ts";
import { longText } from "../accounts/contract.ts";

export const noteSchema = z
  .object({
    id: idText,
    account_id: idText.nullable(),
    person_id: idText.nullable(),
    words: z.string(),
    author_id: idText.nullable(),
    revision: z.number().int(),
    created_at: instantText,
  })
  .meta({ id: "Note" });
export type Note = z.output<typeof noteSchema>;
export const newNoteSchema = z
  .strictObject({ account_id: idText.optional(), person_id: idText.optional(), words: longText })
  .refine((given) => given.account_id !== undefined || given.person_id !== undefined, {
    path: ["account_id"],
    message: "an account or a person",
  })
  .meta({ id: "NewNote" });
export type NewNote = z.input<typeof newNoteSchema>;
export const noteEditSchema = z.strictObject({ words: longText });
