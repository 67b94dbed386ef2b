import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import type { IncomingMessage } from "node:http";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { askOutside } from "../../platform/outside/index.ts";
import { broken, type Connector, type FetchAsked, type Fetched, refused, unreachable } from "../sources/index.ts";
import { faultOf } from "./problem.ts";

const settings = z.strictObject({
  address: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .describe("https://… of the file"),
  user: z.string().max(200).optional().describe("Where it asks for a user name and a password"),
  certificate: z
    .string()
    .max(100_000)
    .optional()
    .describe("The server's own certificate (PEM), where no known authority signed it"),
});

/** Enough for a million customers; what is larger comes another way. */
const largestBytes = 1_000_000_000;

interface Cursor {
  etag?: string;
  modified?: string;
  hash?: string;
}

/** A file behind an HTTPS address: fetched only when it is another than last time. */
export const httpsConnector: Connector = {
  kind: "https",
  settings,
  secrets: ["password", "token"],
  brings: "whole",
  fetch: async (asked) => {
    try {
      return await fetchAddress(asked);
    } catch (error) {
      throw faultOf(asked, error);
    }
  },
};

async function fetchAddress(asked: FetchAsked): Promise<Fetched> {
  const { address, user, certificate } = settings.parse(asked.settings);
  const before = (asked.cursor ?? {}) as Cursor;
  const answer = await askOutside(address, {
    headers: {
      accept: "text/csv, text/vcard, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, */*;q=0.8",
      ...(before.etag ? { "if-none-match": before.etag } : {}),
      ...(before.modified ? { "if-modified-since": before.modified } : {}),
    },
    signal: asked.signal,
    ...authorization(asked, user),
    ...(certificate ? { certificate } : {}),
  });
  if (answer.statusCode === 304) return nothingNew(answer, before);
  refuseStatus(asked, answer);
  const name = nameOf(answer, address);
  const file = path.join(asked.folder, `1${path.extname(name)}`);
  const hash = await keep(asked, answer, file);
  const { etag, "last-modified": modified } = answer.headers;
  const cursor: Cursor = { hash, ...(etag ? { etag } : {}), ...(modified ? { modified } : {}) };
  if (hash === before.hash) return { files: [], whole: false, cursor };
  return { files: [{ name, path: file }], whole: true, cursor };
}

function nothingNew(answer: IncomingMessage, cursor: Cursor): Fetched {
  answer.resume();
  return { files: [], whole: false, cursor };
}

function authorization({ secrets }: FetchAsked, user: string | undefined): { authorization?: string } {
  if (secrets["token"]) return { authorization: `Bearer ${secrets["token"]}` };
  if (user === undefined && !secrets["password"]) return {};
  return { authorization: `Basic ${Buffer.from(`${user ?? ""}:${secrets["password"] ?? ""}`).toString("base64")}` };
}

function refuseStatus(asked: FetchAsked, answer: IncomingMessage): void {
  const status = answer.statusCode ?? 0;
  const page = /^text\/html/i.test(answer.headers["content-type"] ?? "");
  if (status === 200 && !page) return;
  answer.resume();
  if (status === 401 || status === 403)
    throw refused(asked, `the user name, the password or the right is wrong (${status})`);
  if (status === 429 || status >= 500) throw unreachable(asked, `it answers ${status}`);
  if (status === 200) throw broken(asked, "a web page came instead of a file; perhaps it asks to sign in");
  throw broken(asked, status === 404 || status === 410 ? "there is nothing at this address" : `it answers ${status}`);
}

/** Writes the answer down; one that breaks off, or has no end, is no file. Returns the hash of what is in it. */
async function keep(asked: FetchAsked, answer: IncomingMessage, file: string): Promise<string> {
  const announced = Number(answer.headers["content-length"] ?? Number.NaN);
  if (announced > largestBytes) {
    answer.destroy();
    throw broken(asked, `the file is larger than ${largestBytes / 1e9} GB`);
  }
  const hash = createHash("sha256");
  let bytes = 0;
  const measure = new Transform({
    transform(piece: Buffer, _encoding, done) {
      bytes += piece.length;
      hash.update(piece);
      done(bytes > largestBytes ? broken(asked, `the file is larger than ${largestBytes / 1e9} GB`) : null, piece);
    },
  });
  try {
    await pipeline(answer, measure, createWriteStream(file, { mode: 0o600 }));
  } catch (error) {
    if (bytes > largestBytes || asked.signal.aborted) throw error;
    throw broken(
      asked,
      `it broke off after ${bytes} bytes${Number.isFinite(announced) ? ` of ${announced}` : ""}`,
      error,
    );
  }
  if (!answer.complete) throw broken(asked, `it broke off after ${bytes} bytes`);
  return hash.digest("hex");
}

/** As the server names it, else as the address ends. */
function nameOf(answer: IncomingMessage, address: string): string {
  const told = /filename\*?=(?:UTF-8'')?"?([^";]+)/i.exec(answer.headers["content-disposition"] ?? "")?.[1];
  return path.basename(decoded(told ?? new URL(address).pathname)) || "file";
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
