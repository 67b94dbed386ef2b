import type { FaultKinds } from "../errors/index.ts";

export const recordFaults: FaultKinds = {
  still_in_use: {
    status: 409,
    title: "This {what} can't be removed: {by} rest on it.",
    help: "Remove or move what rests on it first. Nothing was changed.",
  },
};
