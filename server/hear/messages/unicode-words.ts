const letter = "\\p{L}\\p{M}\\p{N}_";
const edge = `(?:(?<=[${letter}])(?![${letter}])|(?<![${letter}])(?=[${letter}]))`;

/** The same rule with the edges and letters of every alphabet: `\b` and `\w` know English only. */
export function everyAlphabet(rule: RegExp): RegExp {
  let out = "";
  let inClass = false;
  for (let at = 0; at < rule.source.length; at++) {
    const two = rule.source.slice(at, at + 2);
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
  return new RegExp(out, "iu");
}

/** One rule out of several ways of saying it. */
export const anyOf = (...ways: RegExp[]): RegExp =>
  everyAlphabet(new RegExp(ways.map((one) => `(?:${one.source})`).join("|"), "iu"));
