import type { Tx } from "../../../platform/db/index.ts";
import { nameKey } from "../../identity/index.ts";
import type { RowInHand, Run } from "./taking.ts";

/** Rows of a rehearsal whose key the source knows, and those of them that go by a wholly other name. */
export interface Strangers {
  known: number;
  strange: number;
  examples: { key: string; here: string; says: string }[];
}

/** So many must be strange before anything is said: a firm or two may well have a new name. */
const fewest = 3;
const shown = 3;

/** Two systems that both count 1, 2, 3: most of what the source knows by these keys is somebody else in this file. */
export function areStrangers({ known, strange }: Strangers): boolean {
  return strange >= fewest && strange * 2 > known;
}

/** Among rows that are taken in, those that name by a known key what is called wholly otherwise here. */
export function strangersAmong(hands: RowInHand[]): Strangers {
  const found: Strangers = { known: 0, strange: 0, examples: [] };
  for (const { known, row, account, person } of hands) {
    if (!known?.present || row.key.startsWith("name|")) continue;
    found.known++;
    const draft = known.person_id !== null && row.record.person && !row.record.account?.key ? person : account;
    const here = draft?.before?.["name"] as string | undefined;
    const says = draft === person ? row.record.person?.name : row.record.account?.name;
    if (!here || !says || !whollyOther(here, says)) continue;
    found.strange++;
    if (found.examples.length < shown) found.examples.push({ key: row.key, here, says });
  }
  return found;
}

/** Not a word in common. */
function whollyOther(one: string, other: string): boolean {
  const words = new Set(wordsOf(one));
  return !wordsOf(other).some((word) => words.has(word));
}

/** What a firm is by law is no name: two that are both a GmbH have nothing in common by that. */
const legal = new Set(
  "ag bv co corp corporation company gmbh inc kg limited llc ltd nv oy plc sa sarl se spa srl the".split(" "),
);

function wordsOf(name: string): string[] {
  const words = nameKey(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = words.filter((word) => !legal.has(word));
  return own.length > 0 ? own : words;
}

export async function noteStrangers(tx: Tx, run: Run, found: Strangers): Promise<void> {
  if (found.known === 0) return;
  const there = run.strangers;
  there.known += found.known;
  there.strange += found.strange;
  there.examples.push(...found.examples.slice(0, shown - there.examples.length));
  await tx.query("update imports i set strangers = $3 where i.workspace_id = $1 and i.id = $2", [
    tx.workspace,
    run.importId,
    JSON.stringify(there),
  ]);
}
