export { type Top, type TopAccount, viewTop } from "./view-top.ts";
