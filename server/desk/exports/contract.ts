import { z } from "zod";

export const exportParams = z.object({ what: z.enum(["accounts", "people", "products", "orders", "touches"]) });
export const exportQuery = z.object({ format: z.enum(["csv", "xlsx", "jsonl", "vcard"]).default("csv") });
