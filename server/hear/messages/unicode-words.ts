const letter = "\\p{L}\\p{M}\\p{N}_";
const edge = `(?:(?<=[${letter}])(?![${letter}])|(?<![${letter}])(?=[${letter}]))`;

/** A rule that is made when it is first asked: there are hundreds, and most commands of the program read no mail. */
export interface Rule {
  readonly source: string;
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
}

/** The rule of this source, whatever the case of its letters. */
export function ruleOf(source: () => string): Rule {
  let made: RegExp | undefined;
  const whole = (): RegExp => (made ??= new RegExp(source(), "iu"));
  return {
    get source() {
      return whole().source;
    },
    test: (text) => whole().test(text),
    exec: (text) => whole().exec(text),
  };
}

/** The same rule with the edges and letters of every alphabet: `\b` and `\w` know English only. */
export const everyAlphabet = (rule: { source: string }): Rule => ruleOf(() => inEveryAlphabet(rule.source));

function inEveryAlphabet(source: string): string {
  let out = "";
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const two = source.slice(at, at + 2);
    if (two === "\\b" && !inClass) out += edge;
    else if (two === "\\w") out += inClass ? letter : `[${letter}]`;
    else if (two.startsWith("\\")) out += two;
    else {
      if (two.startsWith("[")) inClass = true;
      if (two.startsWith("]")) inClass = false;
      out += two[0];
      continue;
    }
    at++;
  }
  return out;
}

/** One rule out of several ways of saying it. */
export const anyOf = (...ways: { source: string }[]): Rule =>
  ruleOf(() => inEveryAlphabet(ways.map((one) => `(?:${one.source})`).join("|")));
