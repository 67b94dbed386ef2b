import { createWriteStream } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type ssh from "ssh2";
import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import { OutsideSocket } from "../../platform/outside/index.ts";
import { broken, type Connector, type FetchAsked, type Fetched, type FetchedFile, refused } from "../sources/index.ts";
import { namePattern } from "./file-pattern.ts";
import { fingerprintOf, keepFingerprint, knownFingerprint } from "./known-hosts.ts";
import { faultOf } from "./problem.ts";

const settings = z.strictObject({
  host: z.string().trim().min(1).max(253).describe("Name or address of the server"),
  port: z.number().int().min(1).max(65_535).default(22),
  user: z.string().trim().min(1).max(200),
  folder: z.string().trim().min(1).max(1000).default(".").describe("The folder there"),
  pattern: z.string().trim().min(1).max(200).default("*").describe("Which files: customers-*.csv"),
  take: z
    .enum(["newest", "each"])
    .default("newest")
    .describe("newest: the newest file is all there is. each: every new file tells what changed"),
  fingerprint: z
    .string()
    .trim()
    .regex(/^SHA256:[\w+/]{43}$/, "is a fingerprint like SHA256:…")
    .optional()
    .describe(
      "The server's key, where it is known beforehand or has changed; else the first one seen counts from then on",
    ),
});
type Settings = z.output<typeof settings>;

const mostRemembered = 5_000;
const readyMs = 20_000;

/** Files of a folder of another server. What was taken is known by name, size and time; nothing there is changed. */
export const sftpConnector: Connector = {
  kind: "sftp",
  settings,
  secrets: ["password", "private_key", "passphrase"],
  brings: "whole",
  fetch: async (asked) => {
    const given = settings.parse(asked.settings);
    // Read only when it is needed: few sources are of this kind.
    const { default: library } = await import("ssh2");
    const client = new library.Client();
    const stop = (): void => void client.end();
    asked.signal.addEventListener("abort", stop, { once: true });
    try {
      const fingerprint = await signIn(client, asked, given);
      const fetched = await fetchFiles(await sftpOf(client), asked, given);
      await inWorkspace(asked.ctx, (tx) => keepFingerprint(tx, given, fingerprint));
      return fetched;
    } catch (error) {
      throw explained(asked, error);
    } finally {
      client.end();
    }
  },
};

/** Signs in once the server has proved to be the one it was before; returns its key's fingerprint. */
async function signIn(client: ssh.Client, asked: FetchAsked, given: Settings): Promise<string> {
  const known = given.fingerprint ?? (await inWorkspace(asked.ctx, (tx) => knownFingerprint(tx, given), "read"));
  let shown = "";
  await new Promise<void>((resolve, reject) => {
    const socket = new OutsideSocket();
    socket.once("error", reject);
    client.once("ready", resolve);
    client.once("error", (error) => {
      if (known === undefined || shown === "" || shown === known) return reject(error);
      reject(
        refused(
          asked,
          `the server shows another key than before (${shown} instead of ${known}); if its owner says that this is right, enter the new one as fingerprint`,
        ),
      );
    });
    client.connect({
      sock: socket.connect(given.port, given.host),
      username: given.user,
      readyTimeout: readyMs,
      hostVerifier: (key: Buffer) => {
        shown = fingerprintOf(key);
        return known === undefined || shown === known;
      },
      ...(asked.secrets["password"] ? { password: asked.secrets["password"] } : {}),
      ...(asked.secrets["private_key"] ? { privateKey: asked.secrets["private_key"] } : {}),
      ...(asked.secrets["passphrase"] ? { passphrase: asked.secrets["passphrase"] } : {}),
    });
  });
  return shown;
}

const sftpOf = (client: ssh.Client): Promise<ssh.SFTPWrapper> =>
  new Promise((resolve, reject) => client.sftp((error, sftp) => (error ? reject(error) : resolve(sftp))));

async function fetchFiles(sftp: ssh.SFTPWrapper, asked: FetchAsked, given: Settings): Promise<Fetched> {
  const taken = (asked.cursor as { taken?: string[] } | null)?.taken ?? [];
  const matches = namePattern(given.pattern);
  const there = (await listOf(sftp, given.folder))
    .filter(({ filename, attrs }) => matches(filename) && attrs.isFile())
    .map(({ filename, attrs }) => ({
      name: filename,
      mark: `${filename} ${attrs.size} ${attrs.mtime}`,
      size: attrs.size,
      at: attrs.mtime,
    }))
    .sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1));
  // The newest file is how things are now, though they may have been so before; a file that tells what changed tells it once.
  const known = new Set(given.take === "newest" ? taken.slice(-1) : taken);
  const wanted = (given.take === "newest" ? there.slice(-1) : there).filter(({ mark }) => !known.has(mark));
  const files: FetchedFile[] = [];
  for (const [at, { name, size }] of wanted.entries()) {
    const copy = path.join(asked.folder, `${at + 1}${path.extname(name)}`);
    const from = sftp.createReadStream(path.posix.join(given.folder, name));
    const to = createWriteStream(copy, { mode: 0o600 });
    await pipeline(from, to);
    if (to.bytesWritten < size) throw broken(asked, `${name} broke off after ${to.bytesWritten} bytes of ${size}`);
    files.push({ name, path: copy });
  }
  const marks = [...taken, ...wanted.map(({ mark }) => mark)].slice(-mostRemembered);
  return { files, whole: given.take === "newest" && files.length > 0, cursor: { taken: marks } };
}

const listOf = (sftp: ssh.SFTPWrapper, folder: string): Promise<ssh.FileEntryWithStats[]> =>
  new Promise((resolve, reject) => sftp.readdir(folder, (error, list) => (error ? reject(error) : resolve(list))));

function explained(asked: FetchAsked, error: unknown): unknown {
  const { level, code, message = "" } = error as { level?: string; code?: number | string; message?: string };
  if (level === "client-authentication")
    return refused(asked, "the user name, the password or the key is wrong", error);
  if (/privateKey|passphrase|Encrypted private/i.test(message))
    return refused(asked, "the private key can't be read; perhaps its passphrase is wrong", error);
  if (code === 2) return broken(asked, "there is no such folder or file", error);
  if (code === 3) return refused(asked, "the user may not read it", error);
  return faultOf(asked, error);
}
