import type { FaultKinds } from "../../platform/errors/index.ts";

export const accountFaults: FaultKinds = {
  relationship_dates: {
    status: 422,
    title: "The new status starts on {started_on}, before the one it follows ({previous}).",
    help: "Give a later date, or remove the status that is wrong first. Nothing was changed.",
  },
};
