import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { Fault } from "../../platform/errors/index.ts";
import { type Classified, classifyMail } from "./classify-mail.ts";
import { readMail } from "./mail.ts";

export interface ClassifiedFile extends Omit<Classified, "recipients"> {
  file: string;
  recipients: Omit<Classified["recipients"][number], "diagnostic">[];
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
  const raw = await readFile(path).catch((cause: unknown) => {
    throw new Fault("file_not_found", { file: path }, cause);
  });
  const { recipients, ...rest } = classifyMail(await readMail(raw));
  return {
    file: name,
    ...rest,
    recipients: recipients.map(({ address, status, reply_code, reason, hard }) => ({
      address,
      status,
      reply_code,
      reason,
      hard,
    })),
  };
}
