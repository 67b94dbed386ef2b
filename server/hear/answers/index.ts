export { backOnSql } from "./away.ts";
