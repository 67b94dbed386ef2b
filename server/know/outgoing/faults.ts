import type { FaultKinds } from "../../platform/errors/index.ts";

export const outgoingFaults: FaultKinds = {
  mail_files_too_large: {
    status: 413,
    title: "The files of a mail may be {limit_mb} MB together.",
    help: "Leave one out, or make it smaller. Nothing was sent, and what was kept before is kept.",
  },
  touch_not_uncertain: {
    status: 409,
    title: "This touch is {state}: there is nothing uncertain to settle.",
    help: "Somebody, a bounce or the server's answer settled it already. Nothing was changed.",
  },
};
