import type { FaultKinds } from "../../platform/errors/index.ts";

export const identityFaults: FaultKinds = {
  merge_itself: {
    status: 422,
    title: "A record can't be merged with itself.",
    help: "Choose two different ones. Nothing was changed.",
  },
  merge_never: {
    status: 409,
    title: "Somebody said that these two are never the same.",
    help: "Take that answer back first if it was wrong. Nothing was changed.",
  },
  merge_gone: {
    status: 409,
    title: "What was merged can't come back.",
    help: "The import that made it was undone meanwhile, so there is nothing to bring back. Nothing was changed.",
  },
  group_in_circle: {
    status: 409,
    title: "An account can't be part of its own branch.",
    help: "Take the account out of the group below it first. Nothing was changed.",
  },
};
