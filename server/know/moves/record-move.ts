import { Fault } from "../../platform/errors/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { newId } from "../../platform/db/index.ts";
import { type ChangeSet, changeSet } from "../../platform/records/index.ts";
import { recogniseAccounts } from "../identity/index.ts";
import { workspaceDay } from "../people/index.ts";
import type { Move, NewMoveWish } from "./contract.ts";
import { usualConfidence } from "./evidence.ts";
import { arrive } from "./arrive.ts";
import { writeMoves } from "./write-moves.ts";

interface Left {
  id: string;
  person_id: string;
  account_id: string;
  ended_on: string | null;
  started_on: string | null;
}

/** Somebody left an account, for another one or for where nobody knows: ends the one, begins the other, and opens what is to be done about it. */
export async function recordMove(tx: Tx, wish: NewMoveWish): Promise<{ move: Move; set: string }> {
  const set = changeSet(tx, { kind: "record-move" });
  const move = await moveWithin(set, wish);
  return { move, set: (await set.close()) as string };
}

/** The same as a part of a greater deed. */
export async function moveWithin(set: ChangeSet, wish: NewMoveWish): Promise<Move> {
  const { tx } = set;
  const today = await workspaceDay(tx);
  const left = await tx.one<Left>(
    `select e.id, e.person_id, e.account_id, e.ended_on, e.started_on from employments e where e.workspace_id = $1 and e.id = $2 for update`,
    [tx.workspace, wish.employment_id],
  );
  if (!left) throw new Fault("not_found", { what: "employment", id: wish.employment_id });
  const told = await toldBefore(tx, left.id, wish);
  const evidence = wish.evidence ?? "manual";
  const confidence_percent = wish.confidence_percent ?? usualConfidence(evidence);
  const moved_on = wish.moved_on ?? left.ended_on ?? today;
  if (left.started_on !== null && moved_on < left.started_on)
    throw new Fault("invalid_input", {
      faults: [
        { path: "moved_on", given: moved_on, expected: `a day from ${left.started_on} on, when they began there` },
      ],
    });
  await set.edit("employment", [
    { id: left.id, fields: { ended_on: moved_on, end_evidence: evidence, end_confidence_percent: confidence_percent } },
  ]);
  const account = await employerOf(set, wish, left.account_id);
  const to = account
    ? {
        account_id: account,
        employment_id: await beginAt(set, { account, left, wish, evidence, confidence_percent, moved_on }),
      }
    : null;
  if (told) return (await arrive(set, [{ move: told, to }]))[0] as Move;
  const from = { employment_id: left.id, account_id: left.account_id };
  const [move] = await writeMoves(
    set,
    [
      {
        person_id: left.person_id,
        from,
        to,
        moved_on,
        evidence,
        told_by: null,
        confidence_percent,
        message_id: wish.message_id ?? null,
      },
    ],
    today,
  );
  return move as Move;
}

/** A move to where nobody knew may learn its destination; any other is written down once. */
async function toldBefore(tx: Tx, employment: string, wish: NewMoveWish): Promise<Move | undefined> {
  const told = await tx.one<Move>("select m.* from moves m where m.workspace_id = $1 and m.from_employment_id = $2", [
    tx.workspace,
    employment,
  ]);
  if (told && (told.to_account_id !== null || !(wish.to_account_id ?? wish.to_name)))
    throw new Fault("moved_already", {});
  return told;
}

/** The account they went to: the one named, the one that bears the name, or a new one. */
async function employerOf(set: ChangeSet, wish: NewMoveWish, old: string): Promise<string | null> {
  const { tx } = set;
  if (wish.to_account_id) {
    const there = await tx.one("select from accounts a where a.workspace_id = $1 and a.id = $2", [
      tx.workspace,
      wish.to_account_id,
    ]);
    if (!there) throw new Fault("unknown_account", { account: wish.to_account_id });
    refuseSame(wish.to_account_id, old, wish.to_account_id);
    return wish.to_account_id;
  }
  if (!wish.to_name) return null;
  const known = (await recogniseAccounts(tx, [wish.to_name])).map((row) => row.account);
  if (known.length > 1)
    throw new Fault("several_of_that_name", { what: "account", name: wish.to_name, ids: known.join(", ") });
  if (known[0]) {
    refuseSame(known[0], old, wish.to_name);
    return known[0];
  }
  const [made] = await set.create("account", [
    { name: wish.to_name, kind: "organisation", sample: false, revision: 1 },
  ]);
  return made?.["id"] as string;
}

function refuseSame(account: string, old: string, given: string): void {
  if (account === old)
    throw new Fault("invalid_input", {
      faults: [{ path: "to_account_id", given, expected: "another account than the one they leave" }],
    });
}

interface Beginning {
  account: string;
  left: Left;
  wish: NewMoveWish;
  evidence: string;
  confidence_percent: number;
  moved_on: string;
}

/** They may work there already: a second job becomes the only one. A new one begins with the move, and does not count on days before. */
async function beginAt(
  set: ChangeSet,
  { account, left, wish, evidence, confidence_percent, moved_on }: Beginning,
): Promise<string> {
  const { tx } = set;
  const there = await tx.one<{ id: string }>(
    `select e.id from employments e where e.workspace_id = $1 and e.person_id = $2 and e.account_id = $3 and (e.ended_on is null or e.ended_on > $4)
     order by e.ended_on desc nulls first, e.id desc limit 1`,
    [tx.workspace, left.person_id, account, moved_on],
  );
  if (there) return there.id;
  const id = newId();
  await set.create("employment", [
    {
      id,
      person_id: left.person_id,
      account_id: account,
      title: wish.title ?? null,
      started_on: moved_on,
      evidence,
      confidence_percent,
      revision: 1,
    },
  ]);
  return id;
}
