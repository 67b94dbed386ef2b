import { asClient, dropDatabase } from "../server/platform/postgres/index.ts";
import type { Fixture } from "./fixture.ts";

/** For a bench that writes: the fixture itself is not written to. */
export async function copyOf(fixture: Fixture, database: string): Promise<void> {
  await dropDatabase(fixture.handle, database);
  await asClient({ ...fixture.handle.admin, database: "postgres" }, (client) =>
    client.query(`create database ${database} template tilth strategy file_copy`),
  );
}
