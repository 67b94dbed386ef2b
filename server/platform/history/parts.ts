import type { Parts } from "../parts/index.ts";
import { routes } from "./routes.ts";

export const parts: Parts = { routes };
