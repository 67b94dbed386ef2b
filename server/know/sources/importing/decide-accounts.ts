import { newId } from "../../../platform/db/index.ts";
import type { AccountPart } from "../mapping/index.ts";
import { type PendingFields, surviveFields } from "../surviving/survive.ts";
import { decideExtras } from "./decide-extras.ts";
import { decidePoints } from "./decide-points.ts";
import { decideSuppressions } from "./decide-suppressions.ts";
import { storedRows } from "./stored-rows.ts";
import { type AccountDraft, differing, type Taking } from "./taking.ts";
import type { Cells } from "./writes.ts";

/** What becomes of the accounts of the chunk: made with their relationship, or changed where the rows say something new. */
export async function decideAccounts(t: Taking): Promise<void> {
  const drafts = [...t.accounts.values()];
  if (drafts.length === 0) return;
  const spoken = drafts.filter((draft) => !draft.isNew && Object.keys(draft.part).length > 0);
  const stored = await storedRows(
    t.tx,
    "accounts",
    spoken.map((draft) => draft.id),
  );
  const related = await openRelationships(
    t,
    spoken.filter((draft) => draft.part.relationship || draft.part.since || draft.part.until).map((draft) => draft.id),
  );
  const pending: Pending[] = [];
  for (const draft of drafts) {
    if (draft.isNew) makeAccount(t, draft);
    else if (stored.has(draft.id)) pending.push(changesOf(t, draft, stored.get(draft.id) as Cells));
  }
  await surviveFields(
    t,
    "account",
    pending.filter(({ fields }) => Object.keys(fields).length > 0),
  );
  for (const { draft, before, fields } of pending) {
    if (Object.keys(fields).length > 0) {
      t.writes.update("account", before, fields);
      draft.changed = true;
    }
  }
  await changeRelationships(
    t,
    pending.map(({ draft }) => draft),
    related,
  );
  await decidePoints(t, "account", drafts);
  await decideSuppressions(t, "account", drafts);
  await decideExtras(t, "account", drafts);
  for (const draft of drafts) if (draft.isNew || draft.changed) t.writes.hear("accounts.changed", draft.id);
}

function makeAccount(t: Taking, draft: AccountDraft): void {
  const { part } = draft;
  t.writes.insert("account", {
    id: draft.id,
    name: part.name ?? part.key,
    kind: part.kind ?? "organisation",
    industry: part.industry,
    website: part.website,
    number: part.number ?? part.key,
    owner_id: ownerOf(t, part),
    owner_ref: part.owner,
  });
  t.writes.insert("relationship", {
    id: newId(),
    account_id: draft.id,
    status: part.relationship ?? t.run.relationship,
    started_on: part.since,
    ended_on: endOf(part),
    reason: null,
  });
}

type Fields = PendingFields["fields"];

interface Pending extends PendingFields {
  draft: AccountDraft;
}

function changesOf(t: Taking, draft: AccountDraft, before: Cells): Pending {
  const { part } = draft;
  draft.before = before;
  const fields = differing(before, {
    name: part.name,
    kind: part.kind,
    industry: part.industry,
    website: part.website,
    // A file of our own carries our id as its key, which is nobody's number.
    number:
      part.number !== undefined
        ? part.number
        : before["number"] === null && part.key !== draft.id
          ? part.key
          : undefined,
    // Whose name it is we know already.
    owner_ref: part.owner && ownerOf(t, part) === before["owner_id"] ? undefined : part.owner,
    owner_id: part.owner === undefined ? undefined : ownerOf(t, part),
  });
  return { id: draft.id, draft, before, fields: fields ?? {} };
}

interface PendingStatus extends PendingFields {
  draft: AccountDraft;
  open: Cells | undefined;
}

/** Another status ends today's and begins its own; dates of the same status are corrected in place. */
async function changeRelationships(t: Taking, drafts: AccountDraft[], related: Map<string, Cells>): Promise<void> {
  const pending = drafts.flatMap((draft): PendingStatus[] => {
    const { part } = draft;
    if (part.relationship === undefined && part.since === undefined && part.until === undefined) return [];
    const open = related.get(draft.id);
    const fields = differing(
      { relationship: open?.["status"], since: open?.["started_on"], until: null },
      { relationship: part.relationship, since: part.since, until: part.until === undefined ? undefined : endOf(part) },
    );
    return fields || !open ? [{ id: draft.id, before: open ?? {}, fields: fields ?? {}, draft, open }] : [];
  });
  await surviveFields(
    t,
    "account",
    pending.filter(({ open }) => open),
    "relationship",
  );
  for (const { draft, open, fields } of pending) changeRelationship(t, draft, open, fields);
}

function changeRelationship(t: Taking, draft: AccountDraft, open: Cells | undefined, says: Fields): void {
  const { part } = draft;
  if (open && !says["relationship"]) {
    // What was told of a status that is not believed is not told of this one.
    if (part.relationship !== undefined && part.relationship !== open["status"]) return;
    const [began, ended] = [says["since"]?.[1] ?? open["started_on"], says["until"]?.[1]];
    const fields: Fields = {};
    if (says["since"]) fields["started_on"] = says["since"];
    if (says["until"] && !(began && ended && String(ended) < String(began))) fields["ended_on"] = says["until"];
    if (Object.keys(fields).length === 0) return;
    t.writes.update("relationship", open, fields);
  } else {
    const began = part.since ?? t.run.today;
    if (open)
      t.writes.update("relationship", open, { ended_on: [null, later(began, open["started_on"] as string | null)] });
    t.writes.insert("relationship", {
      id: newId(),
      account_id: draft.id,
      status: part.relationship ?? t.run.relationship,
      started_on: open ? began : part.since,
      ended_on: endOf(part),
      reason: null,
    });
  }
  draft.changed = true;
}

/** An end before the beginning is not believed. */
function endOf(part: AccountPart): string | null {
  return part.until && !(part.since && part.until < part.since) ? part.until : null;
}

function later(day: string, than: string | null): string {
  return than !== null && than > day ? than : day;
}

function ownerOf(t: Taking, part: AccountPart): string | null {
  return (part.owner && t.run.users.get(part.owner.trim().toLowerCase())) || null;
}

async function openRelationships(t: Taking, ids: string[]): Promise<Map<string, Cells>> {
  if (ids.length === 0) return new Map();
  const rows = await t.tx.query<Cells>({
    text: `select distinct on (r.account_id) r.* from relationships r
           where r.workspace_id = $1 and r.account_id = any ($2::uuid[]) and r.ended_on is null order by r.account_id, r.started_on desc nulls last, r.id desc`,
    values: [t.tx.workspace, ids],
  });
  return new Map(rows.map((row) => [row["account_id"] as string, row]));
}
