import type { FaultKinds } from "../../platform/errors/index.ts";

export const verificationFaults: FaultKinds = {
  nothing_to_verify: {
    status: 422,
    title: "There is nothing to draw from: no customer has what you ask about.",
    help: "Ask about something that is written down, or bring customers in first. Nothing was changed.",
  },
  sample_too_large: {
    status: 422,
    title: "{size} records would be drawn; nobody can check that many.",
    help: "Allow a larger margin, or a smaller top. At most {most} are drawn. Nothing was changed.",
  },
  verification_begun: {
    status: 409,
    title: "This verification has been worked on; its drawing can't be taken back.",
    help: "End the work instead, or take back the answers first. Nothing was changed.",
  },
  verification_closed: {
    status: 409,
    title: "This verification is closed.",
    help: "Take the closing back, or draw a new one. Nothing was changed.",
  },
};
