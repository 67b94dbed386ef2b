/** One document to make. */
export interface Document {
  /** The source, in typst. */
  source: string;
  /** What the source reads, by the name it reads it under. */
  files: Record<string, string | Uint8Array>;
  form: "pdf" | "svg";
}

/** Where a source is broken. */
export interface Flaw {
  file: string;
  line: number | null;
  what: string;
  hints: string[];
}

/** How the press answers: the document on stdout and this on descriptor 3. */
export type PressAnswer = { pages: number } | { flaws: Flaw[] } | { missing: string };
