import type { Tx } from "../db/index.ts";

/** What a feature puts into every new workspace: its default promise, its list of reasons. Must bear repetition. */
export type NewWorkspaceHook = (tx: Tx) => Promise<void>;

let hooks: NewWorkspaceHook[] = [];

export function registerNewWorkspaceHooks(more: NewWorkspaceHook[]): void {
  hooks = [...hooks, ...more];
}

export function newWorkspaceHooks(): readonly NewWorkspaceHook[] {
  return hooks;
}
