import type { Command } from "commander";
import type { BatchCheck } from "../checks/index.ts";
import type { Ctx, Database, Tx } from "../db/index.ts";
import type { FaultKinds } from "../errors/index.ts";
import type { RecordKind } from "../history/index.ts";
import type { Door, Routes } from "../http/index.ts";
import type { JobKind, Schedule } from "../jobs/index.ts";
import type { NoticeHandler } from "../notices/index.ts";

/** How a command of the command line reaches the workspace: database up and migrated, standing caught up before it returns. */
export interface CommandHost {
  /** Runs in the workspace of `--workspace` (or the only one); drains notices afterwards; closes everything. */
  inWorkspace<T>(options: { workspace?: string; data?: string }, work: (ctx: Ctx) => Promise<T>): Promise<T>;
  /** Runs without a workspace: what concerns the whole installation. */
  inInstallation<T>(
    options: { data?: string },
    work: (house: { db: Database; dataDir: string }) => Promise<T>,
  ): Promise<T>;
  /** The address under which people reach this installation: of the server that runs now, else as configured. */
  url(options: { data?: string }): string;
  /** Prints the answer: one JSON document with `--json`, else what `text` makes of it. */
  print(options: { json?: boolean }, answer: unknown, text: (answer: never) => string): void;
}

/** What a feature gives to the registries (its parts.ts). main/compose.ts joins them. */
export interface Parts {
  faults?: FaultKinds;
  records?: RecordKind[];
  notices?: NoticeHandler[];
  /** Long work, run by the worker. */
  jobs?: JobKind[];
  /** Work that comes back by itself. */
  schedules?: Schedule[];
  /** What every new workspace gets; must bear repetition. */
  newWorkspace?: (tx: Tx) => Promise<void>;
  /** Served under /api/v1. */
  routes?: Routes;
  /** Served beside the API under addresses of its own, for programs that speak another language than ours; lets in whom it knows itself. */
  doors?: Door[];
  /** What is asked of a whole batch before any of it leaves. */
  checks?: BatchCheck[];
  commands?: (program: Command, host: CommandHost) => void;
}
