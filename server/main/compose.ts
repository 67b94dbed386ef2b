import { benchFaults } from "./bench-faults.ts";
import { parts as accounts } from "../know/accounts/parts.ts";
import { parts as people } from "../know/people/parts.ts";
import { parts as consent } from "../know/consent/parts.ts";
import { parts as notes } from "../know/notes/parts.ts";
import { parts as tags } from "../know/tags/parts.ts";
import { parts as fields } from "../know/fields/parts.ts";
import { parts as traits } from "../know/traits/parts.ts";
import { parts as products } from "../know/products/parts.ts";
import { parts as orders } from "../know/orders/parts.ts";
import { parts as touches } from "../know/touches/parts.ts";
import { parts as outgoing } from "../know/outgoing/parts.ts";
import { parts as tasks } from "../know/tasks/parts.ts";
import { parts as identity } from "../know/identity/parts.ts";
import { parts as sources } from "../know/sources/parts.ts";
import { parts as moves } from "../know/moves/parts.ts";
import { parts as cards } from "../know/cards/parts.ts";
import { parts as connectors } from "../know/connectors/parts.ts";
import { parts as messages } from "../hear/messages/parts.ts";
import { parts as mailbox } from "../hear/mailbox/parts.ts";
import { parts as answers } from "../hear/answers/parts.ts";
import { parts as conversations } from "../hear/conversations/parts.ts";
import { parts as standing } from "../weigh/standing/parts.ts";
import { parts as checkPoints } from "../weigh/check-points/parts.ts";
import { parts as knowledge } from "../weigh/knowledge/parts.ts";
import { parts as promise } from "../plan/promise/parts.ts";
import { parts as library } from "../plan/library/parts.ts";
import { parts as verification } from "../plan/verification/parts.ts";
import { parts as words } from "../reach/words/parts.ts";
import { parts as providers } from "../reach/providers/parts.ts";
import { parts as email } from "../reach/email/parts.ts";
import { parts as calls } from "../reach/calls/parts.ts";
import { parts as letters } from "../reach/letters/parts.ts";
import { parts as texts } from "../reach/texts/parts.ts";
import { parts as errands } from "../reach/errands/parts.ts";
import { parts as concentration } from "../prove/concentration/parts.ts";
import { parts as today } from "../desk/today/parts.ts";
import { parts as timeline } from "../desk/timeline/parts.ts";
import { parts as accountScreen } from "../desk/account/parts.ts";
import { parts as personScreen } from "../desk/person/parts.ts";
import { parts as productScreen } from "../desk/product/parts.ts";
import { parts as devices } from "../desk/devices/parts.ts";
import { parts as sample } from "../desk/sample/parts.ts";
import { parts as history } from "../platform/history/parts.ts";
import { parts as secrets } from "../platform/secrets/parts.ts";
import { parts as workspaces } from "../platform/workspaces/parts.ts";
import { recordFaults } from "../platform/records/index.ts";
import { parts as customers } from "../desk/customers/parts.ts";
import { parts as search } from "../desk/search/parts.ts";
import { parts as exports } from "../desk/exports/parts.ts";
import { registerChecks } from "../platform/checks/index.ts";
import { pressFaults } from "../platform/press/index.ts";
import { registerFaults } from "../platform/errors/index.ts";
import { registerLists } from "../platform/http/index.ts";
import { registerRecordKinds } from "../platform/history/index.ts";
import { registerJobs, registerSchedules } from "../platform/jobs/index.ts";
import { registerNoticeHandlers } from "../platform/notices/index.ts";
import { registerNewWorkspaceHooks } from "../platform/workspaces/index.ts";
import type { Parts } from "../platform/parts/index.ts";

/** Every feature's parts, in the order of chapters: what comes first may be referred to by what comes later. */
export const parts: Parts[] = [
  history,
  workspaces,
  secrets,
  // know
  accounts,
  people,
  consent,
  notes,
  tags,
  fields,
  traits,
  products,
  orders,
  touches,
  outgoing,
  tasks,
  identity,
  sources,
  moves,
  cards,
  connectors,
  // hear
  messages,
  mailbox,
  answers,
  conversations,
  // weigh
  standing,
  checkPoints,
  knowledge,
  // plan
  promise,
  library,
  verification,
  // reach
  words,
  providers,
  email,
  calls,
  letters,
  texts,
  errands,
  // prove
  concentration,
  // desk
  today,
  timeline,
  accountScreen,
  personScreen,
  productScreen,
  devices,
  sample,
  customers,
  search,
  exports,
];

let composed = false;

/** Joins the registries; the three programs and the tests call it once at start. */
export function compose(): void {
  if (composed) return;
  composed = true;
  registerFaults(recordFaults);
  registerFaults(benchFaults);
  registerFaults(pressFaults);
  registerLists(parts.flatMap((part) => part.routes ?? []));
  for (const part of parts) {
    if (part.faults) registerFaults(part.faults);
    if (part.records) registerRecordKinds(part.records);
    if (part.notices) registerNoticeHandlers(part.notices);
    if (part.jobs) registerJobs(part.jobs);
    if (part.checks) registerChecks(part.checks);
    if (part.schedules) registerSchedules(part.schedules);
    if (part.newWorkspace) registerNewWorkspaceHooks([part.newWorkspace]);
  }
}

/** Each table that points to a person or an account, for check, merging and erasing. */
export const references = (): { table: string; column: string; kind: string; moves: boolean }[] =>
  parts.flatMap((part) =>
    (part.records ?? []).flatMap((record) =>
      (record.refersTo ?? []).map((to) => ({
        table: record.table,
        column: to.column,
        kind: to.kind,
        moves: record.moves ?? !record.derived,
      })),
    ),
  );
