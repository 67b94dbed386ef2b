import { dayOf } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { type SearchSource, searchSources, type SourceRow } from "./entry-sources.ts";
import { dictionaryWords, entryWords } from "./entry-words.ts";
import { count, countWords, everything, keepingLock, many } from "./count-words.ts";
import type { EntryKind } from "./look-up.ts";

/** Makes the entries of these records say what the records say now; writes nothing where that is so already. */
export async function keepEntries(tx: Tx, kind: EntryKind, ids: string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const source = searchSources.find((one) => one.kind === kind) as SearchSource;
  await tx.query("select pg_advisory_xact_lock($1)", [keepingLock]);
  const changes = new Map<string, number>();
  const kept = (await refresh(tx, source, ids, changes)) + (await dropGone(tx, source, ids, changes));
  await countWords(tx, changes);
  if (kept >= many) await tx.query("select search_tidy()");
  return kept;
}

/** What an import brings announces people beside their accounts; once a transaction is enough. */
const keptWithAccounts = new WeakMap<Tx, Set<string>>();

/** Of people whose account was not kept in this transaction already. */
export async function keepPeopleEntries(tx: Tx, ids: string[]): Promise<number> {
  const kept = keptWithAccounts.get(tx);
  return keepEntries(tx, "person", kept ? ids.filter((id) => !kept.has(id)) : ids);
}

/** An account's name is part of the entries of those who work there. */
export async function keepAccountEntries(tx: Tx, ids: string[]): Promise<number> {
  const renamed = await keepEntries(tx, "account", ids);
  const people = await tx.query<{ id: string }>({
    name: "search.people-at",
    text: "select distinct person_id as id from employments where workspace_id = $1 and account_id = any ($2::uuid[])",
    values: [tx.workspace, ids],
  });
  const there = people.map((row) => row.id);
  keptWithAccounts.set(tx, new Set(there));
  return renamed + (await keepEntries(tx, "person", there));
}

interface Changed extends SourceRow {
  source: string;
  old: string;
  there: boolean;
}

async function refresh(tx: Tx, source: SearchSource, ids: string[], changes: Map<string, number>): Promise<number> {
  const rows = await tx.query<Changed>({
    name: `search.changed-${source.kind}`,
    text: `select s.*, concat_ws(' ', e.name_words, e.place_words, e.point_words, e.address_words) as old, e.record_id is not null as there
           from (select r.*, hashtextextended(concat_ws(E'\\x1f', r.title, r.detail, r.names, r.places, r.addresses, r.phones::text, r.account_id::text, r.postal), 0)::text as source
                 from (${source.select}) r) s
           left join search_entries e on e.workspace_id = $1 and e.record_id = s.record_id
           where $3::date is not null and (e.source is null or e.source <> s.source::bigint)
           order by s.record_id`,
    values: [tx.workspace, ids, await today(tx)],
  });
  if (rows.length === 0) return 0;
  const words = rows.map(entryWords);
  rows.forEach((row, index) => {
    if (!row.there) changes.set(everything, (changes.get(everything) ?? 0) + 1);
    else count(changes, row.old.split(" "), -1);
    count(changes, dictionaryWords(words[index] as (typeof words)[number]), 1);
  });
  await tx.query({
    name: "search.write-entries",
    text: `insert into search_entries (workspace_id, record_id, kind, account_id, title, detail, name_words, place_words, point_words, address_words, source)
           select $1, n.record_id, $2, n.account_id, n.title, n.detail, n.name_words, n.place_words, n.point_words, n.address_words, n.source
           from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::bigint[])
             as n (record_id, account_id, title, detail, name_words, place_words, point_words, address_words, source)
           on conflict (workspace_id, record_id) do update
           set account_id = excluded.account_id, title = excluded.title, detail = excluded.detail, name_words = excluded.name_words,
               place_words = excluded.place_words, point_words = excluded.point_words, address_words = excluded.address_words,
               source = excluded.source`,
    values: [
      tx.workspace,
      source.kind,
      rows.map((row) => row.record_id),
      rows.map((row) => row.account_id),
      rows.map((row) => row.title),
      rows.map((row) => row.detail),
      words.map((one) => one.name.join(" ")),
      words.map((one) => one.place.join(" ")),
      words.map((one) => one.point.join(" ")),
      words.map((one) => one.address.join(" ")),
      rows.map((row) => row.source),
    ],
  });
  return rows.length;
}

async function dropGone(tx: Tx, source: SearchSource, ids: string[], changes: Map<string, number>): Promise<number> {
  const gone = await tx.query<{ old: string }>({
    name: `search.drop-gone-${source.kind}`,
    text: `delete from search_entries e
           where e.workspace_id = $1 and e.record_id = any ($2::uuid[]) and e.kind = $4
             and e.record_id not in (select r.record_id from (${source.select}) r where $3::date is not null)
           returning concat_ws(' ', e.name_words, e.place_words, e.point_words, e.address_words) as old`,
    values: [tx.workspace, ids, await today(tx), source.kind],
  });
  for (const row of gone) count(changes, row.old.split(" "), -1);
  if (gone.length > 0) changes.set(everything, (changes.get(everything) ?? 0) - gone.length);
  return gone.length;
}

async function today(tx: Tx): Promise<string> {
  const row = await tx.one<{ time_zone: string }>({
    name: "search.zone",
    text: "select time_zone from workspaces where id = $1",
    values: [tx.workspace],
  });
  return dayOf(tx.ctx.clock.now(), row?.time_zone ?? "UTC");
}
