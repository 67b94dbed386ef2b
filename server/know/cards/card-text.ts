/** What has a meaning of its own in a vCard is escaped. */
export function escapeText(value: string | null | undefined): string {
  return (value ?? "").replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");
}

/** Lines end after 75 octets and go on after a blank; no character is cut in two. */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(piece);
      piece = "";
      octets = 0;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join("\r\n ");
}

/** Whole lines as the text of a card. */
export function cardText(lines: string[]): string {
  return `${lines.map(foldLine).join("\r\n")}\r\n`;
}
