import { z } from "zod";
import { idText, instantText } from "../../platform/http/contract.ts";

export const bookText = z.enum(["mine", "all"]);

export const deviceSchema = z
  .object({
    id: idText,
    user_id: idText,
    user_name: z.string(),
    name: z.string(),
    scope: z.enum(["read", "write"]).describe("Whether what is changed there is changed here"),
    books: z.array(bookText).describe("mine: people at accounts of one's own or of nobody's; all: everybody"),
    last_used_at: instantText.nullable(),
    last_program: z.string().nullable().describe("What the program there says of itself"),
    revoked_at: instantText.nullable(),
    created_at: instantText,
  })
  .meta({ id: "Device" });
export type Device = z.output<typeof deviceSchema>;

export const newDeviceSchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  scope: z.enum(["read", "write"]).default("write"),
  books: z.array(bookText).min(1).max(2).default(["mine"]),
});
export type NewDevice = z.output<typeof newDeviceSchema>;

export const madeDeviceSchema = deviceSchema.extend({
  address: z.string().describe("The server, as it is typed into the device"),
  user: z.string().describe("The user name"),
  password: z.string().describe("Told this once"),
});

export const cardRemovalSchema = z
  .object({
    id: idText,
    person_id: idText,
    person_name: z.string(),
    user_id: idText,
    user_name: z.string(),
    device: z.string(),
    created_at: instantText,
  })
  .meta({ id: "CardRemoval" });

export const acceptedRemovalSchema = z
  .object({
    set: idText.nullable(),
    went: z
      .enum(["removed", "ended", "elsewhere"])
      .describe(
        "ended: they have a history here, and their jobs end. elsewhere: a source still has them, so they stay",
      ),
  })
  .meta({ id: "AcceptedCardRemoval" });
