import type { FaultKinds } from "../errors/index.ts";

export const faults: FaultKinds = {
  last_owner: {
    status: 409,
    title: "A workspace needs an owner who can sign in.",
    help: "Make somebody else an owner first.",
  },
  set_up_already: {
    status: 409,
    title: "There is a workspace already.",
    help: "Sign in, or let an owner invite you. `tilth setup` makes another workspace.",
  },
};
