import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isAlive, type ProcessMark } from "../../platform/postgres/index.ts";

/** What `tilth start` writes once it answers, for a second start, `stop` and `status`. */
export interface ServerRecord extends ProcessMark {
  url: string;
  port: number;
  startedAt: string;
  version: string;
}

/** Held by `tilth start` as long as it lives, so that a data folder has one server. */
export const serverLock = (dataDir: string): string => path.join(dataDir, "run", "server.lock");
const serverFile = (dataDir: string): string => path.join(dataDir, "run", "server.json");
const workerFile = (dataDir: string): string => path.join(dataDir, "run", "worker.json");

export const writeServer = (dataDir: string, record: ServerRecord): void => write(serverFile(dataDir), record);
export const writeWorker = (dataDir: string, mark: ProcessMark): void => write(workerFile(dataDir), mark);

/** The server of this data folder, if it lives; what a killed one left behind is not it. */
export const liveServer = (dataDir: string): ServerRecord | undefined => readLive<ServerRecord>(serverFile(dataDir));
export const liveWorker = (dataDir: string): ProcessMark | undefined => readLive<ProcessMark>(workerFile(dataDir));

export function forgetPrograms(dataDir: string): void {
  rmSync(serverFile(dataDir), { force: true });
  rmSync(workerFile(dataDir), { force: true });
}

function readLive<T extends ProcessMark>(file: string): T | undefined {
  try {
    const record = JSON.parse(readFileSync(file, "utf8")) as T;
    return isAlive(record) ? record : undefined;
  } catch {
    return undefined;
  }
}

function write(file: string, content: unknown): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const made = `${file}.${process.pid}`;
  writeFileSync(made, `${JSON.stringify(content)}\n`);
  renameSync(made, file);
}
