/** A tag or a run of words of an HTML text. */
export interface HtmlPiece {
  /** Null where it is a tag. */
  words: string | null;
  /** In small letters. */
  tag: string;
  closing: boolean;
  attributes: string;
}

/** Letters looked through in vain for the end of a tag; a page that costs more is written to cost. */
const patience = 1_000_000;

/** What tells a quote or a signature stands in its first attributes; behind them come images. */
const longestAttributes = 2_000;

/** Tags and words in their order, comments and instructions left out. Whatever it is given, it takes as long as that is long. */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
  const name = /<(\/?)([a-zA-Z][\w:-]*)/y;
  let wasted = 0;
  // What is never closed any more isn't looked for again.
  let [commentsEnd, instructionsEnd] = [true, true];
  for (let at = 0; at < html.length; ) {
    const next = html.indexOf("<", at);
    if (next !== at) {
      const end = next < 0 ? html.length : next;
      yield words(html.slice(at, end));
      at = end;
      continue;
    }
    if (commentsEnd && html.startsWith("<!--", at)) {
      const end = html.indexOf("-->", at + 4);
      commentsEnd = end >= 0;
      if (end >= 0) {
        at = end + 3;
        continue;
      }
    } else if (instructionsEnd && /^<(?:!\[|![a-zA-Z]|\?)/.test(html.slice(at, at + 3))) {
      const end = html.indexOf(">", at + 2);
      instructionsEnd = end >= 0;
      if (end >= 0) {
        at = end + 1;
        continue;
      }
    }
    name.lastIndex = at;
    const found = name.exec(html);
    if (found && wasted < patience) {
      const from = at + found[0].length;
      const { end, closed } = endOfTag(html, from);
      if (closed) {
        yield {
          words: null,
          tag: (found[2] as string).toLowerCase(),
          closing: found[1] === "/",
          attributes: html.slice(from, Math.min(end, from + longestAttributes)),
        };
        at = end + 1;
        continue;
      }
      wasted += end - from;
    }
    yield words("<");
    at++;
  }
}

const words = (said: string): HtmlPiece => ({ words: said, tag: "", closing: false, attributes: "" });

/** Where a tag ends; what stands in quotes may hold anything. */
function endOfTag(html: string, from: number): { end: number; closed: boolean } {
  for (let at = from; at < html.length; at++) {
    const letter = html[at];
    if (letter === ">") return { end: at, closed: true };
    if (letter === "<") return { end: at, closed: false };
    if (letter === '"' || letter === "'") {
      const end = html.indexOf(letter, at + 1);
      if (end < 0) return { end: html.length, closed: false };
      at = end;
    }
  }
  return { end: html.length, closed: false };
}
