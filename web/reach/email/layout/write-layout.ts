import type { Layout, Piece } from "./read-layout.ts";

/** The MJML of a layout. What stood around the body and in texts comes back letter by letter; pieces are set out anew, each on a line. */
export function writeLayout({ before, body, after }: Layout): string {
  const lineBegin = /[^\n]*$/.exec(before)?.[0] ?? "";
  const margin = /^\s*$/.test(lineBegin) ? lineBegin : "";
  return before + writePiece(body, margin) + after;
}

function writePiece(piece: Piece, margin: string): string {
  if (piece.kind === "kept" || piece.kind === "note") return piece.source;
  const attributes = Object.entries(piece.attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join("");
  if (piece.kind === "thing") return `<${piece.tag}${attributes} />`;
  if (piece.kind === "words") return `<${piece.tag}${attributes}>${piece.source}</${piece.tag}>`;
  const deeper = `${margin}  `;
  const inner = piece.pieces.map((one) => `${deeper}${writePiece(one, deeper)}\n`).join("");
  return `<${piece.tag}${attributes}>\n${inner}${margin}</${piece.tag}>`;
}

/** Liquid speaks of "<" and "&" as they are; a page writes them as entities once somebody typed beside them. */
export function mendLiquid(html: string): string {
  return html.replace(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, (liquid) =>
    liquid
      .replace(/&nbsp;|\u00a0/g, " ")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&"),
  );
}
