import pg from "pg";
import { asClient, type DatabaseHandle } from "./ensure-database.ts";

/** The handle's connections, led to another database of the same server. Releasing it is the original's matter. */
export function databaseNamed(handle: DatabaseHandle, name: string): DatabaseHandle {
  return {
    ...handle,
    admin: { ...handle.admin, database: name },
    program: { ...handle.program, database: name },
    release: async () => {},
  };
}

/** An empty database that others are cloned from; an older one of this name goes. Fill it, close every connection, then clone. */
export async function createTemplateDatabase(handle: DatabaseHandle, name: string): Promise<DatabaseHandle> {
  await dropDatabase(handle, name);
  await asClient(handle.admin, (client) =>
    client.query(`create database ${quote(name)} template template0 encoding 'UTF8'`),
  );
  return databaseNamed(handle, name);
}

/** A copy; an older one of this name goes. Nobody may be connected to the template. Copied file by file: a template this small is copied faster than its pages are written to the log. */
export async function cloneDatabase(handle: DatabaseHandle, name: string, template: string): Promise<DatabaseHandle> {
  await dropDatabase(handle, name);
  await asClient(handle.admin, (client) =>
    client.query(`create database ${quote(name)} template ${quote(template)} strategy file_copy`),
  );
  return databaseNamed(handle, name);
}

/** Whoever is connected is cut off. */
export async function dropDatabase(handle: DatabaseHandle, name: string): Promise<void> {
  await asClient(handle.admin, (client) => client.query(`drop database if exists ${quote(name)} with (force)`));
}

function quote(name: string): string {
  return pg.escapeIdentifier(name);
}
