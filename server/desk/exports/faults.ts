import type { FaultKinds } from "../../platform/errors/index.ts";

export const exportFaults: FaultKinds = {
  export_gone: {
    status: 410,
    title: "The file is gone: it was kept for a day.",
    help: "Export it again.",
  },
  export_not_ready: {
    status: 409,
    title: "The file isn't written yet: the export is {state}.",
    help: "Wait until its state is done; it tells how far it is.",
  },
  export_too_large: {
    status: 422,
    title: "A sheet holds at most {rows} records.",
    help: "Export as csv, jsonl or parquet, which have no such end. No file was written.",
  },
  export_unwritable: {
    status: 422,
    title: "The file {file} can't be written.",
    help: "Name a file in a folder that exists and that you may write to.",
  },
};
