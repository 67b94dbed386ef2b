import type { FaultKinds } from "../../platform/errors/index.ts";

export const textFaults: FaultKinds = {
  no_text_provider: {
    status: 409,
    title: "No provider sends texts.",
    help: "Add one under Calls → Providers, or call them.",
  },
};
