import type { FaultKinds } from "../../../platform/errors/index.ts";

/** What can go wrong with an import as a whole. */
export const importFaults: FaultKinds = {
  import_file_gone: {
    status: 409,
    title: "The file {file} is no longer where it was when the import began.",
    help: "What was taken in before is kept and listed. Bring the file again: rows that are in are passed over.",
  },
  import_runs_elsewhere: {
    status: 409,
    title: "This import is being run by another process.",
    help: "Wait for it to end; nothing was doubled.",
  },
  import_still_runs: {
    status: 409,
    title: "The import is still running.",
    help: "Cancel it, or wait until it has ended, then undo it.",
  },
  import_was_dry_run: {
    status: 409,
    title: "This was a dry run: it changed nothing, so there is nothing to undo.",
    help: "Run the import without --dry-run to take the rows in.",
  },
  import_undo_stays: {
    status: 409,
    title: "The undo of an import can't be taken back.",
    help: "Bring the file again: all of its rows come in anew.",
  },
  import_broke_off: {
    status: 409,
    title: "The import broke off: the program that ran it ended.",
    help: "What was taken in before is kept and listed. Let it go on, bring the file again (rows that are in are passed over), or undo it.",
  },
  import_goes_on: {
    status: 409,
    title: "The import can't go on: it is {state}.",
    help: "Only one that failed or broke off goes on. Bring the file again instead.",
  },
  upload_gap: {
    status: 409,
    title: "This part begins at byte {offset}, and {received} bytes are here.",
    help: "Go on from byte {received}; what is here is kept.",
  },
  upload_too_long: {
    status: 422,
    title: "More came than the {bytes} bytes that were announced.",
    help: "Begin the upload anew with the right size.",
  },
  upload_incomplete: {
    status: 409,
    title: "Of the file {file} only {received} of {bytes} bytes are here.",
    help: "Send the rest, then go on.",
  },
  undo_names_import: {
    status: 409,
    title: "The last change of this record was an import.",
    help: "To take back all of that import: tilth undo {id}.",
  },
  import_option_invalid: {
    status: 422,
    title: "{option} can't be {given}.",
    help: "It is one of: {choices}.",
  },
};
