import { isFax, usableSql } from "../../weigh/standing/index.ts";

/** Rows as the API shows them, built in the database: instants in UTC, the workspace left out. */
export const instantJson = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A contact point `c`, and whether it works on `$3` and may be used by some channel. `account` and `person` are SQL, null where it is not of one. */
export const pointJson = (c: string, account: string, person: string): string =>
  `(to_jsonb(${c}) - 'workspace_id') || jsonb_build_object('created_at', ${instantJson(`${c}.created_at`)}, 'fax', ${isFax(c)}, 'usable', ${usableSql(c, account, person)})`;
