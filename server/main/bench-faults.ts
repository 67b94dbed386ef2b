import type { FaultKinds } from "../platform/errors/index.ts";

export const benchFaults: FaultKinds = {
  bench_absent: {
    status: 404,
    title: "What measures is not part of this installation.",
    help: "Run it in a checkout of the repository.",
  },
  unknown_bench: { status: 404, title: "There is no bench {name}.", help: "There are: {names}." },
};
