import type { FaultKinds } from "../../platform/errors/index.ts";

export const outgoingFaults: FaultKinds = {
  touch_not_uncertain: {
    status: 409,
    title: "This touch is {state}: there is nothing uncertain to settle.",
    help: "Somebody, a bounce or the server's answer settled it already. Nothing was changed.",
  },
};
