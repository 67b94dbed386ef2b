import type { Tx } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/notices/index.ts";
import { settleOrders } from "../../orders/index.ts";
import { conversationsOf, settleAnswers } from "../../touches/index.ts";
import type { Kind, MappedRecord } from "../mapping/index.ts";
import { decideAccounts } from "./decide-accounts.ts";
import { decidePeople } from "./decide-people.ts";
import { changesOf, shownExamples } from "./examples.ts";
import { knownRecords, lastPayloads } from "./known-records.ts";
import { placeAccounts } from "./place-accounts.ts";
import { placePeople } from "./place-people.ts";
import { keepRecords } from "./keep-records.ts";
import { noteSightings, sightedRows } from "./sightings.ts";
import { mainKinds, type SourceRow } from "./source-row.ts";
import { decideLines, placeLines } from "./take-lines.ts";
import { decideOrders, placeOrders } from "./take-orders.ts";
import { decideProducts, placeProducts } from "./take-products.ts";
import { decideTouches, placeTouches } from "./take-touches.ts";
import { type Draft, newsOf, type RowInHand, type Run, type Taking } from "./taking.ts";
import { Writes } from "./writes.ts";

export interface ChunkOfKind {
  kind: Kind;
  rows: SourceRow[];
  /** How the rows were read; null of rows that waited, which keep the one they came with. */
  mappingId: string | null;
  /** Rows that waited: they are taken although their hash is known. */
  again?: boolean;
}

/**
 * Takes a chunk of rows in, within the caller's transaction: what the source knows and says again is passed over; the rest finds its records or makes
 * them, is compared with what is stored, and is written with its history by a few statements. Every row comes back with its outcome.
 */
export async function takeChunk(tx: Tx, run: Run, chunk: ChunkOfKind): Promise<RowInHand[]> {
  const hands = chunk.rows.map(
    (row): RowInHand => ({ row, news: row.record, first: false, firstOther: false, added: false }),
  );
  await passOverKnown(tx, run, chunk, hands);
  const t: Taking = {
    tx,
    run,
    kind: chunk.kind,
    mappingId: chunk.mappingId,
    rows: hands.filter((hand) => hand.outcome === undefined),
    writes: new Writes(),
    accounts: new Map(),
    people: new Set(),
    employments: new Map(),
    products: new Map(),
    orders: new Map(),
    lines: new Map(),
    touches: new Map(),
  };
  if (t.rows.length === 0) return hands;
  await readNews(t, chunk);
  const settle = await placeAndDecide(t);
  for (const hand of t.rows) hand.outcome = outcomeOf(t, hand);
  if (run.dryRun) {
    const updated = t.rows.filter((hand) => hand.outcome === "updated").slice(0, shownExamples);
    for (const hand of updated) hand.changes = changesOf(hand, t.writes);
    await noteSightings(t);
    return hands;
  }
  await t.writes.flush(tx, run.setId);
  await keepRecords(t);
  await settleOrders(tx, settle.orders ?? []);
  if (settle.touches && settle.touches.length > 0)
    await announce(tx, "accounts.changed", await settleAnswers(tx, await conversationsOf(tx, settle.touches)));
  return hands;
}

async function passOverKnown(tx: Tx, run: Run, chunk: ChunkOfKind, hands: RowInHand[]): Promise<void> {
  const kind = mainKinds[chunk.kind];
  const known = await knownRecords(
    tx,
    run.sourceId,
    kind,
    hands.map((hand) => hand.row.key),
  );
  for (const hand of hands) {
    hand.known = known.get(hand.row.key);
    if (chunk.again || !hand.known?.present) continue;
    if (hand.known.row_hashes.includes(hand.row.hash)) hand.outcome = "unchanged";
  }
  if (run.dryRun) await sightedRows(tx, run, kind, hands);
}

/**
 * What a row said when it last came is not news, so what people changed since is left alone. It is read by the mapping it came with: what a corrected
 * one says otherwise is news.
 */
async function readNews(t: Taking, chunk: ChunkOfKind): Promise<void> {
  if (chunk.again) return;
  const before = t.rows.filter((hand) => hand.known?.present);
  const { sourceId, survival } = t.run;
  const kind = mainKinds[t.kind];
  const last = await lastPayloads(
    t.tx,
    sourceId,
    kind,
    before.map((hand) => hand.row.key),
  );
  for (const hand of before) {
    const came = last.get(hand.row.key);
    const said = came ? (survival.reader(sourceId, kind, came.mapping_id)?.(came.payload) ?? null) : null;
    if (!said) continue;
    hand.said = said;
    hand.news = newsRecord(hand.row.record, said);
  }
}

function newsRecord(now: MappedRecord, said: MappedRecord): MappedRecord {
  const news: Record<string, unknown> = {};
  for (const part of Object.keys(now) as (keyof MappedRecord)[]) news[part] = newsOf(now[part] as object, said[part]);
  return news as MappedRecord;
}

/** What has to be worked out anew once the chunk is written: what orders bring, who answered whom. */
interface Settle {
  orders?: string[];
  touches?: string[];
}

async function placeAndDecide(t: Taking): Promise<Settle> {
  switch (t.kind) {
    case "accounts":
    case "people":
      await placeAccounts(t);
      await placePeople(t);
      await decideAccounts(t);
      await decidePeople(t);
      return {};
    case "products":
      await placeProducts(t);
      await decideProducts(t);
      return {};
    case "orders":
      await placeOrders(t);
      await decideAccounts(t);
      return { orders: await decideOrders(t) };
    case "order-lines":
      await placeLines(t);
      return { orders: await decideLines(t) };
    case "touches":
      await placeTouches(t);
      await decideAccounts(t);
      return { touches: await decideTouches(t) };
  }
}

function outcomeOf(t: Taking, hand: RowInHand): RowInHand["outcome"] {
  if (hand.failure) return "failed";
  const main = mainDraft(t, hand);
  if (!main) return "skipped";
  if (hand.first && main.isNew) return "created";
  const others: (Draft<unknown> | undefined)[] = [hand.employment];
  if (hand.firstOther) others.push(hand.account, hand.person);
  const touched =
    (hand.first && main.changed) || hand.added || others.some((draft) => draft && (draft.changed || draft.isNew));
  return touched ? "updated" : "unchanged";
}

export function mainDraft(t: Taking, hand: RowInHand): Draft<unknown> | undefined {
  switch (t.kind) {
    case "accounts":
      return hand.account;
    case "people":
      return hand.person;
    case "products":
      return hand.product;
    case "orders":
      return hand.order;
    case "order-lines":
      return hand.line;
    case "touches":
      return hand.touch;
  }
}
