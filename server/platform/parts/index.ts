import type { Command } from "commander";
import type { Ctx } from "../db/index.ts";
import type { FaultKinds } from "../errors/index.ts";
import type { RecordKind } from "../history/index.ts";
import type { Routes } from "../http/index.ts";
import type { NoticeHandler } from "../notices/index.ts";

/** How a command of the command line reaches the workspace: database up and migrated, standing caught up before it returns. */
export interface CommandHost {
  /** Runs in the workspace of `--workspace` (or the only one); drains notices afterwards; closes everything. */
  inWorkspace<T>(options: { workspace?: string; data?: string }, work: (ctx: Ctx) => Promise<T>): Promise<T>;
  /** Prints the answer: one JSON document with `--json`, else what `text` makes of it. */
  print(options: { json?: boolean }, answer: unknown, text: (answer: never) => string): void;
}

/** What a feature gives to the registries (its parts.ts). main/compose.ts joins them. */
export interface Parts {
  faults?: FaultKinds;
  records?: RecordKind[];
  notices?: NoticeHandler[];
  /** Served under /api/v1. */
  routes?: Routes;
  commands?: (program: Command, host: CommandHost) => void;
}
