import type { Parts } from "../../platform/parts/index.ts";
import { ownersOnly } from "../../platform/history/index.ts";
import { sourceCommands } from "./commands.ts";
import { sourceFaults } from "./faults.ts";
import { reconcileJob } from "./comparing/jobs.ts";
import { reconcileRoutes } from "./comparing/routes.ts";
import { fetchFaults } from "./fetching/faults.ts";
import { runJob, runWhatIsDue } from "./fetching/jobs.ts";
import { fetchRoutes } from "./fetching/routes.ts";
import { importFaults } from "./importing/faults.ts";
import { registerEvidence } from "../identity/index.ts";
import { joinColleagues } from "./importing/join-colleagues.ts";
import { joinPeople } from "./importing/join-people.ts";
import { joinLines } from "./importing/join-products.ts";
import { optOutsArrive } from "./importing/opt-outs-arrive.ts";
import { removeOldUploads } from "./importing/index.ts";
import { wakeWaiting } from "./importing/wake-waiting.ts";
import { importJob, noteBrokenOff } from "./jobs.ts";
import { matchCommand } from "./matching/index.ts";
import { sourceEvidence } from "./source-evidence.ts";
import { routes } from "./routes.ts";
import { standingSourceCommands } from "./source-commands.ts";
import { survivalRoutes } from "./surviving/routes.ts";

registerEvidence(sourceEvidence);

export const parts: Parts = {
  faults: { ...sourceFaults, ...importFaults, ...fetchFaults },
  commands: (program, host) => {
    sourceCommands(program, host);
    standingSourceCommands(program, host);
    matchCommand(program, host);
  },
  routes: async (app, options) => {
    await routes(app, options);
    await fetchRoutes(app, options);
    await survivalRoutes(app, options);
    await reconcileRoutes(app, options);
  },
  notices: [
    { topic: "accounts.changed", name: "know/sources wakes rows", handle: wakeWaiting("account", "accounts.changed") },
    { topic: "people.changed", name: "know/sources wakes rows", handle: wakeWaiting("person", "people.changed") },
    { topic: "people.changed", name: "know/sources joins people", handle: joinPeople },
    { topic: "orders.changed", name: "know/sources wakes rows", handle: wakeWaiting("order", "orders.changed") },
    { topic: "products.changed", name: "know/sources joins lines", handle: joinLines },
    { topic: "users.changed", name: "know/sources joins colleagues", handle: joinColleagues },
  ],
  jobs: [importJob, runJob, reconcileJob],
  checks: [optOutsArrive],
  schedules: [
    { name: "remove old uploads", every: "local-day", run: removeOldUploads },
    { name: "imports that broke off", every: { minutes: 1 }, run: noteBrokenOff },
    { name: "sources that are due", every: { minutes: 1 }, run: runWhatIsDue },
  ],
  records: [
    {
      kind: "source",
      table: "sources",
      mayUndo: ownersOnly,
      // What runs write by themselves.
      omit: ["updated_at", "cursor", "fault", "misses", "next_run_at"],
    },
    {
      kind: "survival-rule",
      table: "survival_rules",
      refersTo: [{ column: "source_id", kind: "source" }],
      mayUndo: ownersOnly,
    },
    {
      kind: "field-choice",
      table: "field_choices",
      refersTo: [
        { column: "account_id", kind: "account" },
        { column: "person_id", kind: "person" },
        { column: "source_id", kind: "source" },
      ],
      // A word on who is believed is no reason to keep a record.
      derived: true,
      moves: true,
    },
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
