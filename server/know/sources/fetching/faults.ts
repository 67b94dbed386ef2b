import type { FaultKinds } from "../../../platform/errors/index.ts";

/** What can go wrong with a standing source. */
export const fetchFaults: FaultKinds = {
  source_kind_unknown: {
    status: 422,
    title: "There is no kind of source called {kind}.",
    help: "It is file, upload or one of: {kinds}.",
  },
  source_refused: {
    status: 409,
    title: "The source {source} refused us: {problem}.",
    help: "Give its password anew or have the right granted there, then try again. Nothing was changed.",
  },
  source_unreachable: {
    status: 502,
    title: "The source {source} can't be reached: {problem}.",
    help: "It is tried again by itself at its next time. Nothing was changed.",
  },
  source_broken: {
    status: 422,
    title: "What came from the source {source} can't be right: {problem}.",
    help: "Have a look at the source, then run it again. Nothing was changed.",
  },
};
