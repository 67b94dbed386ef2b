import type { Parts } from "../../platform/parts/index.ts";
import { wordsFaults } from "./faults.ts";

export const parts: Parts = { faults: wordsFaults };
