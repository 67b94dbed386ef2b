import { newId } from "../../../platform/db/index.ts";
import type { PersonPart } from "../mapping/index.ts";
import { employmentMark } from "../surviving/fields.ts";
import { type PendingFields, surviveFields } from "../surviving/survive.ts";
import { decideExtras } from "./decide-extras.ts";
import { decidePoints } from "./decide-points.ts";
import { decideSuppressions } from "./decide-suppressions.ts";
import { storedRows } from "./stored-rows.ts";
import { differing, type EmploymentDraft, layOver, type PersonDraft, type Taking } from "./taking.ts";
import type { Cells } from "./writes.ts";

/** What becomes of the people of the chunk and of where they work. */
export async function decidePeople(t: Taking): Promise<void> {
  const drafts = [...t.people];
  if (drafts.length === 0) return;
  const spoken = drafts.filter((draft) => !draft.isNew && Object.keys(draft.part).length > 0);
  const stored = await storedRows(
    t.tx,
    "people",
    spoken.map((draft) => draft.id),
  );
  const pending: (PendingFields & { draft: PersonDraft })[] = [];
  for (const draft of drafts) {
    if (draft.isNew) makePerson(t, draft);
    else if (stored.has(draft.id)) pending.push(changesOf(draft, stored.get(draft.id) as Cells));
  }
  const changing = pending.filter(({ fields }) => Object.keys(fields).length > 0);
  await surviveFields(t, "person", changing);
  for (const { draft, before, fields } of changing) {
    if (Object.keys(fields).length === 0) continue;
    t.writes.update("person", before, fields);
    draft.changed = true;
  }
  await decidePoints(t, "person", drafts);
  await decideSuppressions(t, "person", drafts);
  await decideExtras(t, "person", drafts);
  await decideEmployments(t);
  for (const draft of drafts) if (draft.isNew || draft.changed) t.writes.hear("people.changed", draft.id);
  await hearAccounts(
    t,
    drafts.filter((draft) => draft.changed && !draft.isNew),
  );
}

function makePerson(t: Taking, draft: PersonDraft): void {
  const { part } = draft;
  t.writes.insert("person", {
    id: draft.id,
    name:
      part.name ??
      ([part.given_name, part.family_name].filter(Boolean).join(" ") || part.points?.[0]?.written || part.key),
    given_name: part.given_name,
    family_name: part.family_name,
    honorific: part.salutation,
    birthday: wholeDate(part),
    language: part.language,
  });
}

function changesOf(draft: PersonDraft, before: Cells): PendingFields & { draft: PersonDraft } {
  const { part } = draft;
  draft.before = before;
  const fields = differing(before, {
    name: part.name,
    given_name: part.given_name,
    family_name: part.family_name,
    honorific: part.salutation,
    birthday: part.birthday === null ? null : (wholeDate(part) ?? undefined),
    language: part.language,
  });
  return { id: draft.id, draft, before, fields: fields ?? {} };
}

/** A birthday without its year stays in the row as it came. */
function wholeDate(part: PersonPart): string | null {
  return part.birthday && /^\d{4}-\d{2}-\d{2}$/.test(part.birthday) ? part.birthday : null;
}

async function decideEmployments(t: Taking): Promise<void> {
  for (const hand of t.rows) {
    const { account, person } = hand;
    if (!account || !person) continue;
    const pair = `${person.id}|${account.id}`;
    const there = t.employments.get(pair);
    if (there) {
      if (layOver(there.part, hand.news.employment ?? {})) hand.added = true;
      continue;
    }
    hand.employment = {
      id: newId(),
      isNew: true,
      part: { ...hand.news.employment },
      changed: false,
      account,
      person,
    };
    t.employments.set(pair, hand.employment);
  }
  const drafts = [...t.employments.values()];
  const old = drafts.filter((draft) => !draft.person.isNew && !draft.account.isNew);
  const stored = await storedEmployments(
    t,
    old.map((draft) => draft.person.id),
  );
  const pending: PendingEmployment[] = [];
  for (const draft of drafts) {
    const before = stored.get(`${draft.person.id}|${draft.account.id}`);
    if (!before) makeEmployment(t, draft);
    else {
      const change = changesOfEmployment(draft, before);
      if (change) pending.push(change);
    }
  }
  await surviveFields(t, "person", pending, "employment");
  for (const { draft, before, fields } of pending) {
    keepOrder(before, fields);
    if (Object.keys(fields).length === 0) continue;
    t.writes.update("employment", before, fields);
    draft.changed = true;
  }
  for (const draft of drafts) {
    if (!draft.changed) continue;
    t.writes.hear("accounts.changed", draft.account.id);
    t.writes.hear("people.changed", draft.person.id);
  }
}

function makeEmployment(t: Taking, draft: EmploymentDraft): void {
  const { part } = draft;
  draft.changed = true;
  t.writes.insert("employment", {
    id: draft.id,
    person_id: draft.person.id,
    account_id: draft.account.id,
    title: part.title,
    buying_role: part.role,
    started_on: part.from,
    ended_on: part.until && !(part.from && part.until < part.from) ? part.until : null,
    evidence: "import",
  });
}

type PendingEmployment = PendingFields & { draft: EmploymentDraft };

function changesOfEmployment(draft: EmploymentDraft, before: Cells): PendingEmployment | null {
  const { part } = draft;
  draft.isNew = false;
  const began = part.from === undefined ? (before["started_on"] as string | null) : part.from;
  const fields = differing(before, {
    title: part.title,
    buying_role: part.role,
    started_on: part.from,
    ended_on: part.until && began && part.until < began ? undefined : part.until,
  });
  const mark = (column: string): string => employmentMark(column, draft.account.id);
  return fields && { id: draft.person.id, before, fields, mark, draft };
}

/** Of two days that came together one may have lost: the other does not turn the spell around. */
function keepOrder(before: Cells, fields: PendingFields["fields"]): void {
  const after = (column: string): unknown => (fields[column] ? fields[column][1] : before[column]);
  const [from, until] = [after("started_on"), after("ended_on")];
  if (!from || !until || String(from) <= String(until)) return;
  delete fields["started_on"];
  delete fields["ended_on"];
}

/** By person and account, the running one before those that ended. */
async function storedEmployments(t: Taking, people: string[]): Promise<Map<string, Cells>> {
  if (people.length === 0) return new Map();
  const rows = await t.tx.query<Cells>({
    text: `select e.* from employments e where e.workspace_id = $1 and e.person_id = any ($2::uuid[])
           order by e.ended_on nulls last, e.id for update`,
    values: [t.tx.workspace, people],
  });
  // Later entries win, and the running ones come last.
  return new Map(rows.map((row) => [`${row["person_id"]}|${row["account_id"]}`, row]));
}

/** What changes about a person changes the coverage of the accounts they work at. */
async function hearAccounts(t: Taking, drafts: PersonDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  const rows = await t.tx.query<{ id: string }>({
    text: "select distinct e.account_id as id from employments e where e.workspace_id = $1 and e.person_id = any ($2::uuid[])",
    values: [t.tx.workspace, drafts.map((draft) => draft.id)],
  });
  for (const row of rows) t.writes.hear("accounts.changed", row.id);
}
