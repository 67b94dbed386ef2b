export type FieldKind = "colour" | "words" | "align" | "vertical";
export interface Field {
  name: string;
  kind: FieldKind;
}

const colour = (name: string): Field => ({ name, kind: "colour" });
const words = (name: string): Field => ({ name, kind: "words" });
const align: Field = { name: "align", kind: "align" };

/** What can be set of each piece beside its words; MJML knows more, and keeps it. */
export const fieldsOf: Record<string, readonly Field[]> = {
  "mj-body": [colour("background-color"), words("width")],
  "mj-wrapper": [colour("background-color"), words("padding")],
  "mj-section": [colour("background-color"), words("padding")],
  "mj-group": [colour("background-color"), words("width")],
  "mj-column": [
    words("width"),
    { name: "vertical-align", kind: "vertical" },
    colour("background-color"),
    words("padding"),
  ],
  "mj-text": [
    align,
    words("font-size"),
    colour("color"),
    colour("container-background-color"),
    words("line-height"),
    words("padding"),
  ],
  "mj-button": [
    words("href"),
    align,
    colour("background-color"),
    colour("color"),
    words("font-size"),
    words("border-radius"),
    words("padding"),
  ],
  "mj-image": [words("alt"), words("href"), align, words("width"), words("padding")],
  "mj-divider": [colour("border-color"), words("border-width"), words("width"), words("padding")],
  "mj-spacer": [words("height")],
};

/** What MJML takes where nothing is said. */
export const fallbackOf: Record<string, Record<string, string>> = {
  "mj-text": { align: "left" },
  "mj-button": { align: "center" },
  "mj-image": { align: "center" },
  "mj-column": { "vertical-align": "top" },
};

/** MJML writes the signs of its own as entities; people read and write them as they are. */
export const shown = (raw: string): string =>
  raw
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
export const written = (text: string): string =>
  text.trim().replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
