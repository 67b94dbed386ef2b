import type { Parts } from "../../platform/parts/index.ts";
import { sourceCommands } from "./commands.ts";
import { sourceFaults } from "./faults.ts";
import { fetchFaults } from "./fetching/faults.ts";
import { importFaults } from "./importing/faults.ts";
import { removeOldUploads } from "./importing/index.ts";
import { importJob } from "./jobs.ts";
import { routes } from "./routes.ts";

export const parts: Parts = {
  faults: { ...sourceFaults, ...importFaults, ...fetchFaults },
  commands: sourceCommands,
  routes,
  jobs: [importJob],
  schedules: [{ name: "remove old uploads", every: "local-day", run: removeOldUploads }],
  records: [
    {
      kind: "source-record",
      table: "source_records",
      refersTo: [
        { column: "account_id", kind: "account" },
        { column: "person_id", kind: "person" },
        { column: "product_id", kind: "product" },
        { column: "order_id", kind: "order" },
        { column: "line_id", kind: "order-line" },
        { column: "touch_id", kind: "touch" },
      ],
      // What a row became is no reason to keep it: an undo takes the record, and the source forgets it.
      derived: true,
      moves: true,
    },
  ],
};
