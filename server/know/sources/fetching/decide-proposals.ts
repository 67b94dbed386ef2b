import { dayOf } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { referencesTo, standsSql } from "../../../platform/history/index.ts";
import { type ChangeSet, changeSet } from "../../../platform/records/index.ts";
import { thereOn } from "../../people/index.ts";
import { becameId, presentRecord } from "../importing/present-record.ts";
import { whoOf } from "./decide-run.ts";

/** What became of a proposal that was accepted. */
export type Went = "removed" | "ended" | "elsewhere";

export interface DecidedProposals {
  /** By it the decision is undone: what went comes back, and is asked again. */
  set: string | null;
  decided: number;
  removed: number;
  /** It has a history, so it stays, and its time with us ends today. */
  ended: number;
  /** Another source still has it, so it stays as it is. */
  elsewhere: number;
}

interface Asked {
  id: string;
  kind: "account" | "person" | "product" | "order";
  record: string;
  elsewhere: boolean;
}

/** Which proposals of a source are meant: those named, or all that are open. */
export interface Meant {
  source: string;
  ids?: string[];
}

/** Nothing goes: these records stay, and are not proposed again until they were there and are missing anew. */
export async function keepProposed(tx: Tx, meant: Meant): Promise<{ decided: number }> {
  const asked = await lockOpen(tx, meant);
  await note(tx, asked, "kept", null);
  return { decided: recordsOf(asked) };
}

/**
 * Takes away what the source no longer has, as far as nothing rests on it. A customer with a history stays and becomes a former one, a person's
 * jobs end, a product is discontinued, an order cancelled. What another source still has stays. One change, so that one undo takes all back.
 */
export async function acceptProposed(tx: Tx, meant: Meant): Promise<DecidedProposals> {
  const asked = await lockOpen(tx, meant);
  const set = changeSet(tx, { kind: "accept-removals", summary: `${recordsOf(asked)} missing at their source` });
  const mine = asked.filter((one) => !one.elsewhere);
  const idsOf = (kind: Asked["kind"]) => [...new Set(mine.filter((one) => one.kind === kind).map((one) => one.record))];
  const today = await todayOf(tx);
  const people = await goOrEnd(tx, set, "person", idsOf("person"), today);
  const accounts = await goOrEnd(tx, set, "account", idsOf("account"), today);
  const products = await set.edit("product", edits(idsOf("product"), { discontinued: true }));
  const orders = await set.edit("order", edits(idsOf("order"), { state: "cancelled", cancelled_on: today }));
  const id = await set.close();
  await note(tx, asked, "accepted", id);
  return {
    set: id,
    decided: recordsOf(asked),
    removed: people.removed + accounts.removed,
    ended: people.ended + accounts.ended + products.length + orders.length,
    elsewhere: recordsOf(asked.filter((one) => one.elsewhere)),
  };
}

const edits = (ids: string[], fields: Record<string, unknown>) => ids.map((id) => ({ id, fields }));

/** What says only who or what somebody is goes with them. */
const own: Record<"account" | "person", [kind: string, table: string][]> = {
  account: [
    ["custom-value", "custom_values"],
    ["account-tag", "account_tags"],
    ["contact-point", "contact_points"],
    ["relationship", "relationships"],
  ],
  person: [
    ["custom-value", "custom_values"],
    ["person-tag", "person_tags"],
    ["contact-point", "contact_points"],
    ["employment", "employments"],
  ],
};

/** Takes these away as far as nothing rests on them; of the others their time with us ends. */
export async function goOrEnd(
  tx: Tx,
  set: ChangeSet,
  kind: "account" | "person",
  ids: string[],
  today: string,
): Promise<{ removed: number; ended: number }> {
  if (ids.length === 0) return { removed: 0, ended: 0 };
  const kept = await restedOn(tx, kind, ids);
  const going = ids.filter((id) => !kept.has(id));
  for (const [child, table] of own[kind]) {
    const gone = await tx.query<{ whole: Record<string, unknown> }>(
      `delete from ${table} t where t.workspace_id = $1 and t.${kind}_id = any ($2::uuid[]) returning to_jsonb(t) as whole`,
      [tx.workspace, going],
    );
    await set.note(
      child,
      "removed",
      gone.map((row) => row.whole),
    );
  }
  await set.remove(kind, going);
  await end(tx, set, kind, [...kept], today);
  return { removed: going.length, ended: kept.size };
}

/** Which of these have a history here: anything that is more than what they are. */
async function restedOn(tx: Tx, kind: "account" | "person", ids: string[]): Promise<Set<string>> {
  const mine = new Set(own[kind].map(([, table]) => table));
  const references = referencesTo(kind).filter(({ table, derived }) => !derived && !mine.has(table));
  const rows = await tx.query<{ id: string }>(
    `select m.id from unnest($2::uuid[]) as m (id)
     where ${references.map(({ table, column }) => `exists (select from ${table} r where r.workspace_id = $1 and r.${column} = m.id)`).join("\n or ")}`,
    [tx.workspace, ids],
  );
  return new Set(rows.map((row) => row.id));
}

/** Only who was with us can be a former one; a prospect that goes was never a customer. */
const wereWithUs: ReadonlySet<string> = new Set(["customer", "lapsed"]);

async function end(tx: Tx, set: ChangeSet, kind: "account" | "person", ids: string[], today: string): Promise<void> {
  if (ids.length === 0) return;
  if (kind === "person") {
    const jobs = await tx.query<{ id: string }>(
      `select e.id from employments e where e.workspace_id = $1 and e.person_id = any ($2::uuid[]) and ${thereOn("e", "$3::date")}`,
      [tx.workspace, ids, today],
    );
    await set.edit(
      "employment",
      jobs.map(({ id }) => ({ id, fields: { ended_on: today } })),
    );
    return;
  }
  const open = await tx.query<{ id: string; account_id: string; status: string }>(
    `select r.id, r.account_id, r.status from relationships r where r.workspace_id = $1 and r.account_id = any ($2::uuid[]) and r.ended_on is null
       and r.status <> 'former' and (r.started_on is null or r.started_on <= $3::date)`,
    [tx.workspace, ids, today],
  );
  await set.edit(
    "relationship",
    open.map(({ id }) => ({ id, fields: { ended_on: today } })),
  );
  await set.create(
    "relationship",
    [...new Set(open.filter(({ status }) => wereWithUs.has(status)).map((row) => row.account_id))].map(
      (account_id) => ({
        account_id,
        status: "former",
        started_on: today,
        reason: "no longer in its source",
      }),
    ),
  );
}

/** Those that are meant and open, with every other key of their records; what went another way meanwhile is nothing to decide. */
async function lockOpen(tx: Tx, meant: Meant): Promise<Asked[]> {
  const rows = await tx.query<Asked>(
    `select p.id, p.kind, ${becameId("s")} as record,
       -- Any source says it still has it, this one under another key included: a row of it that is not missing itself.
       exists (select from source_records o where o.workspace_id = $1 and o.kind = p.kind and o.payload is not null and ${becameId("o")} = ${becameId("s")}
         and not exists (select from source_proposals q where q.workspace_id = $1 and q.source_id = o.source_id and q.kind = o.kind and q.key = o.key
           and q.state in ('open', 'accepted'))) as elsewhere
     from source_proposals p
     join source_records s on s.workspace_id = $1 and s.kind = p.kind and s.key = p.key and s.source_id = p.source_id
     left join change_sets c on c.workspace_id = $1 and c.id = p.set_id
     where p.workspace_id = $1 and (p.state = 'open' or p.state = 'accepted' and not ${standsSql("c")}) and ${presentRecord}
       and p.source_id = $3 and ($2::uuid[] is null or (p.kind, ${becameId("s")}) in (select m.kind, ${becameId("y")} from source_proposals m
         join source_records y on y.workspace_id = $1 and y.kind = m.kind and y.key = m.key and y.source_id = $3
         where m.workspace_id = $1 and m.source_id = $3 and m.id = any ($2::uuid[])))
     order by p.id for update of p`,
    [tx.workspace, meant.ids ?? null, meant.source],
  );
  const there = new Set(rows.map((row) => row.id));
  if (meant.ids?.some((id) => !there.has(id))) throw new Fault("proposal_decided", {});
  return rows;
}

/** Records, not keys: one may be missing under several. */
const recordsOf = (asked: Asked[]): number => new Set(asked.map(({ kind, record }) => `${kind}|${record}`)).size;

async function note(tx: Tx, asked: Asked[], state: "kept" | "accepted", set: string | null): Promise<void> {
  await tx.query(
    `update source_proposals p set state = $3, set_id = $4, decided_at = $5, decided_by = $6
     where p.workspace_id = $1 and p.id = any ($2::uuid[])`,
    [tx.workspace, asked.map((one) => one.id), state, set, tx.ctx.clock.now(), whoOf(tx.ctx)],
  );
}

export async function todayOf(tx: Tx): Promise<string> {
  const zone = await tx.one<{ time_zone: string }>("select w.time_zone from workspaces w where w.id = $1", [
    tx.workspace,
  ]);
  return dayOf(tx.ctx.clock.now(), zone?.time_zone ?? "UTC");
}
