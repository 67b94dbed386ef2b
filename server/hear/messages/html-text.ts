import { namedEntities } from "./html-entities.ts";

/** Marks where something quoted begins and ends in the text of an HTML message; characters that no mail contains. */
export const quoteOpens = "\u{F0000}";
export const quoteCloses = "\u{F0001}";
/** Marks a line or border drawn across, above which mail programs put what they quote. */
export const ruleDrawn = "\u{F0002}";
/** Marks a signature that the mail program wrote. */
export const signatureOpens = "\u{F0003}";

const block =
  /^(p|div|br|tr|li|ul|ol|table|h[1-6]|blockquote|pre|hr|section|article|header|footer|center|address|dl|dt|dd|body|html)$/;
const silent = /^(script|style|head|title|template|noscript|xml)$/;
// What is quoted says so by its tag, or by the class its mail program gives it.
const quoteClass =
  /\b(gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote|zmail_extra|tutanota_quote|divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION|ms-outlook-mobile-reference-message|mail_quote|quoted)\b/i;
const signatureClass =
  /\b(gmail_signature|moz-signature|signatureblock|ms-outlook-mobile-signature|protonmail_signature)\b/i;

/** The text of an HTML message, line by line; with `marked`, also where quotes, drawn lines and signatures begin. */
export function textOfHtml(html: string, marked = false): string {
  let out = "";
  let hidden: string | undefined;
  const open: { tag: string; closes: string; apart: boolean; from: number }[] = [];
  const text = (words: string): void => {
    const plain = decodeEntities(words).replaceAll(/[ \t\r\n\f\u200b\u200e\u200f]+/g, " ");
    out += plain.startsWith(" ") && /(^|\s)$/.test(out) ? plain.slice(1) : plain;
  };
  const line = (): void => {
    out = out.replace(/[ \t]+$/, "");
    if (out !== "" && !out.endsWith("\n")) out += "\n";
  };
  const token =
    /<!--[\s\S]*?-->|<!\[[^>]*>|<![a-zA-Z][^>]*>|<\?[^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|([^<]+|<)/g;
  for (const found of html.matchAll(token)) {
    const [, slash, name = "", attributes = "", words] = found;
    const tag = name.toLowerCase();
    if (hidden) {
      if (slash && tag === hidden) hidden = undefined;
      continue;
    }
    if (words !== undefined) text(words);
    else if (tag === "") continue;
    else if (silent.test(tag)) hidden = slash || attributes.endsWith("/") ? undefined : tag;
    else if (tag === "br") out = `${out.replace(/[ \t]+$/, "")}\n`;
    else if (tag === "td" || tag === "th") text(" ");
    else if (slash) {
      const at = open.findLastIndex((one) => one.tag === tag);
      if (block.test(tag)) line();
      const closing = open[at];
      if (at >= 0) for (const one of open.splice(at).reverse()) out += one.closes;
      // An empty paragraph is an empty line.
      if (tag === "p" && closing && out.slice(closing.from).trim() === "" && out.endsWith("\n")) out += "\n";
      // Paragraphs stand apart, except where the mail program set their margins to nothing.
      if (tag === "p" && closing?.apart && !out.endsWith("\n\n")) out += "\n";
    } else {
      if (block.test(tag)) line();
      const marks = marked ? marksOf(tag, attributes) : undefined;
      if (marks?.opens) out += marks.opens;
      if (tag !== "hr" && tag !== "img" && tag !== "meta" && tag !== "link" && tag !== "input")
        open.push({
          tag,
          closes: marks?.closes ?? "",
          apart: !/MsoNormal|margin\s*:\s*0/i.test(attributes),
          from: out.length,
        });
    }
  }
  return out
    .split("\n")
    .map((one) => one.replaceAll("\u00a0", " ").trimEnd())
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

function marksOf(tag: string, attributes: string): { opens: string; closes: string } | undefined {
  if (tag === "hr") return { opens: `${ruleDrawn}\n`, closes: "" };
  const named = /\b(?:class|id|data-signatureblock|name)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi;
  const names = [...attributes.matchAll(named)].map((one) => one[1]).join(" ");
  if (/data-signatureblock/i.test(attributes) || signatureClass.test(names))
    return { opens: `${signatureOpens}\n`, closes: "" };
  if (quoteClass.test(names)) return { opens: `${quoteOpens}\n`, closes: `${quoteCloses}\n` };
  if (tag === "blockquote") return { opens: `${quoteOpens}\n`, closes: `${quoteCloses}\n` };
  const border = /border-top(?:-style|-width)?\s*:\s*(?!none)[^;"']*(?:solid|\d)/i;
  if (tag === "div" && border.test(attributes)) return { opens: `${ruleDrawn}\n`, closes: "" };
  return undefined;
}

export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(/&(#x[\da-f]+|#\d+|[a-z][a-z\d]*);?/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return namedEntities[name] ?? namedEntities[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : "";
  });
}
