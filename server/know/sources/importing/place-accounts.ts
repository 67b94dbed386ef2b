import { newId } from "../../../platform/db/index.ts";
import { nameKey, recogniseAccounts } from "../../identity/index.ts";
import type { AccountPart } from "../mapping/index.ts";
import { meantBy } from "./known-records.ts";
import { sightings } from "./sightings.ts";
import { type AccountDraft, layOver, type RowInHand, type Taking } from "./taking.ts";

/** Finds or makes the account each row of accounts or people speaks of. */
export async function placeAccounts(t: Taking): Promise<void> {
  const rows = t.rows.filter((hand) => hand.row.record.account !== undefined);
  if (rows.length === 0) return;
  const byKey = await accountsByKey(t, rows);
  const unknown = rows.filter(
    (hand) => !knownId(hand, byKey) && (hand.row.record.account?.name || hand.row.record.account?.key),
  );
  const recognised = await recognise(t, unknown);
  const employers = await employersOf(
    t,
    unknown.filter((hand) => !recognised.has(nameIdentity(hand))),
  );
  for (const hand of rows) {
    const part = hand.row.record.account as AccountPart;
    const employer = employers.get(`${hand.known?.person_id}|${nameIdentity(hand)}`);
    const identity = employer ? `id|${employer}` : part.key ? `key|${part.key}` : nameIdentity(hand);
    const there = t.accounts.get(identity);
    if (there) {
      if (layOver(there.part, hand.news.account ?? {})) hand.added = true;
      hand.account = there;
      continue;
    }
    const id = knownId(hand, byKey) ?? employer ?? recognised.get(identity);
    // A person's row with a key that nobody has named yet: the account is joined when it comes.
    if (!id && t.kind === "people" && !part.name) {
      hand.waits = { for: "account", key: part.key as string, reason: "" };
      continue;
    }
    const draft: AccountDraft = {
      id: id ?? newId(),
      isNew: !id,
      part: { ...hand.news.account },
      changed: false,
    };
    if (draft.isNew) draft.part = { ...part };
    if (part.key && !byKey.has(part.key)) draft.newKey = part.key;
    t.accounts.set(identity, draft);
    hand.account = draft;
    if (t.kind === "accounts") hand.first = true;
    else hand.firstOther = true;
  }
}

function nameIdentity(hand: RowInHand): string {
  return `name|${nameKey(hand.row.record.account?.name ?? "")}`;
}

/** Of namesakes the one is meant at which this person, whom the source knows, works already. */
async function employersOf(t: Taking, rows: RowInHand[]): Promise<Map<string, string>> {
  const ids = rows.flatMap((hand) => {
    if (t.kind !== "people" || hand.row.record.account?.key || !hand.known?.present) return [];
    return hand.known.person_id ? [hand.known.person_id] : [];
  });
  if (ids.length === 0) return new Map();
  const found = await t.tx.query<{ person: string; account: string; name: string }>({
    text: `select e.person_id as person, a.id as account, a.name
           from employments e join accounts a on a.workspace_id = $1 and a.id = e.account_id
           where e.workspace_id = $1 and e.person_id = any ($2::uuid[]) order by e.ended_on nulls first, e.id desc`,
    values: [t.tx.workspace, ids],
  });
  // Of several entries the running one counts, which then comes last.
  return new Map(found.toReversed().map((row) => [`${row.person}|name|${nameKey(row.name)}`, row.account]));
}

async function accountsByKey(t: Taking, rows: RowInHand[]): Promise<Map<string, string>> {
  if (t.kind === "accounts") {
    const found = new Map<string, string>();
    for (const hand of rows)
      if (hand.known?.present && hand.known.account_id) found.set(hand.row.key, hand.known.account_id);
    return found;
  }
  return meantBy(t.tx, t.run.sourceId, "account", distinct(rows.map((hand) => hand.row.record.account?.key)), false);
}

function knownId(hand: RowInHand, byKey: Map<string, string>): string | undefined {
  const key = hand.row.record.account?.key;
  if (key) return byKey.get(key);
  return byKey.get(hand.row.key);
}

/**
 * Accounts that others brought, or that people made. Namesakes are nobody: which one is meant can't be told. An account that this source knows
 * by another key is another account of the same name.
 */
async function recognise(t: Taking, rows: RowInHand[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (rows.length === 0 || t.run.recognise.accounts === "none") return found;
  if (t.run.recognise.accounts === "key") {
    const keys = distinct(rows.map((hand) => hand.row.record.account?.key));
    const byNumber = await accountsByNumber(t, keys);
    for (const key of keys) if (byNumber.get(key)) found.set(`key|${key}`, byNumber.get(key) as string);
    return found;
  }
  const names = distinct(rows.map((hand) => hand.row.record.account?.name));
  const byName = await accountsByName(t, names);
  const elsewhere = await keyedHere(t, [...byName.values()]);
  const taken = new Set<string>();
  for (const hand of rows) {
    const part = hand.row.record.account as AccountPart;
    const id = part.name ? byName.get(nameKey(part.name)) : undefined;
    const identity = part.key ? `key|${part.key}` : `name|${nameKey(part.name ?? "")}`;
    if (!id || found.has(identity)) continue;
    if (part.key && (elsewhere.has(id) || taken.has(id))) continue;
    taken.add(id);
    found.set(identity, id);
  }
  return found;
}

/** By name in its equal form; absent where there are namesakes. */
export async function accountsByName(t: Taking, names: string[]): Promise<Map<string, string>> {
  const found = new Map<string, string | null>();
  for (const { place, account } of await recogniseAccounts(t.tx, names)) {
    const key = nameKey(names[place] as string);
    found.set(key, found.has(key) && found.get(key) !== account ? null : account);
  }
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null));
}

/** By the number people know it by; absent where several carry it. */
export async function accountsByNumber(t: Taking, numbers: string[]): Promise<Map<string, string>> {
  if (numbers.length === 0) return new Map();
  const rows = await t.tx.query<{ number: string; id: string; n: number }>({
    text: `select a.number, min(a.id::text) as id, count(*)::int as n from accounts a
           where a.workspace_id = $1 and a.number = any ($2::text[]) group by a.number`,
    values: [t.tx.workspace, numbers],
  });
  return new Map(rows.filter((row) => row.n === 1).map((row) => [row.number, row.id]));
}

/** Which of these accounts this source knows by a key of its own. */
async function keyedHere(t: Taking, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await t.tx.query<{ id: string }>({
    text: `select distinct s.account_id as id from source_records s
           where s.workspace_id = $1 and s.account_id = any ($2::uuid[]) and s.source_id = $3 and s.kind = 'account' and s.key not like 'name|%'`,
    values: [t.tx.workspace, ids, t.run.sourceId],
  });
  return new Set(rows.map((row) => row.id));
}

/**
 * The accounts that rows of orders and touches name, by key or by name: as this source knows them, else by the number, else by the name.
 * Unknown ones are made where asked for; else the row waits.
 */
export async function findAccounts(
  t: Taking,
  named: { hand: RowInHand; key?: string; name?: string }[],
): Promise<void> {
  const keys = distinct(named.map(({ key }) => key));
  const byKey = await meantBy(t.tx, t.run.sourceId, "account", keys);
  const byNumber = await accountsByNumber(
    t,
    keys.filter((key) => !byKey.has(key)),
  );
  const byName = await accountsByName(
    t,
    distinct(
      named.map(({ key, name }) => (key && (byKey.has(key) || byNumber.has(key)) ? undefined : nameFor(key, name))),
    ),
  );
  if (t.run.dryRun)
    for (const key of (await sightings(t.tx, t.run, "account", keys)).keys())
      if (!byKey.has(key)) byKey.set(key, newId());
  for (const { hand, key, name } of named) {
    const called = nameFor(key, name);
    const id = (key && (byKey.get(key) ?? byNumber.get(key))) || (called && byName.get(nameKey(called))) || undefined;
    const identity = key ? `key|${key}` : `name|${nameKey(name ?? "")}`;
    const there = t.accounts.get(identity);
    if (there) {
      hand.account = there;
      continue;
    }
    if (!id && !t.run.createMissing) {
      const words = key ?? name ?? "";
      hand.waits = {
        for: "account",
        key: words,
        reason: words ? `there is no account “${words}” yet` : "the row names no account",
      };
      continue;
    }
    const draft: AccountDraft = { id: id ?? newId(), isNew: !id, part: {}, changed: false };
    if (!id) {
      draft.part = { key, name: name ?? key, kind: "household" };
      if (key) draft.newKey = key;
    }
    t.accounts.set(identity, draft);
    hand.account = draft;
  }
}

/** Whoever writes "Acme" where a number is wanted means the account of that name. A number is never taken for a name. */
function nameFor(key: string | undefined, name: string | undefined): string | undefined {
  return name ?? (key && /\p{L}/u.test(key) ? key : undefined);
}

export function distinct(values: (string | null | undefined)[]): string[] {
  return [...new Set(values.filter((value): value is string => typeof value === "string" && value !== ""))];
}
