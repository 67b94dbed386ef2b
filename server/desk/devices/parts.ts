import type { Parts } from "../../platform/parts/index.ts";
import { cardDoor } from "./door.ts";
import { routes } from "./routes.ts";

export const parts: Parts = { routes, doors: [cardDoor] };
