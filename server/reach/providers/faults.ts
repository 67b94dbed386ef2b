import type { FaultKinds } from "../../platform/errors/index.ts";

export const providerFaults: FaultKinds = {
  provider_refused: {
    status: 502,
    title: "The provider {name} did not take it: {why}.",
    help: "Look at its address and key under Calls → Providers, or dial by hand. Nothing left from here.",
  },
};
