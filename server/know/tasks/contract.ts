import { z } from "zod";
import { dayText, idText, instantText, oneOrMany } from "../../platform/http/contract.ts";
import { shortText } from "../accounts/contract.ts";

export const taskSchema = z
  .object({
    id: idText,
    account_id: idText.nullable(),
    person_id: idText.nullable(),
    user_id: idText.nullable(),
    touch_id: idText.nullable(),
    message_id: idText.nullable().describe("The message that asks for it, where a mail does"),
    title: z.string(),
    due_on: dayText.nullable(),
    done_at: instantText.nullable(),
    revision: z.number().int(),
    created_at: instantText,
  })
  .meta({ id: "Task" });
export type Task = z.output<typeof taskSchema>;

export const newTaskSchema = z
  .strictObject({
    title: shortText,
    due_on: dayText.nullable().optional(),
    account_id: idText.optional(),
    person_id: idText.optional(),
    user_id: idText.nullable().optional().describe("Who does it; left out is whoever asks"),
    touch_id: idText.optional(),
    message_id: idText.optional().describe("The message that asks for it"),
  })
  .meta({ id: "NewTask" });
export type NewTask = z.input<typeof newTaskSchema>;
export const newTasksSchema = oneOrMany(newTaskSchema);
export const taskEditSchema = z.strictObject({
  title: shortText.optional(),
  due_on: dayText.nullable().optional(),
  user_id: idText.nullable().optional(),
});
export type TaskEdit = z.input<typeof taskEditSchema>;
export const tasksQuery = z.object({
  account_id: idText.optional(),
  person_id: idText.optional(),
  user_id: idText.optional(),
  done: z.enum(["yes", "no"]).default("no"),
});
