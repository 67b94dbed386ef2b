import { registerFaults } from "../platform/errors/index.ts";
import { registerRecordKinds } from "../platform/history/index.ts";
import { registerNoticeHandlers } from "../platform/notices/index.ts";
import type { Parts } from "../platform/parts/index.ts";

/** Every feature's parts, in the order of chapters: what comes first may be referred to by what comes later. */
export const parts: Parts[] = [];

let composed = false;

/** Joins the registries; the three programs and the tests call it once at start. */
export function compose(): void {
  if (composed) return;
  composed = true;
  for (const part of parts) {
    if (part.faults) registerFaults(part.faults);
    if (part.records) registerRecordKinds(part.records);
    if (part.notices) registerNoticeHandlers(part.notices);
  }
}

/** Each table that points to a person or an account, for check, merging and erasing. */
export const references = (): { table: string; column: string; kind: string }[] =>
  parts.flatMap((part) => (part.records ?? []).flatMap((record) => (record.refersTo ?? []).map((to) => ({ table: record.table, column: to.column, kind: to.kind }))));
