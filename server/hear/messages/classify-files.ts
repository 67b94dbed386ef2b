import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { Fault } from "../../platform/errors/index.ts";
import { type Classified, classifyMail } from "./classify-mail.ts";
import { readMail } from "./mail.ts";

export interface ClassifiedFile extends Omit<Classified, "recipients"> {
  file: string;
  recipients: Omit<Classified["recipients"][number], "diagnostic">[];
  /** Why it could not be read, or only its head; then the rest is what could be told from that. */
  fault?: string;
}

// While one is decoded another is read from the disk.
const atOnce = 16;

/** Classifies a file, or each file of a folder in the order of their names. */
export async function classifyFiles(path: string): Promise<ClassifiedFile[]> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new Fault("file_not_found", { file: path }, cause);
  });
  if (!found.isDirectory()) return [await classifyFile(path, path)];
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.filter((one) => one.isFile() && !one.name.startsWith(".")).map((one) => one.name);
  names.sort();
  const out: ClassifiedFile[] = [];
  for (let at = 0; at < names.length; at += atOnce)
    out.push(...(await Promise.all(names.slice(at, at + atOnce).map((name) => classifyFile(join(path, name), name)))));
  return out;
}

async function classifyFile(path: string, name: string): Promise<ClassifiedFile> {
  const raw = await readFile(path).catch((cause: unknown) => cause as Error);
  if (raw instanceof Error) return { ...unread, file: name, fault: raw.message };
  const read = await understood(raw).catch((cause: unknown) => cause as Error);
  if (!(read instanceof Error)) return { file: name, ...read };
  // What is made to cost time is taken at its head and its first words.
  const bare = await understood(withoutParts(raw)).catch(() => unread);
  return { file: name, ...bare, fault: read.message };
}

const unread = {
  kind: "human" as const,
  recipients: [],
  returns_on: null,
  successor: null,
  successor_name: null,
  new_address: null,
};

async function understood(raw: Uint8Array): Promise<Omit<ClassifiedFile, "file">> {
  const { recipients, ...rest } = classifyMail(await readMail(raw));
  return {
    ...rest,
    recipients: recipients.map(({ address, status, reply_code, reason, hard, delayed }) => ({
      address,
      status,
      reply_code,
      reason,
      hard,
      delayed,
    })),
  };
}

const longestBare = 20_000;

/** The head without what says how the rest is laid out, and the beginning of the rest as plain text. */
function withoutParts(raw: Buffer): Buffer {
  const text = raw.subarray(0, 4 * longestBare).toString("latin1");
  const end = /\r?\n\r?\n/.exec(text);
  const head = text.slice(0, end?.index ?? text.length).slice(0, longestBare);
  const body = end ? text.slice(end.index).trimStart().slice(0, longestBare) : "";
  const plain = head.replaceAll(/^(content|mime)-[^\n]*\n?(?:[ \t][^\n]*\n?)*/gim, "");
  return Buffer.from(`${plain.trimEnd()}\r\n\r\n${body.replaceAll(/^--/gm, "- -")}`, "latin1");
}
