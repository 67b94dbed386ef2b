import { recountAfterUndo, recountMadeElsewhere } from "../../platform/counts/index.ts";
import type { Parts } from "../../platform/parts/index.ts";
import { routes } from "./routes.ts";

export const parts: Parts = {
  routes,
  notices: [
    {
      topic: "products.changed",
      name: "know/products count",
      handle: (tx, ids) => recountMadeElsewhere(tx, "products", ids, "create-products"),
    },
  ],
  records: [
    {
      kind: "product",
      table: "products",
      announces: [{ topic: "products.changed", id: "t.id" }],
      omit: ["updated_at"],
      afterUndo: (tx, ids) => recountAfterUndo(tx, "products", ids),
    },
  ],
};
