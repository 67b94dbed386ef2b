import type { Parts } from "../../platform/parts/index.ts";
import { routes } from "./routes.ts";

export const parts: Parts = {
  records: [{ kind: "saved-view", table: "saved_views", announces: [{ topic: "views.changed", id: "t.id" }] }],
  routes,
};
