import { quoteCloses, quoteOpens, ruleDrawn, signatureOpens } from "../html-text.ts";
import { attributionAt, headerBlockAt } from "./quote-starts.ts";
import { splitSignature } from "./signature.ts";

/** A message taken apart: what its writer added, what they quoted, and the signature in between. */
export interface Folded {
  written: string;
  quoted: string;
  signature: string;
}

/** Takes a plain text apart. Answers between the quoted lines are kept, in their order. */
export function foldText(text: string): Folded {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const kept: string[] = [];
  const quoted: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (isQuoted(line)) {
      quoted.push(line);
      continue;
    }
    const attribution = attributionAt(lines, at);
    const isHeader = attribution === 0 && headerBlockAt(lines, at) > 0;
    if (attribution > 0 || isHeader) {
      const behind = firstFull(lines, at + Math.max(1, attribution));
      // Quoted by marks: what is unmarked below may be the answer. Otherwise all the rest is quoted.
      if (attribution > 0 && behind !== undefined && isQuoted(lines[behind] ?? "")) {
        quoted.push(...lines.slice(at, behind));
        at = behind - 1;
        continue;
      }
      quoted.push(...lines.slice(at));
      break;
    }
    kept.push(line);
  }
  const { written, signature } = splitSignature(tidy(kept));
  return { written, quoted: quoted.join("\n").trim(), signature };
}

/** The text of an HTML message in which quotes, drawn lines and signatures are marked. */
export function foldMarked(text: string): Folded {
  const lines = text.split("\n");
  const kept: string[] = [];
  const quoted: string[] = [];
  const signature: string[] = [];
  let depth = 0;
  let signing = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const opens = line.split(quoteOpens).length - 1;
    const closes = line.split(quoteCloses).length - 1;
    const bare = line.replaceAll(anyMark, "");
    if (depth === 0 && opens > 0) moveAttribution(kept, quoted);
    if (depth > 0 || opens > 0) quoted.push(bare);
    else if (line.includes(signatureOpens)) signing = true;
    else if (
      line.includes(ruleDrawn) &&
      headerBlockAt(
        lines
          .slice(at + 1, at + 14)
          .map((one) => one.replaceAll(anyMark, ""))
          .filter((one) => one.trim() !== ""),
        0,
      ) > 0
    ) {
      quoted.push(...lines.slice(at).map((one) => one.replaceAll(anyMark, "")));
      break;
    } else if (signing) signature.push(bare);
    else kept.push(bare);
    depth = Math.max(0, depth + opens - closes);
  }
  const rest = foldText(tidy(kept));
  return {
    written: rest.written,
    quoted: [rest.quoted, quoted.join("\n").trim()].filter((one) => one !== "").join("\n"),
    signature: [rest.signature, signature.join("\n").trim()].filter((one) => one !== "").join("\n"),
  };
}

const anyMark = new RegExp(`[${quoteOpens}${quoteCloses}${ruleDrawn}${signatureOpens}]`, "gu");
const isQuoted = (line: string): boolean => /^\s{0,3}>/.test(line);

/** The line right above a quote that tells whose it is: it ends in a colon. */
function moveAttribution(kept: string[], quoted: string[]): void {
  let last = kept.length - 1;
  while (last >= 0 && (kept[last] ?? "").trim() === "") last--;
  for (let count = 1; count <= 3 && last - count + 1 >= 0; count++) {
    const from = last - count + 1;
    const joined = kept
      .slice(from, last + 1)
      .join(" ")
      .trim();
    if (!/[:：]$/.test(joined)) return;
    if (attributionAt(kept.slice(from, last + 1), 0) > 0 || (/\d{1,2}[:.]\d{2}/.test(joined) && /@/.test(joined))) {
      quoted.push(...kept.splice(from));
      return;
    }
  }
}

function firstFull(lines: readonly string[], from: number): number | undefined {
  for (let at = from; at < Math.min(lines.length, from + 3); at++) if ((lines[at] ?? "").trim() !== "") return at;
  return undefined;
}

const tidy = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trimEnd())
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "");
