export { type Connections, type Database, openDatabase, openPool } from "./connect.ts";
export { migrate, migrations, schemaVersion } from "./migrate.ts";
export { type Actor, asFault, type Ctx, inWorkspace, type Tx } from "./workspace.ts";
export { newId } from "./id.ts";
export { isLost } from "./is-lost.ts";
export type { Tables } from "./schema.ts";
export { freshStatistics } from "./fresh-statistics.ts";
