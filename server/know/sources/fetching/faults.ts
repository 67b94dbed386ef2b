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
  source_needs_files: {
    status: 422,
    title: "Nothing fetches the source {source}: its files are brought.",
    help: "Name the uploads that hold them.",
  },
  source_runs_already: {
    status: 409,
    title: "The source {source} has a run that is not over.",
    help: "Wait for it, or confirm or dismiss it where it is held.",
  },
  source_run_broke_off: {
    status: 409,
    title: "The run broke off: the program that ran it ended.",
    help: "What was taken in before is kept. The source's next run fetches it again; where its files are brought, bring them again.",
  },
  import_held: {
    status: 409,
    title: "What was brought to {source} is held: {problems}.",
    help: "Nothing was changed. Have a look at it; if it is right, confirm it (tilth import … --confirm) and it goes on.",
  },
  reconciliation_not_now: {
    status: 409,
    title: "This comparison does not say how the source is now.",
    help: "Fetch and compare anew, then propose what is missing.",
  },
  source_run_not_held: {
    status: 409,
    title: "This run is not held: there is nothing to confirm.",
    help: "Have a look at how far it is.",
  },
  source_settings_invalid: {
    status: 422,
    title: "The settings of the source can't be used: {problem}.",
    help: "Mend them and save again; nothing was changed.",
  },
  proposal_decided: {
    status: 409,
    title: "Some of these were decided meanwhile.",
    help: "Load the list again and choose among what is open.",
  },
};
