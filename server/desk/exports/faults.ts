import type { FaultKinds } from "../../platform/errors/index.ts";

export const exportFaults: FaultKinds = {
  export_too_large: {
    status: 422,
    title: "A sheet holds at most {rows} records.",
    help: "Export as csv or jsonl, which have no such end. No file was written.",
  },
  export_unwritable: {
    status: 422,
    title: "The file {file} can't be written.",
    help: "Name a file in a folder that exists and that you may write to.",
  },
};
