import i18next from "i18next";
import type { Schemas } from "../api/client.ts";

type Problem = Schemas["Problem"];

/** A refusal in the reader's language, by its code; in the server's words where the catalogue does not know the code. */
export function problemWords(problem: Problem): string {
  const values = Object.fromEntries(
    Object.entries(problem.values ?? {}).map(([name, value]) => [
      name,
      name === "what" ? nounOf(String(value)) : stateHoles.has(name) ? stateOf(problem.code, String(value)) : value,
    ]),
  );
  // The server's own words are English.
  const known = i18next.language !== "en" && i18next.exists(`problems.codes.${problem.code}.title`);
  const title = known ? i18next.t(`problems.codes.${problem.code}.title`, values) : problem.title;
  const help = known ? i18next.t(`problems.codes.${problem.code}.help`, values) : problem.detail;
  const faults = (problem.faults ?? []).map((fault) => `${fault.path}: ${inReaderWords(fault.expected)}`);
  return [title, help, ...faults].filter(Boolean).join(" ");
}

const stateHoles: ReadonlySet<string> = new Set(["state", "wanted"]);

/** A state in words; what is said of an order is not what is said of an import. */
function stateOf(code: string, state: string): string {
  const any = i18next.t(`problems.states.any.${state}`, { defaultValue: state });
  return i18next.t(`problems.states.${code}.${state}`, { defaultValue: any });
}

function nounOf(what: string): string {
  return i18next.t(`problems.what.${what.replaceAll(" ", "-")}`, { defaultValue: what });
}

interface Form {
  key: string;
  form: RegExp;
  holes: string[];
}
let forms: Form[] | undefined;

/**
 * A sentence that the server says without a code (why a row did not come in, what was expected), in the reader's language: the catalogue holds its
 * English form, which tells what stands in its holes. Several may follow one another, each after the column it is about. What has no form there is
 * shown as the server says it.
 */
export function inReaderWords(sentence: string): string {
  return said(sentence) ?? sentence.split("; ").map(afterItsColumn).join("; ");
}

function afterItsColumn(piece: string): string {
  const whole = said(piece);
  if (whole !== undefined) return whole;
  for (let at = piece.indexOf(": "); at >= 0; at = piece.indexOf(": ", at + 1)) {
    const rest = said(piece.slice(at + 2));
    if (rest !== undefined) return `${piece.slice(0, at + 2)}${rest}`;
  }
  return piece;
}

function said(sentence: string): string | undefined {
  for (const { key, form, holes } of knownForms()) {
    const found = form.exec(sentence);
    if (!found) continue;
    return i18next.t(`problems.said.${key}`, Object.fromEntries(holes.map((hole, at) => [hole, found[at + 1]])));
  }
  return undefined;
}

/** Those that say more come first: "at least 3 characters" before "at least 3". */
function knownForms(): Form[] {
  const english = i18next.getResource("en", "translation", "problems.said") as Record<string, string> | undefined;
  if (!english) return [];
  forms ??= Object.entries(english)
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([key, form]) => formOf(key, form));
  return forms;
}

/** What stands in a hole holds no other sentence: no semicolon. */
function formOf(key: string, form: string): Form {
  const holes = [...form.matchAll(/{{(\w+)}}/g)].map((hole) => hole[1] as string);
  const pattern = form
    .split(/{{\w+}}/)
    .map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("([^;]+)");
  return { key, holes, form: new RegExp(`^${pattern}$`) };
}
