import { dayOf } from "../../../platform/clock/index.ts";
import { newId } from "../../../platform/db/index.ts";
import { type Channel, type Direction, readTime, usualOutcome, type WrittenTime } from "../../touches/index.ts";
import type { TouchPart } from "../mapping/index.ts";
import { findPeople } from "./find-touched.ts";
import { findAccounts } from "./place-accounts.ts";
import { storedRows } from "./stored-rows.ts";
import { differing, layOver, type RowInHand, type Taking, type TouchDraft } from "./taking.ts";
import type { Cells } from "./writes.ts";

/** Finds or makes the touch each row is; a row whose account nobody knows waits. */
export async function placeTouches(t: Taking): Promise<void> {
  const rows = t.rows.filter((hand) => hand.row.record.touch);
  // With whom a known touch was counts where the row says it anew.
  const asking = rows.filter((hand) => !hand.known?.present || namesAccount(newsOf(hand)) || namesPerson(newsOf(hand)));
  await findAccounts(
    t,
    asking
      .filter((hand) => namesAccount(hand.row.record.touch as TouchPart))
      .map((hand) => ({ hand, key: hand.row.record.touch?.account_key, name: hand.row.record.touch?.account_name })),
  );
  const people = await findPeople(t, asking);
  const asks = new Set(asking);
  for (const hand of rows) {
    const part = hand.row.record.touch as TouchPart;
    const who = asks.has(hand) ? people(hand) : undefined;
    const there = t.touches.get(hand.row.key);
    if (there) {
      if (layOver(there.part, newsOf(hand))) hand.added = true;
      layOver(there.says, part);
      if (hand.account ?? who) there.accountId = hand.account?.id ?? who?.account ?? there.accountId;
      if (who) there.personId = who.id;
      hand.touch = there;
      hand.waits = undefined;
      continue;
    }
    const id = hand.known?.present ? hand.known.touch_id : null;
    if (!id && !hand.account && !who) {
      const words = namesAccount(part) ?? namesPerson(part) ?? "";
      hand.waits ??= { for: "account", key: words, reason: `there is nobody called “${words}” yet` };
      continue;
    }
    if (id) {
      const stranger = !who && namesPerson(newsOf(hand));
      const unknown = hand.waits?.reason ?? (stranger ? `there is nobody called “${stranger}” yet` : undefined);
      hand.waits = undefined;
      if (unknown) {
        hand.failure = `${unknown}; the touch stays with whom it was`;
        continue;
      }
    }
    hand.waits = undefined;
    const draft: TouchDraft = {
      id: id ?? newId(),
      isNew: !id,
      part: { ...(id ? newsOf(hand) : part) },
      changed: false,
      accountId: hand.account?.id ?? who?.account ?? null,
      personId: who?.id ?? null,
      says: { ...part },
      hand,
    };
    t.touches.set(hand.row.key, draft);
    hand.touch = draft;
    hand.first = true;
  }
}

const newsOf = (hand: RowInHand): TouchPart => hand.news.touch ?? {};
const namesAccount = (part: TouchPart): string | undefined => part.account_key ?? part.account_name;
const namesPerson = (part: TouchPart): string | undefined => part.person_key ?? part.person_email ?? part.person_name;

/** What becomes of the touches. Returns those whose conversation has to be settled after the write. */
export async function decideTouches(t: Taking): Promise<string[]> {
  const drafts = [...t.touches.values()];
  const stored = await storedRows(
    t.tx,
    "touches",
    drafts.filter((draft) => !draft.isNew && Object.keys(draft.part).length > 0).map((draft) => draft.id),
  );
  const titles = await itemTitles(t, [...stored.values()]);
  const answered: string[] = [];
  for (const draft of drafts) {
    const before = stored.get(draft.id);
    if (draft.isNew) makeTouch(t, draft);
    else if (before) {
      changeTouch(t, draft, before, titles);
      if (draft.changed && before["conversation_id"]) answered.push(draft.id);
    }
    if (!draft.isNew && !draft.changed) continue;
    for (const id of [before?.["account_id"] as string | undefined, draft.accountId])
      t.writes.hear("accounts.changed", id);
    for (const id of [before?.["person_id"] as string | undefined, draft.personId]) t.writes.hear("people.changed", id);
    if (draft.part.note) t.writes.hear("touches.changed", draft.id);
  }
  return answered;
}

function makeTouch(t: Taking, draft: TouchDraft): void {
  const { id, part, accountId, personId } = draft;
  const now = t.tx.ctx.clock.now();
  const when = readTime(part.at as string, t.run.zone, now);
  if (!when) {
    draft.hand.failure = `“${part.at}” is no time`;
    return;
  }
  const direction = part.direction ?? "out";
  t.writes.insert("touch", {
    id,
    created_at: now,
    account_id: accountId,
    person_id: personId,
    person_ref: part.person_key ?? part.person_email?.toLowerCase() ?? part.person_name,
    channel: part.channel,
    direction,
    purpose: part.purpose,
    state: when.ahead ? "planned" : "done",
    // As of every touch that is written down: a call nobody says more of reached them.
    outcome: part.outcome ?? (when.ahead ? null : usualOutcome(part.channel as Channel, direction)),
    happened_at: when.at,
    // The useful thing by its title as written: an item of our own library can't be told from words.
    benefit: part.benefit ?? part.item,
    note: part.note,
    user_ref: part.by,
    user_id: userOf(t, part) ?? null,
  });
}

const userOf = (t: Taking, part: TouchPart): string | undefined =>
  part.by ? t.run.users.get(part.by.trim().toLowerCase()) : undefined;

function changeTouch(t: Taking, draft: TouchDraft, before: Cells, titles: Map<string, string>): void {
  const { part } = draft;
  const when = timeOf(t, draft, before);
  if (!when) return;
  // Whose name it is we know already.
  const known = part.by && userOf(t, part) === before["user_id"];
  const what = differing(before, {
    channel: part.channel,
    direction: part.direction ?? undefined,
    person_id: namesPerson(part) ? (draft.personId ?? undefined) : undefined,
    ...when,
  });
  // A touch of a person alone keeps its account, unless it was with another person.
  const follows = namesAccount(draft.says) ? namesAccount(part) : what?.["person_id"];
  const whose = follows && draft.accountId ? differing(before, { account_id: draft.accountId }) : null;
  const facts = { ...what, ...whose };
  if (Object.keys(facts).length > 0 && !mayChange(before)) {
    draft.hand.failure = `what was planned or sent from here keeps its ${Object.keys(facts).join(", ")}: change it here`;
    return;
  }
  const happens = facts["state"]?.[1] === "done";
  const words = differing(before, {
    purpose: part.purpose,
    outcome: part.outcome === undefined && happens && before["outcome"] === null ? usual(draft) : part.outcome,
    benefit: benefitOf(draft, titles.get(before["item_id"] as string)),
    note: part.note,
    user_ref: known ? undefined : part.by,
  });
  const fields = { ...facts, ...words };
  if (Object.keys(fields).length === 0) return;
  t.writes.update("touch", before, fields);
  draft.changed = true;
}

/** Written down, not carried out by us: whatever we plan, hand over or send follows its own way. */
function mayChange(before: Cells): boolean {
  return before["state"] === "done" || (before["state"] === "planned" && !before["due_at"] && !before["batch_id"]);
}

const usual = ({ says }: TouchDraft): string | null =>
  usualOutcome(says.channel as Channel, (says.direction ?? "out") as Direction);

/** When it was and whether it has been, where the row says it anew. Of a day alone the time that is known stays. Null: it says no time. */
function timeOf(t: Taking, { part, hand }: TouchDraft, before: Cells): Cells | null {
  if (!part.at) return {};
  const when = readTime(part.at, t.run.zone, t.tx.ctx.clock.now());
  if (!when) {
    hand.failure = `“${part.at}” is no time`;
    return null;
  }
  // Our own export tells of what is only planned when it was written down.
  const known = (before["happened_at"] ?? before["created_at"]) as Date;
  return sameTime(when, known, t.run.zone) ? {} : { happened_at: when.at, state: when.ahead ? "planned" : "done" };
}

/** Where only the day is told, any time of it; files tell no parts of seconds. */
export function sameTime(told: WrittenTime, known: Date, zone: string): boolean {
  return told.day
    ? dayOf(known, zone) === told.day
    : Math.floor(known.getTime() / 1000) === Math.floor(told.at.getTime() / 1000);
}

/** The benefit in words, else the useful thing by its title; one that is an item of the library already is known. */
function benefitOf({ part, says }: TouchDraft, title: string | undefined): string | null | undefined {
  if (part.benefit === undefined && part.item === undefined) return undefined;
  if (says.benefit || (title !== undefined && says.item === title.trim())) return part.benefit;
  return says.item ?? null;
}

async function itemTitles(t: Taking, touches: Cells[]): Promise<Map<string, string>> {
  const ids = [...new Set(touches.flatMap((touch) => (touch["item_id"] ? [touch["item_id"]] : [])))];
  if (ids.length === 0) return new Map();
  const rows = await t.tx.query<{ id: string; title: string }>(
    "select i.id, i.title from items i where i.workspace_id = $1 and i.id = any ($2::uuid[])",
    [t.tx.workspace, ids],
  );
  return new Map(rows.map((row) => [row.id, row.title]));
}
