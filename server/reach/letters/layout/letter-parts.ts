/** A piece of a line: its words, and how they are set. */
export interface Piece {
  text: string;
  bold: boolean;
  italic: boolean;
}

/** A paragraph or a list, line by line. */
export interface Part {
  list: boolean;
  lines: Piece[][];
}

/** A letter's words taken apart: paragraphs by blank lines, lists by dashes, **bold** and _italic_. Nothing else of them has a meaning. */
export function letterParts(words: string): Part[] {
  return words
    .replace(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*\n+/)
    .map((block) =>
      block
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0)
    .flatMap(groups);
}

/** Lines with a dash are a list of their own, also right below a sentence. */
function groups(lines: string[]): Part[] {
  const parts: Part[] = [];
  for (const line of lines) {
    const item = /^[-•*]\s+(.*)$/.exec(line)?.[1];
    const last = parts.at(-1);
    const pieces = piecesOf(item ?? line);
    if (last && last.list === (item !== undefined)) last.lines.push(pieces);
    else parts.push({ list: item !== undefined, lines: [pieces] });
  }
  return parts;
}

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of line.matchAll(
    /\*\*(?=\S)(.+?)(?<=\S)\*\*|(?<![\p{L}\p{N}_])_(?=\S)(.+?)(?<=\S)_(?![\p{L}\p{N}_])/gu,
  )) {
    if (mark.index > at) pieces.push({ text: line.slice(at, mark.index), bold: false, italic: false });
    pieces.push({ text: mark[1] ?? mark[2] ?? "", bold: mark[1] !== undefined, italic: mark[2] !== undefined });
    at = mark.index + mark[0].length;
  }
  if (at < line.length || pieces.length === 0) pieces.push({ text: line.slice(at), bold: false, italic: false });
  return pieces;
}
