export type { Document, Flaw } from "./contract.ts";
export { pressFaults } from "./faults.ts";
export { press, type Pressed } from "./press.ts";
export { servePress } from "./serve-press.ts";
