import type { Parts } from "../../platform/parts/index.ts";
import { routes } from "./routes.ts";

export const parts: Parts = {
  routes,
  records: [
    { kind: "item", table: "items", announces: [{ topic: "items.changed", id: "t.id" }], omit: ["updated_at"] },
  ],
};
