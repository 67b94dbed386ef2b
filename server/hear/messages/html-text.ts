import { namedEntities } from "./html-entities.ts";
import { htmlPieces } from "./html-pieces.ts";

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
  const page = new Page();
  let hidden: string | undefined;
  const open: { tag: string; closes: string; apart: boolean; from: number }[] = [];
  const opened = new Map<string, number>();
  for (const { words, tag, closing: closes, attributes } of htmlPieces(html.slice(0, longestPage))) {
    if (hidden) {
      if (closes && tag === hidden) hidden = undefined;
    } else if (words !== null) page.write(words);
    else if (silent.test(tag)) hidden = closes || attributes.endsWith("/") ? undefined : tag;
    else if (tag === "br") page.breakLine();
    else if (tag === "td" || tag === "th") page.write(" ");
    else if (closes) {
      if (block.test(tag)) page.endLine();
      if (!opened.get(tag)) continue;
      const ended = open.splice(open.findLastIndex((one) => one.tag === tag));
      for (const one of ended.reverse()) {
        page.mark(one.closes);
        opened.set(one.tag, (opened.get(one.tag) ?? 0) - 1);
      }
      const closing = ended.at(-1);
      // An empty paragraph is an empty line.
      if (tag === "p" && closing && page.letters === closing.from && page.isAtStart) page.emptyLine();
      // Paragraphs stand apart, except where the mail program set their margins to nothing.
      if (tag === "p" && closing?.apart && !page.isApart) page.emptyLine();
    } else {
      if (block.test(tag)) page.endLine();
      const marks = marked ? marksOf(tag, attributes) : undefined;
      if (marks?.opens) page.mark(marks.opens);
      if (!single.test(tag)) {
        open.push({
          tag,
          closes: marks?.closes ?? "",
          apart: !/MsoNormal|margin\s*:\s*0/i.test(attributes),
          from: page.letters,
        });
        opened.set(tag, (opened.get(tag) ?? 0) + 1);
      }
    }
  }
  return page.text();
}

/** Nobody reads on behind so many letters. */
const longestPage = 4_000_000;
const single = /^(hr|img|meta|link|input)$/;

/** Lines as they come about; only the last one is still written on, so that a long page costs no more by the line than a short one. */
class Page {
  readonly #lines: string[] = [];
  #last: string[] = [];
  #endsInSpace = true;
  /** How often something was written that can be seen. */
  letters = 0;

  write(words: string): void {
    const plain = decodeEntities(words).replaceAll(/[ \t\r\n\f\u200b\u200e\u200f]+/g, " ");
    this.#put(plain.startsWith(" ") && this.#endsInSpace ? plain.slice(1) : plain);
  }

  /** Marks stand at the end of a line. */
  mark(marks: string): void {
    if (marks === "") return;
    this.#put(marks.slice(0, -1));
    this.emptyLine();
  }

  endLine(): void {
    this.#trim();
    if (this.#last.length > 0) this.emptyLine();
  }

  breakLine(): void {
    this.#trim();
    this.emptyLine();
  }

  emptyLine(): void {
    this.#lines.push(this.#last.join(""));
    this.#last = [];
    this.#endsInSpace = true;
  }

  /** Something was written, and a new line begins. */
  get isAtStart(): boolean {
    return this.#last.length === 0 && this.#lines.length > 0;
  }

  get isApart(): boolean {
    return this.#last.length === 0 && this.#lines.length > 1 && this.#lines.at(-1) === "";
  }

  text(): string {
    return [...this.#lines, this.#last.join("")]
      .map((one) => one.replaceAll("\u00a0", " ").trimEnd())
      .join("\n")
      .replaceAll(/\n{3,}/g, "\n\n")
      .trim();
  }

  #put(words: string): void {
    if (words === "") return;
    this.#last.push(words);
    this.#endsInSpace = /\s/.test(words.at(-1) as string);
    if (words.trim() !== "") this.letters++;
  }

  #trim(): void {
    if (this.#last.length === 0) return;
    const line = this.#last.join("").replace(/[ \t]+$/, "");
    this.#last = line === "" ? [] : [line];
    this.#endsInSpace = line === "" || /\s/.test(line.at(-1) as string);
  }
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
