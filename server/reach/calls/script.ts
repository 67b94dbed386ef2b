import { Fault } from "../../platform/errors/index.ts";
import { type Facts, fillWords, readWords } from "../words/index.ts";

/** What ends a call from within a script. */
export const callOutcomes = [
  "reached",
  "left-word",
  "call-back",
  "no-answer",
  "wrong-number",
  "moved",
  "asked-not-to",
] as const;
export type CallOutcome = (typeof callOutcomes)[number];

export interface Answer {
  label: string;
  /** The step it leads to, by its place; or what the call ends as. */
  to: number | null;
  outcome: CallOutcome | null;
}

export interface Step {
  name: string;
  /** Liquid. */
  says: string;
  answers: Answer[];
}

interface WrittenStep extends Omit<Step, "answers"> {
  line: number;
  answers: { label: string; to: string | null; outcome: string | null; line: number }[];
}

/**
 * A script is written as text:
 *
 *     # Opening
 *     {{ salutation }}, this is {{ sender.name }}. Do you have two minutes?
 *     > Yes -> Reason
 *     > Not now => call-back
 *
 * A step begins with #, what the caller says follows, `> answer -> step` leads on and `> answer => outcome` ends the call. All that is wrong
 * with it is told, each with its line.
 */
export function readScript(text: string): Step[] {
  const written = writtenSteps(text);
  const faults: { path: string; given: string; expected: string }[] = [];
  const fault = (line: number, given: string, expected: string): void => {
    faults.push({ path: `words, line ${line}`, given, expected });
  };
  if (written.length === 0) fault(1, text.slice(0, 40), "at least one step that begins with #");
  const places = new Map<string, number>();
  written.forEach((step, at) => {
    if (places.has(step.name.toLowerCase())) fault(step.line, step.name, "a name that no other step has");
    else places.set(step.name.toLowerCase(), at);
  });
  const steps = written.map(({ name, says, line, answers }): Step => {
    checkWords(says, line, fault);
    return {
      name,
      says,
      answers: answers.map((answer) => {
        const to = answer.to === null ? null : places.get(answer.to.toLowerCase());
        if (to === undefined) fault(answer.line, answer.to as string, "the name of a step");
        const outcome = callOutcomes.find((one) => one === answer.outcome) ?? null;
        if (answer.outcome !== null && outcome === null)
          fault(answer.line, answer.outcome, `one of ${callOutcomes.join(", ")}`);
        return { label: answer.label, to: to ?? null, outcome };
      }),
    };
  });
  if (faults.length > 0) throw new Fault("invalid_input", { faults });
  return steps;
}

/** Each step as it is said to this person, with what nobody knows. */
export function fillScript(steps: Step[], facts: Facts): (Step & { blanks: string[] })[] {
  return steps.map((step) => {
    const { text, blanks } = fillWords(readWords(step.says), facts);
    return { ...step, says: text.trim(), blanks };
  });
}

function checkWords(says: string, line: number, fault: (line: number, given: string, expected: string) => void): void {
  try {
    readWords(says);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const within = Number(error.detail["line"] ?? 1);
    fault(line + within, String(error.detail["why"] ?? error.detail["names"]), "words that can be read");
  }
}

function writtenSteps(text: string): WrittenStep[] {
  const steps: WrittenStep[] = [];
  text.split(/\r?\n/).forEach((raw, at) => {
    const head = /^#\s*(.+?)\s*$/.exec(raw);
    if (head) {
      steps.push({ name: head[1] as string, says: "", answers: [], line: at + 1 });
      return;
    }
    const step = steps.at(-1);
    if (!step) {
      if (raw.trim() !== "") steps.push({ name: "", says: `${raw}\n`, answers: [], line: at });
      return;
    }
    const answer = /^>\s*(.+?)\s*(->|=>)\s*(.+?)\s*$/.exec(raw);
    if (answer)
      step.answers.push({
        label: answer[1] as string,
        to: answer[2] === "->" ? (answer[3] as string) : null,
        outcome: answer[2] === "=>" ? (answer[3] as string) : null,
        line: at + 1,
      });
    else step.says += `${raw}\n`;
  });
  return steps;
}
