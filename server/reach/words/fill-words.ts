import { Liquid, LiquidError, type Output, type Template, TokenKind, toValueSync } from "liquidjs";
import { Fault } from "../../platform/errors/index.ts";
import { type Facts, factNames } from "./facts.ts";

/** A text that was read and found right: ready to be filled for one recipient after the other. */
export interface Words {
  template: Template[];
  engine: Liquid;
  /** What it speaks of. */
  names: string[];
}

export interface Filled {
  text: string;
  /** What the text wanted to say of this recipient and nobody knows, as it stands in the text. Empty: nothing is blank. */
  blanks: string[];
}

/** The longest text, and how long filling may take: a text that loops over everything must not hold everybody up. */
const mostLetters = 200_000;
const mostLettersOfHtml = 500_000;
const longestMs = 500;
const mostMemory = 5_000_000;

/**
 * Reads a text in Liquid. What is broken is told with its line; a name that doesn't exist is a fault as well, it would be blank for everybody. A channel
 * may have names of its own beside the common ones; in HTML, values are written as the words they are.
 */
export function readWords(
  text: string,
  { own = [], html = false }: { own?: readonly string[]; html?: boolean } = {},
): Words {
  const engine = html ? escaping : plain;
  let template: Template[];
  let names: string[];
  try {
    template = engine.parse(text);
    names = engine.globalFullVariablesSync(template, { partials: false });
  } catch (error) {
    throw broken(error);
  }
  const unknown = names.filter((name) => !isFact(name) && !own.includes(name));
  if (unknown.length > 0)
    throw new Fault("words_name_unknown", {
      names: unknown.map((name) => `{{ ${name} }}`).join(", "),
      known: [...factNames, ...own].join(", "),
    });
  nameOutputs(template);
  return { template, engine, names };
}

/** The text for one recipient. */
export function fillWords({ template, engine }: Words, facts: Facts): Filled {
  const blanks = new Set<string>();
  try {
    const text = engine.renderSync(template, { ...facts, [blanksKey]: blanks }) as string;
    return { text, blanks: [...blanks] };
  } catch (error) {
    throw broken(error);
  }
}

const blanksKey = "blanks noted";

const plain = engineOf(mostLetters, noteBlank);
const escaping = engineOf(mostLettersOfHtml, function (this: unknown, value: unknown) {
  const said = noteBlank.call(this, value);
  return said === null || said === undefined ? "" : escapeHtml(String(said));
});

function engineOf(parseLimit: number, last: (value: unknown) => unknown): Liquid {
  const engine = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    parseLimit,
    renderLimit: longestMs,
    memoryLimit: mostMemory,
    outputEscape: last as (value: unknown) => string,
  });
  // Another text is no fact of a recipient.
  for (const tag of ["include", "render", "layout", "block"]) delete engine.tags[tag];
  return engine;
}

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (words: string): string => words.replace(/[&<>"']/g, (sign) => signs[sign] as string);

/** The last filter of each output, called by the engine: a value that is empty is noted under the words that asked for it. */
function noteBlank(this: unknown, value: unknown): unknown {
  const { context, token } = this as { context: Noted; token: { input: string } };
  if (isEmpty(value)) note(context, token.input);
  return value;
}

interface Noted {
  environments: object;
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === "string" && value.trim() === "");

function note({ environments }: Noted, words: string): void {
  const blanks: unknown = (environments as Record<string, unknown>)[blanksKey];
  if (blanks instanceof Set) blanks.add(words);
}

/** A filter as the engine runs it. */
interface Step {
  name: string;
  token: object;
  handler: (this: { context: Noted }, value: unknown, ...given: unknown[]) => unknown;
  render(value: unknown, context: Noted): unknown;
}

/**
 * Tells the last filter of each output which words it stands for: the engine does not. A filter that puts something around nothing hides it: so what goes
 * into the first of them, and what is put before or behind, is looked at as well, unless a default was thought of.
 */
function nameOutputs(templates: Template[]): void {
  for (const one of templates) {
    if (one.token.kind === TokenKind.Output) {
      const words = one.token.getText();
      const steps = (one as Output).value.filters as unknown as Step[];
      const last = steps.at(-1);
      if (last) last.token = Object.assign(Object.create(last.token), { input: words });
      if (!steps.some(({ name }) => name === "default")) {
        for (const step of steps) if (joining.has(step.name)) step.handler = noticing(step.handler, words);
        if (steps.length > 1) steps.unshift(lookFirst(words));
      }
    }
    const inside = one.children ? (toValueSync(one.children(false, true)) as Template[]) : [];
    nameOutputs(inside);
  }
}

const joining = new Set(["append", "prepend"]);

const noticing = (handler: Step["handler"], words: string): Step["handler"] =>
  function (value, ...given) {
    if (given.some(isEmpty)) note(this.context, words);
    return handler.apply(this, [value, ...given]);
  };

const lookFirst = (words: string): Step => ({
  name: "look",
  token: {},
  handler: (value) => value,
  render: (value, context) => {
    if (isEmpty(value)) note(context, words);
    return value;
  },
});

const isFact = (name: string): boolean =>
  (factNames as readonly string[]).includes(name) ||
  /^account\.fields(\.[\w-]+|\[.+\])$/.test(name) ||
  factNames.some((known) => known.startsWith(`${name}.`));

function broken(error: unknown): Fault {
  if (!LiquidError.is(error)) throw error;
  const [line, column] = error.token.getPosition();
  const why = error.message.replace(/, line:\d+, col:\d+$/, "");
  return new Fault("words_broken", { line, column, why }, error);
}
