import type { FaultKinds } from "../../platform/errors/index.ts";

export const accountFaults: FaultKinds = {
  relationship_dates: {
    status: 422,
    title: "The new status starts on {started_on}, before the one it follows ({previous}).",
    help: "Give a later date, or remove the status that is wrong first. Nothing was changed.",
  },
  relationship_overlap: {
    status: 422,
    title:
      "An account has one status at a time; these dates run into another one, or end before they begin ({from} to {to}).",
    help: "Put the dates of the other status right first, or choose dates beside it. Nothing was changed.",
  },
};
