export * from "./importing/index.ts";
