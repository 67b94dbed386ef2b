/** What went wrong, by its code in the registry. `detail` fills the public sentence and is safe to show; `cause` never leaves the log. */
export class Fault extends Error {
  readonly code: string;
  readonly detail: Record<string, unknown>;

  constructor(code: string, detail: Record<string, unknown> = {}, cause?: unknown) {
    super(
      typeof detail["sentence"] === "string" ? detail["sentence"] : code,
      cause === undefined ? undefined : { cause },
    );
    this.name = "Fault";
    this.code = code;
    this.detail = detail;
  }
}

/** One entry of the registry: what the outside is told. `{name}` in title and help is filled from the fault's detail. */
export interface FaultKind {
  status: number;
  title: string;
  help: string;
}
export type FaultKinds = Record<string, FaultKind>;

/** `{name}` replaced by the detail of that name; an unknown name stays as written, so that a gap is seen. */
export function fillSentence(sentence: string, detail: Record<string, unknown>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in detail ? String(detail[name]) : whole));
}
