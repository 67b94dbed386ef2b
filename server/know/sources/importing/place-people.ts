import { newId } from "../../../platform/db/index.ts";
import { nameKey, namesAgree } from "../../identity/index.ts";
import type { PersonPart } from "../mapping/index.ts";
import { meantBy } from "./known-records.ts";
import { distinct } from "./place-accounts.ts";
import { layOver, type PersonDraft, type RowInHand, type Taking } from "./taking.ts";

interface StoredPerson {
  id: string;
  name: string;
}

/** Finds or makes the person each row speaks of: by the source's key, by e-mail, by name at the account, else somebody new. */
export async function placePeople(t: Taking): Promise<void> {
  const rows = t.rows.filter((hand) => hand.row.record.person !== undefined);
  if (rows.length === 0) return;
  const keyed = distinct(rows.map((hand) => hand.row.record.person?.key));
  const byKey = await meantBy(t.tx, t.run.sourceId, "person", keyed, false);
  const earlier = await peopleOf(t, distinct(rows.map((hand) => hand.known?.person_id)));
  const byEmail = t.run.recognise.people === "email" ? await peopleByEmail(t, rows) : new Map<string, StoredPerson[]>();
  const byAccount = await peopleAtAccounts(t, rows);
  const here = new Map<string, PersonDraft[]>();
  for (const hand of rows) {
    const part = hand.row.record.person as PersonPart;
    const handles = handlesOf(hand, part);
    const draft = inChunk(handles, here, part);
    if (draft) {
      if (layOver(draft.part, hand.news.person ?? {})) hand.added = true;
      hand.person = draft;
      note(here, handles, draft);
      continue;
    }
    const id =
      (part.key ? byKey.get(part.key) : undefined) ??
      sameAsEarlier(earlier.get(hand.known?.person_id ?? ""), part) ??
      agreeing(
        emailsOf(part).flatMap((email) => byEmail.get(email) ?? []),
        part,
      ) ??
      named(byAccount.get(hand.account?.id ?? "") ?? [], part);
    const made: PersonDraft = {
      id: id ?? newId(),
      isNew: !id,
      part: { ...(id ? (hand.news.person ?? {}) : part) },
      changed: false,
    };
    t.people.add(made);
    hand.person = made;
    if (t.kind === "people") hand.first = true;
    else hand.firstOther = true;
    note(here, handles, made);
  }
}

/** By what a row of the same chunk could mean the same person. Where the source gives keys, only the key counts. */
function handlesOf(hand: RowInHand, part: PersonPart): string[] {
  if (part.key) return [`key|${part.key}`];
  const handles = emailsOf(part).map((email) => `email|${email}`);
  if (part.name && hand.account) handles.push(`name|${nameKey(part.name)}|${hand.account.id}`);
  if (handles.length === 0) handles.push(`row|${hand.row.key}`);
  return handles;
}

function inChunk(handles: string[], here: Map<string, PersonDraft[]>, part: PersonPart): PersonDraft | undefined {
  for (const handle of handles) {
    const found = here
      .get(handle)
      ?.find((draft) => namesAgree(draft.part.name, part.name) || handle.startsWith("key|"));
    if (found) return found;
  }
  return undefined;
}

function note(here: Map<string, PersonDraft[]>, handles: string[], draft: PersonDraft): void {
  for (const handle of handles) {
    const there = here.get(handle);
    if (!there) here.set(handle, [draft]);
    else if (!there.includes(draft)) there.push(draft);
  }
}

/** The row meant this person before; another name at the same account is another person. */
function sameAsEarlier(person: StoredPerson | undefined, part: PersonPart): string | undefined {
  return person && (part.key || namesAgree(person.name, part.name)) ? person.id : undefined;
}

function agreeing(people: StoredPerson[], part: PersonPart): string | undefined {
  const fitting = people.filter((person) => namesAgree(person.name, part.name));
  return (fitting.find((person) => nameKey(person.name) === nameKey(part.name ?? "")) ?? fitting[0])?.id;
}

function named(people: StoredPerson[], part: PersonPart): string | undefined {
  if (!part.name || part.key) return undefined;
  const key = nameKey(part.name);
  return people.find((person) => nameKey(person.name) === key)?.id;
}

export function emailsOf(part: PersonPart): string[] {
  return (part.points ?? []).filter((point) => point.kind === "email").map((point) => point.normal);
}

async function peopleOf(t: Taking, ids: string[]): Promise<Map<string, StoredPerson>> {
  if (ids.length === 0) return new Map();
  const rows = await t.tx.query<StoredPerson>({
    text: "select p.id, p.name from people p where p.workspace_id = $1 and p.id = any ($2::uuid[])",
    values: [t.tx.workspace, ids],
  });
  return new Map(rows.map((row) => [row.id, row]));
}

async function peopleByEmail(t: Taking, rows: RowInHand[]): Promise<Map<string, StoredPerson[]>> {
  const emails = distinct(rows.flatMap((hand) => emailsOf(hand.row.record.person as PersonPart)));
  if (emails.length === 0) return new Map();
  const found = await t.tx.query<StoredPerson & { email: string }>({
    text: `select c.normal as email, p.id, p.name
           from contact_points c join people p on p.workspace_id = $1 and p.id = c.person_id
           where c.workspace_id = $1 and c.kind = 'email' and c.normal = any ($2::text[]) and c.person_id is not null
           order by c.normal, p.id`,
    values: [t.tx.workspace, emails],
  });
  return Map.groupBy(found, (row) => row.email);
}

async function peopleAtAccounts(t: Taking, rows: RowInHand[]): Promise<Map<string, StoredPerson[]>> {
  const ids = distinct(rows.map((hand) => (hand.account && !hand.account.isNew ? hand.account.id : null)));
  if (ids.length === 0) return new Map();
  const found = await t.tx.query<StoredPerson & { account: string }>({
    text: `select e.account_id as account, p.id, p.name
           from employments e join people p on p.workspace_id = $1 and p.id = e.person_id
           where e.workspace_id = $1 and e.account_id = any ($2::uuid[]) order by e.account_id, p.id`,
    values: [t.tx.workspace, ids],
  });
  return Map.groupBy(found, (row) => row.account);
}
