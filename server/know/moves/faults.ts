import type { FaultKinds } from "../../platform/errors/index.ts";

export const moveFaults: FaultKinds = {
  moved_already: {
    status: 409,
    title: "That this person left there is written down already.",
    help: "Look at the move on the person's screen. If it is wrong, take it back there (u, or the clock at the top right) and record it again.",
  },
};
