import type { Parts } from "../../platform/parts/index.ts";
import { registerConnectors } from "../sources/index.ts";
import { carddavConnector } from "./fetch-carddav.ts";
import { folderConnector } from "./fetch-folder.ts";
import { httpsConnector } from "./fetch-https.ts";
import { mysqlConnector } from "./fetch-mysql.ts";
import { postgresqlConnector } from "./fetch-postgresql.ts";
import { sftpConnector } from "./fetch-sftp.ts";

registerConnectors([
  folderConnector,
  httpsConnector,
  postgresqlConnector,
  mysqlConnector,
  sftpConnector,
  carddavConnector,
]);

export const parts: Parts = {};
