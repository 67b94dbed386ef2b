import { registerFaults } from "../errors/index.ts";
import { postgresFaults } from "./faults.ts";

export type { ServerMajor } from "./binaries.ts";
export {
  asClient,
  type DatabaseHandle,
  type DatabaseOptions,
  databaseState,
  ensureDatabase,
  stopDatabase,
} from "./ensure-database.ts";
export { roleNames } from "./roles.ts";
export { cloneDatabase, createTemplateDatabase, databaseNamed, dropDatabase } from "./template.ts";

registerFaults(postgresFaults);
