import type { Parts } from "../../platform/parts/index.ts";

export const parts: Parts = {
  records: [{ kind: "item", table: "items", announces: [{ topic: "items.changed", id: "t.id" }], omit: ["updated_at"] }],
};
