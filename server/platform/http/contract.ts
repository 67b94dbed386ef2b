import { z } from "zod";

/** Values as JSON carries them. */
export const idText = z.uuid();
export const instantText = z.iso.datetime();
export const dayText = z.iso.date();

/** By name: what a database takes for an offset it reads with the other sign. */
export const zoneText = z
  .string()
  .max(60)
  .refine((zone) => /^[A-Za-z]/.test(zone) && knownZone(zone), "a time zone like Europe/Berlin");

function knownZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const defaultLimit = 60;
export const longestPage = 200;

/** Query parameters of every list. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(longestPage).default(defaultLimit).describe("Rows a page"),
  cursor: z.string().max(2000).optional().describe("`next` of the page before"),
};

export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({
    rows: z.array(row),
    next: z.string().nullable().describe("The cursor of the next page; null on the last"),
  });
}

/** How many rows there are: from kept counts or the planner's estimate, never counted while somebody waits. */
export const totalSchema = z.object({ total: z.number().int(), estimated: z.boolean() });

/** Rows one request may create. */
export const longestBatch = 1000;

/** A body that is one record or `{rows: [record, …]}`. */
export function oneOrMany<T extends z.ZodType>(record: T) {
  const many = z.strictObject({ rows: z.array(record).min(1).max(longestBatch) });
  const either = z.union([many, record]);
  shapes.set(either, { many, one: record });
  return either;
}

const shapes = new WeakMap<z.ZodType, { many: z.ZodType; one: z.ZodType }>();

/** Of a body that may be one record or a batch the shape that was meant: so the faults of a batch are told row by row, and not as those of a strange record. */
export function shapeMeant(schema: z.ZodType, given: unknown): z.ZodType {
  const either = shapes.get(schema);
  if (!either) return schema;
  return typeof given === "object" && given !== null && "rows" in given ? either.many : either.one;
}

/** The schema of its answer: one for one, rows for rows. */
export function oneOrManyMade<T extends z.ZodType>(made: T) {
  return z.union([z.strictObject({ rows: z.array(made) }), made]);
}

/** The body of every refusal (RFC 9457). */
export const problemSchema = z
  .object({
    type: z.string().describe("Address of the page that explains this code"),
    code: z.string().describe("The registered code: match on this, never on the words"),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().describe("What to do"),
    instance: z.string().describe("The id of this request, as in the log"),
    values: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .optional()
      .describe("What title and detail name, to say the same in another language"),
    faults: z
      .array(z.object({ path: z.string(), given: z.string().nullable(), expected: z.string() }))
      .optional()
      .describe("Every field that can't be used"),
    current: z
      .record(z.string(), z.unknown())
      .optional()
      .describe("The record as it is now, where somebody else changed it"),
  })
  .meta({ id: "Problem" });
export type Problem = z.output<typeof problemSchema>;
