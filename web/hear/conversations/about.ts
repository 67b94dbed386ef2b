import type { Row } from "./read-inbox.ts";

/** What a conversation is about: its subject, or of a short message, which has none, its words. */
export const aboutOf = (row: Row, none: string): string =>
  row.subject || (row.channel === "text" ? row.excerpt : "") || none;
