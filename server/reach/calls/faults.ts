import type { FaultKinds } from "../../platform/errors/index.ts";

export const callFaults: FaultKinds = {
  call_taken: {
    status: 409,
    title: "This call is no longer yours: {why}.",
    help: "Take the next one from the list. What you wrote is still on your screen; nothing was changed.",
  },
  call_refused: {
    status: 409,
    title: "This call may not be made: {why}.",
    help: "A rule, a wish of the customer or the hour stands against it; the list goes on with the next. Nothing was dialled.",
  },
  call_list_closed: {
    status: 409,
    title: "This list is closed.",
    help: "Make a new one from Today or a list of customers. Nothing was changed.",
  },
};
