import type { FaultKinds } from "../../platform/errors/index.ts";

export const todayFaults: FaultKinds = {
  snooze_past: {
    status: 422,
    title: "An account can be put off to a later day only; {until} is not after {today}.",
    help: "Choose a day from tomorrow on. Nothing was changed.",
  },
};
