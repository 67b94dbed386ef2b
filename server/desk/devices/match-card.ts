import { readContentLine, unfold } from "../../know/sources/index.ts";
import { card, child, children, type Element } from "../../platform/dav/index.ts";

/** The filter of a query (RFC 6352, 10.5) as a question to the text of a card. No filter lets everything through. */
export function cardFilter(filter: Element | undefined): (text: string) => boolean {
  const tests = children(filter, card, "prop-filter").map(propertyTest);
  if (tests.length === 0) return () => true;
  const all = filter?.attributes["test"] === "allof";
  return (text) => {
    const values = valuesOf(text);
    return all ? tests.every((test) => test(values)) : tests.some((test) => test(values));
  };
}

type Values = Map<string, string[]>;

function propertyTest(filter: Element): (values: Values) => boolean {
  const name = (filter.attributes["name"] ?? "").toUpperCase();
  if (child(filter, card, "is-not-defined")) return (values) => !values.has(name);
  const matches = children(filter, card, "text-match").map(textTest);
  const all = filter.attributes["test"] === "allof";
  return (values) => {
    const own = values.get(name) ?? [];
    if (own.length === 0 || matches.length === 0) return own.length > 0;
    const test = (match: (value: string) => boolean): boolean => own.some(match);
    return all ? matches.every(test) : matches.some(test);
  };
}

/** Letters without regard to case, whatever collation is asked for. */
function textTest(match: Element): (value: string) => boolean {
  const wanted = match.text.trim().toLowerCase();
  const negate = match.attributes["negate-condition"] === "yes";
  const kind = match.attributes["match-type"] ?? "contains";
  return (value) => {
    const text = value.toLowerCase();
    const found =
      kind === "equals"
        ? text === wanted
        : kind === "starts-with"
          ? text.startsWith(wanted)
          : kind === "ends-with"
            ? text.endsWith(wanted)
            : text.includes(wanted);
    return found !== negate;
  };
}

function valuesOf(text: string): Values {
  const values: Values = new Map();
  for (const line of unfold(text.split(/\r\n|\n|\r/)).map(readContentLine)) {
    if (!line || line.value === "") continue;
    values.set(line.name, [...(values.get(line.name) ?? []), line.value]);
  }
  return values;
}
