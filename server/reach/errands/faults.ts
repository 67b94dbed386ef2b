import type { FaultKinds } from "../../platform/errors/index.ts";

export const errandFaults: FaultKinds = {
  out_of_stock: {
    status: 409,
    title: "There are {stock} of {name} left, and {quantity} are needed.",
    help: "Write down what came in, or give something else. Nothing was changed.",
  },
  errand_refused: {
    status: 409,
    title: "This may not be done: {why}.",
    help: "The customer does not want it, or a rule holds it; it is called off and says so. Nothing left.",
  },
  errand_not_open: {
    status: 409,
    title: "This is {state}: there is nothing to do about it any more.",
    help: "Its touch on the timeline says what became of it. Nothing was changed.",
  },
};
