import type { FaultKinds } from "../../platform/errors/index.ts";

export const fieldFaults: FaultKinds = {
  custom_value_kind: {
    status: 422,
    title: "The field “{label}” holds a {kind}; “{value}” is none.",
    help: "Send a value of that kind, or null to clear the field. Nothing was changed.",
  },
};
