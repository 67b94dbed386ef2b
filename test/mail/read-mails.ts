import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A message of our own with what it is. */
export interface OwnMail {
  name: string;
  /** The language and set: `ours/auto-de`. */
  set: string;
  kind: string;
  returns_on: string | null;
  successor: string | null;
  new_address: string | null;
  raw: Buffer;
}

/** All messages of `ours` or `held-out`. */
export function ownMails(folder: "ours" | "held-out"): OwnMail[] {
  const at = join(import.meta.dirname, folder);
  return readdirSync(at)
    .filter((file) => file.endsWith(".txt"))
    .flatMap((file) => readMails(readFileSync(join(at, file), "utf8"), `${folder}/${file.slice(0, -4)}`));
}

function readMails(text: string, set: string): OwnMail[] {
  return text
    .split(/^= /m)
    .slice(1)
    .map((block) => {
      const [first = "", ...lines] = block.split("\n");
      const [name = "", kind = "", returns = "", successor = "", moved = ""] = first
        .split("|")
        .map((one) => one.trim());
      const head = lines.slice(0, lines.indexOf(""));
      const body = lines.slice(lines.indexOf("") + 1).join("\r\n");
      const headers = [
        ...head.map(encoded),
        "To: Jo Summer <jo@summer-shop.example>",
        `Message-ID: <${name}@mail.example>`,
      ];
      const kinds = ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit"];
      const raw = Buffer.from(`${[...headers, ...kinds].join("\r\n")}\r\n\r\n${body}`);
      return {
        name,
        set,
        kind,
        returns_on: returns || null,
        successor: successor || null,
        new_address: moved || null,
        raw,
      };
    });
}

/** Words of other alphabets in a header, as mail carries them. */
function encoded(line: string): string {
  const [, name = "", value = ""] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
  const mailbox = /^(.*?)(\s*<[^>]*>)?$/.exec(value);
  const words = name === "From" ? (mailbox?.[1] ?? value) : value;
  if (/^[\x20-\x7e]*$/.test(words)) return line;
  return `${name}: =?utf-8?B?${Buffer.from(words.replaceAll('"', "")).toString("base64")}?=${name === "From" ? (mailbox?.[2] ?? "") : ""}`;
}
