import type { FaultKinds } from "../../platform/errors/index.ts";

export const todayFaults: FaultKinds = {
  snooze_past: {
    status: 422,
    title: "An account can be put off to a later day only; {until} is not after {today}.",
    help: "Choose a day from tomorrow on. Nothing was changed.",
  },
  handed_to_reader: {
    status: 422,
    title: "{name} may only read, and could not log the touch.",
    help: "Hand the account to an owner or a member, or let an owner change the role in Settings → Colleagues. Nothing was changed.",
  },
};
