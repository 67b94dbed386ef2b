import { z } from "zod";
import { filesOfMail } from "../../know/outgoing/contract.ts";
import { touchStateText } from "../../know/touches/contract.ts";
import { idText, instantText, pageOf, pageQuery } from "../../platform/http/contract.ts";

export const conversationState = z.enum(["ours", "theirs", "done"]);
const mailKind = z.enum(["human", "auto-reply", "left", "bounce", "complaint", "unsubscribe", "receipt"]);

export const conversationRowSchema = z
  .object({
    id: idText,
    channel: z.enum(["email", "text"]).describe("By what they wrote, and are answered"),
    subject: z.string().describe("Empty of short messages"),
    state: conversationState.describe("ours: it waits for us; theirs: for them"),
    waiting_since: instantText.nullable(),
    answered_minutes: z.number().int().nullable().describe("How long the first answer took"),
    late: z.boolean().describe("It waits for us longer than was promised"),
    last_at: instantText,
    user_id: idText.nullable().describe("Who answers"),
    account_id: idText.nullable(),
    account: z.string().nullable(),
    person_id: idText.nullable(),
    person: z.string().nullable(),
    from_address: z.string().nullable().describe("Of the last message that came in"),
    from_name: z.string().nullable(),
    excerpt: z.string(),
    messages: z.number().int(),
    revision: z.number().int(),
  })
  .meta({ id: "ConversationRow" });
export type ConversationRow = z.output<typeof conversationRowSchema>;
export const conversationsPageSchema = pageOf(conversationRowSchema).extend({ promised_hours: z.number() });

export const conversationsQuery = z.object({
  ...pageQuery,
  state: conversationState.optional(),
  user: z.union([idText, z.literal("nobody")]).optional(),
  waits_for: idText
    .optional()
    .describe(
      "Whose they are to answer: theirs by name, and those nobody is named for at accounts of theirs or of nobody's",
    ),
  account: idText.optional(),
  person: idText.optional(),
  unknown: z.enum(["true", "false"]).default("false").describe("Only those of senders nobody knows: who is this?"),
});

export const messageSchema = z
  .object({
    id: idText,
    direction: z.enum(["in", "out"]),
    kind: mailKind,
    subject: z.string(),
    from_name: z.string().nullable(),
    from_address: z.string().nullable(),
    recipients: z.array(z.object({ name: z.string(), address: z.string() })),
    sent_at: instantText,
    written: z.string(),
    quoted: z.string().nullable().describe("Folded on the screen"),
    signature: z.string().nullable(),
    attachments: z.array(
      z.object({
        id: idText.optional().describe("Of a file of ours; one that came is read by its place in the message"),
        name: z.string().nullable(),
        type: z.string(),
        bytes: z.number().int(),
      }),
    ),
    returns_on: z.string().nullable(),
    state: touchStateText.nullable().describe("Of what leaves by us: due until it left; null where a box has it"),
  })
  .meta({ id: "Message" });
export const messageAloneSchema = messageSchema
  .extend({
    conversation_id: idText.nullable(),
    person_id: idText.nullable(),
    person: z.string().nullable(),
    account_id: idText.nullable(),
    account: z.string().nullable(),
  })
  .meta({ id: "MessageAlone" });
export type MessageAlone = z.output<typeof messageAloneSchema>;
export const conversationSchema = conversationRowSchema
  .extend({
    list: z.array(messageSchema),
    notes: z.array(z.object({ id: idText, words: z.string(), user_id: idText.nullable(), created_at: instantText })),
    readers: z
      .array(z.object({ user_id: idText, name: z.string(), writing: z.boolean() }))
      .describe("Who else has it open just now"),
    unknown_address: z
      .string()
      .nullable()
      .describe("Where the last letter came from, if nobody has that address: say first whose it is"),
    suggested: z
      .array(z.object({ account_id: idText, account: z.string() }))
      .describe("Accounts of the sender's domain, where the sender is unknown"),
  })
  .meta({ id: "Conversation" });
export type Conversation = z.output<typeof conversationSchema>;

export const conversationEditSchema = z
  .strictObject({ user_id: idText.nullable(), state: conversationState })
  .partial()
  .meta({ id: "ConversationEdit" });
export const changedConversationSchema = conversationRowSchema.extend({ set: idText.nullable() });
export const newConversationNoteSchema = z
  .strictObject({ words: z.string().trim().min(1).max(20_000) })
  .meta({ id: "NewConversationNote" });
export const readingSchema = z.strictObject({ writing: z.boolean().default(false) }).meta({ id: "Reading" });
export const senderSchema = z
  .strictObject({
    person: idText.optional().describe("Somebody who is there already"),
    account: idText.optional().describe("The account itself, or where a new person works"),
    name: z.string().trim().min(1).max(300).optional().describe("A new person of this name"),
  })
  .meta({ id: "Sender" });
export const newReplySchema = z
  .strictObject({
    words: z.string().trim().min(1).max(100_000),
    sender: idText
      .nullable()
      .optional()
      .describe(
        "The sending account it leaves by, or the provider of texts; left out, mail waits until an account takes it, and a text leaves by the provider they wrote to",
      ),
    key: z.string().min(8).max(100).describe("Makes a reply sent twice one"),
    files: filesOfMail.optional(),
  })
  .meta({ id: "NewReply" });
export type NewReply = z.output<typeof newReplySchema>;
export const replySchema = z
  .object({ touch: idText.nullable(), planned: z.boolean(), refused: z.string().nullable() })
  .meta({ id: "Reply" });

export const templateSchema = z
  .object({ id: idText, name: z.string(), words: z.string(), revision: z.number().int() })
  .meta({ id: "ReplyTemplate" });
export type Template = z.output<typeof templateSchema>;
export const newTemplateSchema = z
  .strictObject({ name: z.string().trim().min(1).max(200), words: z.string().trim().min(1).max(50_000) })
  .meta({ id: "NewReplyTemplate" });
export const templateEditSchema = newTemplateSchema.partial().meta({ id: "ReplyTemplateEdit" });
export const changedTemplateSchema = templateSchema.extend({ set: idText.nullable() });

export const answerTimesSchema = z
  .object({
    promised_hours: z.number().int(),
    days: z.number().int().describe("How far back answers are counted"),
    answers: z.number().int().describe("Answers to somebody who waited, each one and not only the first"),
    within: z.number().int().describe("Of these, within the promised hours"),
    median_minutes: z.number().int().nullable(),
  })
  .meta({ id: "AnswerTimes" });
export const answerPromiseSchema = z
  .strictObject({ promised_hours: z.number().int().min(1).max(720) })
  .meta({ id: "AnswerPromise" });
