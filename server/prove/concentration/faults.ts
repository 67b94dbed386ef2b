import type { FaultKinds } from "../../platform/errors/index.ts";

export const concentrationFaults: FaultKinds = {
  period_backwards: {
    status: 422,
    title: "The period ends ({to}) before it begins ({from}).",
    help: "Exchange the two days, or leave one out.",
  },
};
