import type { Schemas } from "../api/client.ts";

export type Rules = Schemas["ContactRules"];
export const touchChannels = ["email", "call", "letter", "parcel", "text", "social", "visit"] as const;
