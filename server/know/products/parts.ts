import type { Parts } from "../../platform/parts/index.ts";

export const parts: Parts = {
  records: [{ kind: "product", table: "products", announces: [{ topic: "products.changed", id: "t.id" }], omit: ["updated_at"] }],
};
