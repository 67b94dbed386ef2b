import type { Parts } from "../../platform/parts/index.ts";
import { routes } from "./routes.ts";

export const parts: Parts = {
  routes,
  faults: {
    sample_there: {
      status: 409,
      title: "The sample customers are here already.",
      help: "Remove them first if you want fresh ones.",
    },
  },
};
