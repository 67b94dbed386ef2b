import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { programRoot } from "../config/index.ts";
import { Fault } from "../errors/index.ts";
import type { Document, PressAnswer } from "./contract.ts";

/** Longer than this no document takes that ends at all. */
const longestMs = 60_000;
/** A proxy at which nothing listens: whatever a source wants to fetch is not there. */
const nowhere = "http://127.0.0.1:9";

export interface Pressed {
  bytes: Buffer;
  pages: number;
}

/** Makes a document in a process of its own. What is wrong with its source is told by line. */
export async function press(document: Document, longest = longestMs): Promise<Pressed> {
  const folder = await mkdtemp(join(tmpdir(), "tilth-press-"));
  try {
    const { bytes, answer, ended } = await runPress(document, folder, longest);
    if (answer === undefined)
      throw ended === "late"
        ? new Fault("press_too_long", { seconds: longest / 1000 })
        : new Fault("internal", {}, new Error(`the press ended with ${ended}`));
    if ("missing" in answer) throw new Fault("press_missing", { why: answer.missing });
    if ("flaws" in answer) {
      const [first] = answer.flaws;
      throw new Fault("layout_broken", {
        where: first?.line ? `line ${first.line} of ${first.file}` : (first?.file ?? "the layout"),
        what: first?.what ?? "it can't be read",
        flaws: answer.flaws,
      });
    }
    return { bytes, pages: answer.pages };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Run {
  bytes: Buffer;
  answer: PressAnswer | undefined;
  ended: string;
}

function runPress({ files, ...document }: Document, folder: string, longest: number): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", programFile(), folder], {
      cwd: folder,
      stdio: ["pipe", "pipe", "ignore", "pipe"],
      env: { PATH: process.env["PATH"], HOME: folder, XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder, ...proxies },
    });
    const pieces: Buffer[] = [];
    const said: Buffer[] = [];
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, longest);
    child.stdout?.on("data", (piece: Buffer) => pieces.push(piece));
    child.stdio[3]?.on("data", (piece: Buffer) => said.push(piece));
    child.on("error", reject);
    // A press that dies while it is fed says so by its end.
    child.stdin?.on("error", () => {});
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      const words = Buffer.concat(said).toString("utf8");
      resolve({
        bytes: Buffer.concat(pieces),
        answer: !late && words !== "" ? (JSON.parse(words) as PressAnswer) : undefined,
        ended: late ? "late" : String(signal ?? code),
      });
    });
    const handed = Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, Buffer.from(content as Uint8Array).toString("base64")]),
    );
    child.stdin?.end(JSON.stringify({ ...document, files: handed }));
  });
}

const proxies = Object.fromEntries(
  ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"].map((name) => [name, nowhere]),
);

/** Where the program is bundled the press is a bundle too; from source it is this room's. */
function programFile(): string {
  if (import.meta.url.endsWith(".ts")) return fileURLToPath(new URL("./process.ts", import.meta.url));
  const bundled = join(programRoot(), "dist/press.mjs");
  if (!existsSync(bundled)) throw new Error(`${bundled} is missing: build the programs again`);
  return bundled;
}
