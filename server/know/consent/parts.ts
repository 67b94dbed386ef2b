import { inWorkspace, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { ownersOnly, registerUndo } from "../../platform/history/index.ts";
import type { Routes } from "../../platform/http/index.ts";
import type { Parts } from "../../platform/parts/index.ts";
import { consentCheck, rhythmCheck } from "./check-consent.ts";
import { consentCommands } from "./cli.ts";
import { consentDoor } from "./door.ts";
import { consentFaults } from "./faults.ts";
import { createFirstWording } from "./first-wording.ts";
import { announceListed } from "./lists/announce-listed.ts";
import { countEntries } from "./lists/lists.ts";
import { recogniseHashes } from "./lists/recognise-hashes.ts";
import { undoTaking } from "./lists/undo-taking.ts";
import { settlePreferences } from "./preferences.ts";
import { routes } from "./routes.ts";
import { createFirstRules } from "./rules/first-rules.ts";
import { settingRoutes } from "./setting-routes.ts";

/** Whom the suppressed contact point belongs to, or the person themselves. `$1` is the workspace. */
const pointOwner = (column: "account_id" | "person_id"): string =>
  `coalesce(t.${column}, (select c.${column} from contact_points c where c.workspace_id = $1 and c.id = t.contact_point_id))`;
const employersOf = (person: string): string =>
  `unnest(array(select e.account_id from employments e where e.workspace_id = $1 and e.person_id = ${person}))`;
const aboutPerson = [
  { topic: "people.changed", id: "t.person_id" },
  { topic: "accounts.changed", id: employersOf("t.person_id") },
];

/** What they did by the link in a mail is theirs: nobody takes it back for them. */
async function notTheirs(tx: Tx, setId: string): Promise<void> {
  const set = await tx.one<{ kind: string }>(
    "select s.kind from change_sets s where s.workspace_id = $1 and s.id = $2",
    [tx.workspace, setId],
  );
  if (["unsubscribe", "save-preferences", "confirm-consent"].includes(set?.kind ?? ""))
    throw new Fault("said_by_themselves", {});
}

async function createFirst(tx: Tx): Promise<void> {
  await createFirstRules(tx);
  await createFirstWording(tx);
}

const all: Routes = async (app) => {
  await app.register(routes);
  await app.register(settingRoutes);
};

registerUndo("take-suppression-list", undoTaking);

export const parts: Parts = {
  routes: all,
  faults: consentFaults,
  doors: [consentDoor],
  commands: consentCommands,
  checks: [consentCheck, rhythmCheck],
  newWorkspace: createFirst,
  // A workspace from before there were rules gets them, too.
  schedules: [{ name: "the first rules of consent", every: "local-day", run: (ctx) => inWorkspace(ctx, createFirst) }],
  notices: [
    { topic: "people.changed", name: "know/consent", handle: (tx, people) => recogniseHashes(tx, { people }) },
    { topic: "accounts.changed", name: "know/consent", handle: (tx, accounts) => recogniseHashes(tx, { accounts }) },
  ],
  records: [
    {
      kind: "suppression",
      table: "suppressions",
      same: ["account_id", "person_id", "contact_point_id", "channel", "reason", "evidence"],
      strict: true,
      refersTo: [
        { column: "account_id", kind: "account" },
        { column: "person_id", kind: "person" },
        { column: "contact_point_id", kind: "contact-point" },
      ],
      announces: [
        { topic: "people.changed", id: pointOwner("person_id") },
        { topic: "accounts.changed", id: pointOwner("account_id") },
        { topic: "accounts.changed", id: employersOf(pointOwner("person_id")) },
      ],
    },
    { kind: "wording", table: "consent_wordings", mayUndo: ownersOnly },
    {
      kind: "wording-version",
      table: "consent_wording_versions",
      refersTo: [{ column: "wording_id", kind: "wording" }],
      mayUndo: ownersOnly,
    },
    {
      kind: "consent",
      table: "consents",
      // A no that may be either's is both's; a yes stays where it was said.
      strict: "t.state in ('refused', 'withdrawn')",
      refersTo: [
        { column: "person_id", kind: "person" },
        { column: "wording_version_id", kind: "wording-version" },
      ],
      kin: [{ column: "touch_id", kind: "touch" }],
      announces: aboutPerson,
      mayUndo: notTheirs,
    },
    { kind: "topic", table: "topics" },
    {
      kind: "preferences",
      table: "preferences",
      same: [],
      settle: settlePreferences,
      refersTo: [{ column: "person_id", kind: "person" }],
      announces: aboutPerson,
      mayUndo: notTheirs,
      omit: ["updated_at"],
    },
    { kind: "country-rule", table: "country_rules", mayUndo: ownersOnly },
    { kind: "suppression-list", table: "suppression_lists", afterUndo: announceListed },
    {
      kind: "suppression-entry",
      table: "suppression_entries",
      refersTo: [{ column: "list_id", kind: "suppression-list" }],
      afterUndo: async (tx, ids) => {
        const lists = await tx.query<{ list: string }>(
          `select distinct coalesce(e.list_id, (c.fields ->> 'list_id')::uuid) as list
           from unnest($2::uuid[]) as w (id)
           left join suppression_entries e on e.workspace_id = $1 and e.id = w.id
           left join changes c on c.workspace_id = $1 and c.record_id = w.id and c.op = 'removed'`,
          [tx.workspace, ids],
        );
        for (const { list } of lists) if (list) await countEntries(tx, list);
      },
    },
  ],
};
