import type { FaultKinds } from "../../platform/errors/index.ts";

export const conversationFaults: FaultKinds = {
  sender_known: {
    status: 409,
    title: "Who this is is known already.",
    help: "Load the conversation again; to correct it, edit the person.",
  },
  sender_unknown: {
    status: 409,
    title: "Nobody is known by {address} yet.",
    help: "Say first whose address it is; then answer.",
  },
  nobody_to_answer: {
    status: 409,
    title: "There is no person to answer here.",
    help: "Machines are not answered; write to the person from their own page.",
  },
};
