import type { Component, ComponentDefinition } from "grapesjs";
import type { Piece } from "./read-layout.ts";
import { survivesWriting } from "./edit-words.ts";
import { mendLiquid } from "./write-layout.ts";

/** Pieces that only Tilth knows, beside the elements of MJML. */
export const keptRow = "kept-row";
export const keptPart = "kept-part";
export const note = "note";

/** What the editor is told of a piece. `source` holds what the writer wrote, so that what nobody touched stays as it is. */
export function definitionOf(piece: Piece, inside = ""): ComponentDefinition {
  if (piece.kind === "note") return { type: note, source: piece.source };
  if (piece.kind === "kept") return { type: inside === "mj-column" ? keptPart : keptRow, source: piece.source };
  return {
    type: piece.tag,
    tagName: piece.tag,
    attributes: { ...piece.attributes },
    content: piece.source,
    source: piece.source,
    ...(piece.kind === "words" && { editable: survivesWriting(piece.source) }),
    components: piece.pieces.map((one) => definitionOf(one, piece.tag)),
  };
}

const frames = new Set(["mj-body", "mj-wrapper", "mj-section", "mj-group", "mj-column"]);
const wordy = new Set(["mj-text", "mj-button"]);

/** The piece that a component of the editor stands for now. */
export function pieceOf(component: Component): Piece {
  const tag = typeOf(component);
  const source = String(component.get("source") ?? "");
  if (tag === note) return { kind: "note", tag, attributes: {}, pieces: [], source };
  if (tag === keptRow || tag === keptPart) return { kind: "kept", tag: "kept", attributes: {}, pieces: [], source };
  const attributes = attributesOf(component);
  if (frames.has(tag)) {
    const pieces = component.components().models.map((one) => pieceOf(one));
    return { kind: "frame", tag, attributes, pieces, source: "" };
  }
  if (!wordy.has(tag)) return { kind: "thing", tag, attributes, pieces: [], source: "" };
  const words = String(component.get("content") ?? "");
  return { kind: "words", tag, attributes, pieces: [], source: words === source ? source : mendLiquid(words) };
}

export const typeOf = (component: Component): string => String(component.get("type"));

/** As they stand in MJML: with entities, not what they mean. */
export const attributesOf = (component: Component): Record<string, string> => ({
  ...(component.get("attributes") as Record<string, string>),
});
