import type { Parts } from "../../platform/parts/index.ts";
import { registerStandingParts } from "../../weigh/standing/index.ts";
import { listMarks } from "./list-marks.ts";
import { routes } from "./routes.ts";

registerStandingParts([listMarks]);

export const parts: Parts = {
  records: [{ kind: "saved-view", table: "saved_views", announces: [{ topic: "views.changed", id: "t.id" }] }],
  routes,
};
