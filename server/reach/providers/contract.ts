import { z } from "zod";
import { setSchema, shortText } from "../../know/accounts/contract.ts";
import { idText, instantText } from "../../platform/http/contract.ts";

const fields = {
  channel: z.enum(["call", "text"]),
  name: shortText,
  url: z
    .string()
    .trim()
    .max(2000)
    .regex(/^https?:\/\/\S+$/i, "an address that begins with https://"),
  sender: z.string().trim().min(1).max(100).describe("The number it dials or sends from"),
  help_words: z.string().trim().max(600).describe("What HELP is answered with"),
};
const secret = z.string().min(16).max(500).describe("The key both sides sign with; never shown again");
export const providerSchema = z
  .object({
    id: idText,
    ...fields,
    hook: z.string().describe("Where the provider tells what happened: a path of this server"),
    has_secret: z.boolean(),
    revision: z.number().int(),
    created_at: instantText,
  })
  .meta({ id: "ChannelProvider" });
export type Provider = z.output<typeof providerSchema>;
export const newProviderSchema = z
  .strictObject({ ...fields, help_words: fields.help_words.default(""), secret })
  .meta({ id: "NewChannelProvider" });
export const providerEditSchema = z.strictObject({ ...fields, channel: fields.channel.optional(), secret }).partial();
export const changedProviderSchema = providerSchema.extend(setSchema);

/** What a provider tells us: of a call or text it has, or of one that came in. */
export const providerEventSchema = z.discriminatedUnion("event", [
  z.object({ event: z.enum(["ringing", "answered"]), id: z.string().min(1).max(200), touch: idText, at: instantText }),
  z.object({
    event: z.literal("ended"),
    id: z.string().min(1).max(200),
    touch: idText,
    at: instantText,
    seconds: z.number().int().min(0).max(86_400),
    answered: z.boolean(),
  }),
  z.object({
    event: z.enum(["delivered", "failed"]),
    id: z.string().min(1).max(200),
    touch: idText,
    at: instantText,
    reason: z.string().max(500).optional(),
    dead: z.boolean().optional().describe("The number does not exist"),
  }),
  z.object({
    event: z.literal("received"),
    id: z.string().min(1).max(200),
    from: z.string().min(2).max(40),
    to: z.string().max(40),
    text: z.string().max(10_000),
    at: instantText,
  }),
]);
export type ProviderEvent = z.output<typeof providerEventSchema>;
