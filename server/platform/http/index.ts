import { registerFaults } from "../errors/index.ts";
import type { App, AppOptions } from "./app.ts";
import { faults } from "./faults.ts";

export type { App, AppOptions } from "./app.ts";
export { workspaceCookie, workspaceHeader } from "./authorise.ts";
export { rowsOf } from "./batch.ts";
export { compressPages } from "./compress-pages.ts";
export { type Caller, type Identify, includes, type Role, type Seat } from "./caller.ts";
export {
  dayText,
  idText,
  instantText,
  longestBatch,
  longestPage,
  oneOrMany,
  oneOrManyMade,
  pageOf,
  pageQuery,
  problemSchema,
  totalSchema,
} from "./contract.ts";
export { etagOf, requireMatch, versionOf } from "./etag.ts";
export { requestHeader } from "./guard.ts";
export { Limit } from "./limits.ts";
export { type AskedList, findList, listPaths, registerLists } from "./lists.ts";
export { cutPage, decodeCursor, encodeCursor, type Page } from "./page.ts";
export type { Door, Routes } from "./routes.ts";
export { type FieldFault, faultsOf } from "./validate.ts";
export { dispositionOf, fileName, sendFile } from "./send-file.ts";
export { StreamHub, streamRoutes } from "./stream.ts";
export { pruneKeys } from "./idempotency.ts";

registerFaults(faults);

/** The server's libraries are read here and not before: the worker and the commands know the routes but never serve them. */
export async function buildApp(options: AppOptions): Promise<App> {
  return (await import("./app.ts")).buildApp(options);
}
