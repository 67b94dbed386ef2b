export type { ServerMajor } from "./binaries.ts";
export { asClient, type DatabaseHandle, type DatabaseOptions, databaseState, ensureDatabase, stopDatabase } from "./ensure-database.ts";
export { roleNames } from "./roles.ts";
export { cloneDatabase, createTemplateDatabase, databaseNamed, dropDatabase } from "./template.ts";

/** Whoever migrates holds this advisory lock, so that two programs starting at once migrate one after the other. */
export const migrationLockKey = 724_501_000;
