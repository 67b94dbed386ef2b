/** A fenced block: ```sh run → language `sh`, words `["run"]`. */
export interface Block {
  language: string;
  words: string[];
  text: string;
  line: number;
}

export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open: (Block & { fence: string }) | undefined;
  markdown.split("\n").forEach((line, at) => {
    const fence = /^(`{3,})(.*)$/.exec(line);
    if (open) {
      if (fence && fence[1] === open.fence && !fence[2]?.trim()) {
        blocks.push({ language: open.language, words: open.words, text: open.text, line: open.line });
        open = undefined;
      } else open.text += `${line}\n`;
    } else if (fence) {
      const [language = "", ...words] = (fence[2] ?? "").trim().split(/\s+/);
      open = { language, words, text: "", line: at + 1, fence: fence[1] as string };
    }
  });
  return blocks;
}

/** Where a document leads: [words](target) and ![picture](target), outside of blocks. */
export function linksOf(markdown: string): { target: string; line: number }[] {
  const links: { target: string; line: number }[] = [];
  let inBlock = false;
  markdown.split("\n").forEach((line, at) => {
    if (/^`{3,}/.test(line)) inBlock = !inBlock;
    if (inBlock) return;
    for (const found of line.replace(/`[^`]*`/g, "").matchAll(/\]\(([^)\s]+)[^)]*\)/g))
      links.push({ target: found[1] as string, line: at + 1 });
  });
  return links;
}

/** The documents whose commands somebody types. */
export const isGuide = (path: string): boolean => path === "README.md" || /^docs\/guide\/.*\.md$/.test(path);
