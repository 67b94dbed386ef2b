import type { FaultKinds } from "../../platform/errors/index.ts";

export const orderFaults: FaultKinds = {
  order_state: {
    status: 409,
    title: "This order is {state}; it can't become {wanted}.",
    help: "Reopen it first, or record a refund. Nothing was changed.",
  },
};
