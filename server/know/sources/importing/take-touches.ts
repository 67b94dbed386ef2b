import { newId } from "../../../platform/db/index.ts";
import { nameKey } from "../../identity/index.ts";
import type { TouchPart } from "../mapping/index.ts";
import { meantBy } from "./known-records.ts";
import { distinct, findAccounts } from "./place-accounts.ts";
import { storedRows } from "./stored-rows.ts";
import { differing, layOver, type RowInHand, type Taking, type TouchDraft } from "./taking.ts";

/** Finds or makes the touch each row is; a row whose account nobody knows waits. */
export async function placeTouches(t: Taking): Promise<void> {
  const rows = t.rows.filter((hand) => hand.row.record.touch);
  const strangers = rows.filter((hand) => !hand.known?.present);
  await findAccounts(
    t,
    strangers
      .filter((hand) => hand.row.record.touch?.account_key || hand.row.record.touch?.account_name)
      .map((hand) => ({ hand, key: hand.row.record.touch?.account_key, name: hand.row.record.touch?.account_name })),
  );
  const people = await findPeople(t, strangers);
  for (const hand of rows) {
    const part = hand.row.record.touch as TouchPart;
    const there = t.touches.get(hand.row.key);
    if (there) {
      if (layOver(there.part, hand.news.touch ?? {})) hand.added = true;
      hand.touch = there;
      hand.waits = undefined;
      continue;
    }
    const id = hand.known?.present ? hand.known.touch_id : null;
    const who = people(hand);
    if (!id && !hand.account && !who) {
      const words =
        part.account_key ?? part.account_name ?? part.person_key ?? part.person_email ?? part.person_name ?? "";
      hand.waits ??= { for: "account", key: words, reason: `there is nobody called “${words}” yet` };
      continue;
    }
    hand.waits = undefined;
    const draft: TouchDraft = {
      id: id ?? newId(),
      isNew: !id,
      part: { ...(id ? (hand.news.touch ?? {}) : part) },
      changed: false,
      accountId: hand.account?.id ?? who?.account ?? null,
      personId: who?.id ?? null,
    };
    t.touches.set(hand.row.key, draft);
    hand.touch = draft;
    hand.first = true;
  }
}

export async function decideTouches(t: Taking): Promise<void> {
  const drafts = [...t.touches.values()];
  const stored = await storedRows(
    t.tx,
    "touches",
    drafts.filter((draft) => !draft.isNew && Object.keys(draft.part).length > 0).map((draft) => draft.id),
  );
  for (const draft of drafts) {
    const before = stored.get(draft.id);
    if (draft.isNew) makeTouch(t, draft);
    else if (before) {
      const { part } = draft;
      // Whose name it is we know already.
      const known = part.by && t.run.users.get(part.by.trim().toLowerCase()) === before["user_id"];
      const fields = differing(before, {
        purpose: part.purpose,
        outcome: part.outcome,
        benefit: part.benefit,
        note: part.note,
        user_ref: known ? undefined : part.by,
      });
      if (fields) {
        t.writes.update("touch", before, fields);
        draft.changed = true;
      }
    }
    if (!draft.isNew && !draft.changed) continue;
    t.writes.hear("accounts.changed", (before?.["account_id"] as string | null | undefined) ?? draft.accountId);
    t.writes.hear("people.changed", (before?.["person_id"] as string | null | undefined) ?? draft.personId);
    if (draft.part.note) t.writes.hear("touches.changed", draft.id);
  }
}

function makeTouch(t: Taking, { id, part, accountId, personId }: TouchDraft): void {
  const now = t.tx.ctx.clock.now();
  const happened = instantOf(part.at as string);
  t.writes.insert("touch", {
    id,
    created_at: now,
    account_id: accountId,
    person_id: personId,
    person_ref: part.person_key ?? part.person_email?.toLowerCase() ?? part.person_name,
    channel: part.channel,
    direction: part.direction ?? "out",
    purpose: part.purpose,
    state: happened > now ? "planned" : "done",
    outcome: part.outcome,
    happened_at: happened,
    // The useful thing by its title as written: an item of our own library can't be told from words.
    benefit: part.benefit ?? part.item,
    note: part.note,
    user_ref: part.by,
    user_id: (part.by && t.run.users.get(part.by.trim().toLowerCase())) || null,
  });
}

/** A date without a time is that day at noon, so that it stays that day in every zone near ours. */
export const instantOf = (at: string): Date => new Date(at.length === 10 ? `${at}T12:00:00Z` : at);

interface FoundPerson {
  id: string;
  account: string | null;
}

/** By the source's key, by e-mail, by name at the account the row names. */
async function findPeople(t: Taking, rows: RowInHand[]): Promise<(hand: RowInHand) => FoundPerson | undefined> {
  const parts = rows.map((hand) => hand.row.record.touch as TouchPart);
  const byKey = await meantBy(t.tx, t.run.sourceId, "person", distinct(parts.map((part) => part.person_key)));
  const emails = distinct(parts.map((part) => part.person_email?.toLowerCase()));
  const accounts = distinct(rows.map((hand) => (hand.row.record.touch?.person_name ? hand.account?.id : null)));
  const found = await t.tx.query<{ id: string; name: string; account: string | null; email: string | null }>({
    text: `select p.id, p.name, e.account_id as account, null as email
           from people p left join employments e on e.workspace_id = $1 and e.person_id = p.id
           where p.workspace_id = $1 and p.id = any ($2::uuid[])
           union all
           select p.id, p.name, e.account_id, c.normal
           from contact_points c join people p on p.workspace_id = $1 and p.id = c.person_id
           left join employments e on e.workspace_id = $1 and e.person_id = p.id
           where c.workspace_id = $1 and c.kind = 'email' and c.normal = any ($3::text[])
           union all
           select p.id, p.name, e.account_id, null
           from employments e join people p on p.workspace_id = $1 and p.id = e.person_id
           where e.workspace_id = $1 and e.account_id = any ($4::uuid[])`,
    values: [t.tx.workspace, [...byKey.values()], emails, accounts],
  });
  const byId = new Map(found.map((row) => [row.id, row]));
  const byEmail = new Map(found.filter((row) => row.email !== null).map((row) => [row.email as string, row]));
  const byName = new Map(
    found.filter((row) => row.account !== null).map((row) => [`${row.account}|${nameKey(row.name)}`, row]),
  );
  return (hand) => {
    const part = hand.row.record.touch as TouchPart;
    const keyed = part.person_key ? byId.get(byKey.get(part.person_key) ?? "") : undefined;
    const mailed = part.person_email ? byEmail.get(part.person_email.toLowerCase()) : undefined;
    const named =
      part.person_name && hand.account ? byName.get(`${hand.account.id}|${nameKey(part.person_name)}`) : undefined;
    return keyed ?? mailed ?? named;
  };
}
