import { registerFaults } from "../errors/index.ts";
import { postgresFaults } from "./faults.ts";

export { findBinaries, missingLinks, type ServerMajor } from "./binaries.ts";
export {
  asClient,
  type DatabaseHandle,
  type DatabaseOptions,
  databaseState,
  ensureDatabase,
  hasDatabase,
  stopDatabase,
} from "./ensure-database.ts";
export { readMark, takeLock, underLock } from "./lock.ts";
export { abandonedHomes, knownPlace } from "./place.ts";
export { awaitExit, beganAt, commandLine, isAlive, ownMark, type ProcessMark } from "./process.ts";
export { loginName, roleNames } from "./roles.ts";
export { canEnter, serverUser } from "./server-user.ts";
export { cloneDatabase, createTemplateDatabase, databaseNamed, dropDatabase } from "./template.ts";

registerFaults(postgresFaults);
