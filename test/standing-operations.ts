import fc from "fast-check";
import { mergeRecords, unmergeRecords } from "../server/know/identity/index.ts";
import { recordMove } from "../server/know/moves/index.ts";
import { channels, directions, editTouch, logTouch, outcomes, purposes } from "../server/know/touches/index.ts";
import { setDefaultGap, setGap } from "../server/plan/promise/index.ts";
import { addDays } from "../server/platform/clock/index.ts";
import { newId, type Tx } from "../server/platform/db/index.ts";
import { undoSet } from "../server/platform/history/index.ts";
import { announce } from "../server/platform/notices/index.ts";
import { changeSet } from "../server/platform/records/index.ts";

const zones = ["Europe/Berlin", "Pacific/Auckland", "America/New_York"];

/** What a run knows of its workspace: ids made so far, by kind. */
export interface Cast {
  accounts: string[];
  people: string[];
  users: string[];
  made: Record<string, string[]>;
  sets: string[];
  /** Merges that hold. */
  merges?: { id: string; of: "accounts" | "people"; folded: string }[];
}

/** Small numbers from which an operation takes what it needs; they shrink well. */
export interface Dice {
  what: number;
  who: number;
  whom: number;
  days: number;
  pick: number;
  size: number;
}

// Days around now, weighted to the edges: today, the end of a gap, the edges of twelve months, 29 February.
export const dice = fc.record<Dice>({
  what: fc.nat(99),
  who: fc.nat(20),
  whom: fc.nat(20),
  days: fc.oneof(
    fc.constantFrom(0, -1, 1, -41, -42, -43, -364, -365, -366, -367, 42, 7, -7),
    fc.integer({ min: -800, max: 60 }),
  ),
  pick: fc.nat(999),
  size: fc.nat(50_000),
});

export const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const oneOf = (cast: Cast, kind: string, n: number): string | undefined =>
  cast.made[kind]?.length ? of(cast.made[kind], n) : undefined;

/** Makes a row of a kind through its change set, so that whoever must hear does, by the registry alone. */
export async function make(tx: Tx, cast: Cast, kind: string, row: Record<string, unknown>): Promise<void> {
  const set = changeSet(tx, { kind: `make-${kind}` });
  const [made] = await set.create(kind, [row]);
  cast.made[kind] = [...(cast.made[kind] ?? []), made?.["id"] as string];
  cast.sets.push((await set.close()) as string);
}

async function change(
  tx: Tx,
  cast: Cast,
  kind: string,
  n: number,
  fields: Record<string, unknown> | "remove",
): Promise<void> {
  const id = oneOf(cast, kind, n);
  if (!id) return;
  const set = changeSet(tx, { kind: `change-${kind}` });
  if (fields === "remove") await set.remove(kind, [id]);
  else await set.edit(kind, [{ id, fields }]);
  const done = await set.close();
  if (done) cast.sets.push(done);
}

async function mergeTwo(tx: Tx, cast: Cast, which: "accounts" | "people", who: number, whom: number): Promise<void> {
  const [kept, folded] = [of(cast[which], who), of(cast[which], whom)];
  if (kept === folded) return;
  const kind = which === "accounts" ? "account" : "person";
  const { id } = await mergeRecords(tx, { kind, kept, folded, how: "hand" });
  cast[which] = cast[which].filter((one) => one !== folded);
  cast.merges = [...(cast.merges ?? []), { id, of: which, folded }];
}

export type Operation = (tx: Tx, cast: Cast, dice: Dice, today: string) => Promise<void>;

/** What happens to accounts in life, each in one small command. */
export const operations: Record<string, Operation> = {
  "an account is made": (tx, cast, { pick }) => make(tx, cast, "account", { name: `Account ${pick}` }),
  "an account is changed": (tx, cast, { who, pick }) =>
    change(
      tx,
      cast,
      "account",
      who,
      [{ name: `Named ${pick}` }, { industry: `Trade ${pick % 3}` }, { owner_id: of([null, ...cast.users], pick) }][
        pick % 3
      ] ?? {},
    ),
  "a relationship is given": (tx, cast, { who, pick, days, whom }, today) =>
    make(tx, cast, "relationship", {
      account_id: of(cast.accounts, who),
      status: of(["customer", "customer", "prospect", "former"], pick),
      started_on: pick % 5 === 0 ? null : addDays(today, days),
      ended_on: pick % 3 === 0 && pick % 5 !== 0 ? addDays(today, days + whom * 20) : null,
    }),
  "a relationship ends": (tx, cast, { who, days }, today) =>
    change(tx, cast, "relationship", who, { ended_on: addDays(today, days) }),
  "an employment begins": (tx, cast, { who, whom, pick, days }, today) =>
    make(tx, cast, "employment", {
      account_id: of(cast.accounts, who),
      person_id: of(cast.people, whom),
      started_on: pick % 3 === 0 ? null : addDays(today, days),
    }),
  "an employment ends": (tx, cast, { who, days }, today) =>
    change(tx, cast, "employment", who, { ended_on: addDays(today, days) }),
  "an employment never was": (tx, cast, { who }) => change(tx, cast, "employment", who, "remove"),
  "a person moves": async (tx, cast, { who, whom }, today) => {
    const to = of(cast.accounts, whom);
    const spell = await tx.one<{ id: string }>(
      `select e.id from employments e where e.workspace_id = $1 and e.id = $2 and e.account_id <> $3 and (e.started_on is null or e.started_on <= $4)
         and not exists (select from moves m where m.workspace_id = $1 and m.from_employment_id = e.id)`,
      [tx.workspace, oneOf(cast, "employment", who) ?? newId(), to, today],
    );
    if (spell)
      cast.sets.push((await recordMove(tx, { employment_id: spell.id, to_account_id: to, moved_on: today })).set);
  },
  "a contact point is added": (tx, cast, { who, whom, pick, days, size }, today) =>
    make(tx, cast, "contact-point", {
      ...(pick % 3 === 0 ? { account_id: of(cast.accounts, who) } : { person_id: of(cast.people, whom) }),
      kind: of(["email", "phone", "postal", "social"], pick),
      label: of([null, "fax", "work"], size),
      value: `v${pick}`,
      normal: `v${pick}`,
      city: `City ${pick % 4}`,
      preferred: pick % 2 === 0,
      state: of(["unverified", "verified", "dead"], pick),
      state_on: pick % 2 === 0 ? null : addDays(today, days),
    }),
  "a contact point changes": (tx, cast, { who, pick, days, size }, today) =>
    change(tx, cast, "contact-point", who, {
      label: of([null, "fax", "work"], size),
      state: of(["verified", "dead"], pick),
      state_on: pick % 3 === 0 ? null : addDays(today, days),
    }),
  "a reason not to touch": (tx, cast, { who, pick, whom }) => {
    const point = oneOf(cast, "contact-point", whom);
    return make(tx, cast, "suppression", {
      ...(pick % 3 === 0
        ? { account_id: of(cast.accounts, who) }
        : pick % 3 === 1 || !point
          ? { person_id: of(cast.people, whom) }
          : { contact_point_id: point }),
      channel: of([null, ...channels], pick),
      reason: "asked",
    });
  },
  "a reason not to touch is gone": (tx, cast, { who }) => change(tx, cast, "suppression", who, "remove"),
  "an order comes": (tx, cast, { who, pick, days, size }, today) =>
    make(tx, cast, "order", {
      account_id: of(cast.accounts, who),
      ordered_on: addDays(today, days),
      currency: of(["EUR", "EUR", "NOK", "JPY"], pick),
      amount_minor: size,
      state: of(["open", "cleared", "cancelled"], pick),
      cancelled_on: pick % 4 === 2 ? addDays(today, days + 10) : null,
    }),
  "an order changes": (tx, cast, { who, pick, days, size }, today) =>
    change(
      tx,
      cast,
      "order",
      who,
      of<Record<string, unknown>>(
        [
          { state: "cancelled", cancelled_on: addDays(today, days) },
          { state: "cancelled", cancelled_on: null },
          { state: "open" },
          { amount_minor: size },
          { ordered_on: addDays(today, days) },
        ],
        pick,
      ),
    ),
  "an order moves to another account": (tx, cast, { who, whom }) =>
    change(tx, cast, "order", who, { account_id: of(cast.accounts, whom) }),
  "money is given back": async (tx, cast, { who, days, size, pick }, today) => {
    const order = oneOf(cast, "order", who);
    if (!order) return;
    const row = await tx.one<{ account_id: string }>(
      "select account_id from orders where workspace_id = $1 and id = $2",
      [tx.workspace, order],
    );
    if (row)
      await make(tx, cast, "refund", {
        order_id: order,
        account_id: row.account_id,
        refunded_on: addDays(today, days),
        currency: of(["EUR", "NOK"], pick),
        amount_minor: size,
      });
  },
  "a rate becomes known": (tx, cast, { pick, days }, today) =>
    make(tx, cast, "exchange-rate", {
      currency: of(["NOK", "JPY"], pick),
      quote: "EUR",
      valid_on: addDays(today, days),
      rate: `0.0${1 + (pick % 97)}`,
    }),
  "a touch is logged": async (tx, cast, { who, whom, pick, days, size }) => {
    const at = new Date(tx.ctx.clock.now().getTime() + Math.min(days, 0) * 86_400_000 - (size % 2000) * 60_000);
    const logged = await logTouch(tx, {
      account: of(cast.accounts, who),
      person: pick % 4 === 0 ? null : of(cast.people, whom),
      channel: of(channels, pick),
      direction: of(directions, pick),
      purpose: of([null, ...purposes], pick),
      outcome: of([null, ...outcomes], size),
      benefit: pick % 2 === 0 ? "helped" : null,
      at,
    });
    cast.made["touch"] = [...(cast.made["touch"] ?? []), logged.touch.id];
    cast.sets.push(logged.set);
  },
  "a touch is answered": async (tx, cast, { who, pick, days }) => {
    const answered = oneOf(cast, "touch", who);
    const row = await tx.one<{ account_id: string; direction: string }>(
      "select account_id, direction from touches where workspace_id = $1 and id = $2",
      [tx.workspace, answered ?? newId()],
    );
    if (!row) return;
    const at = new Date(tx.ctx.clock.now().getTime() + Math.min(days, 0) * 86_400_000);
    const logged = await logTouch(tx, {
      account: row.account_id,
      channel: of(["email", "letter"], pick),
      direction: row.direction === "in" ? "out" : "in",
      purpose: of([null, "help", "sell"], pick),
      answers: answered,
      at,
    });
    cast.made["touch"]?.push(logged.touch.id);
    cast.sets.push(logged.set);
  },
  "a touch lies ahead": (tx, cast, { who, whom, pick, days }) => {
    const at = new Date(tx.ctx.clock.now().getTime() + Math.abs(days) * 43_200_000);
    return make(tx, cast, "touch", {
      account_id: of(cast.accounts, who),
      person_id: of(cast.people, whom),
      channel: "call",
      direction: "out",
      purpose: of(purposes, pick),
      state: "done",
      outcome: "reached",
      happened_at: at,
    });
  },
  "what was written of a touch changes": async (tx, cast, { who, pick }) => {
    const id = oneOf(cast, "touch", who);
    if (!id) return;
    const { set } = await editTouch(
      tx,
      id,
      of(
        [
          { outcome: "bounced" as const },
          { outcome: "reached" as const },
          { purpose: "sell" as const },
          { purpose: "thank" as const },
          { benefit: null },
        ],
        pick,
      ),
    );
    if (set) cast.sets.push(set);
  },
  "an account gets a gap of its own": async (tx, cast, { who, pick }) => {
    const { set } = await setGap(tx, [of(cast.accounts, who)], { gap_days: of([null, 7, 42, 90], pick) });
    if (set) cast.sets.push(set);
  },
  "the default gap changes": async (tx, cast, { pick }) => {
    const { set } = await setDefaultGap(tx, of([30, 42, 60], pick));
    if (set) cast.sets.push(set);
  },
  "a colleague takes another name": (tx, cast, { who, pick }) =>
    change(tx, cast, "user", who, { name: `User ${pick}` }),
  "two accounts become one": (tx, cast, { who, whom }) => mergeTwo(tx, cast, "accounts", who, whom),
  "two people become one": (tx, cast, { who, whom }) => mergeTwo(tx, cast, "people", who, whom),
  "a merge is taken apart": async (tx, cast, { pick }) => {
    const merge = cast.merges?.length ? of(cast.merges, pick) : undefined;
    if (!merge) return;
    await unmergeRecords(tx, merge.id);
    cast[merge.of] = [...cast[merge.of], merge.folded];
    cast.merges = cast.merges?.filter((one) => one !== merge) ?? [];
  },
  "something is undone": async (tx, cast, { pick }) => {
    if (cast.sets.length > 0) await undoSet(tx, of(cast.sets, pick));
  },
  "the firm moves to another zone": async (tx, _cast, { pick }) => {
    await tx.query("update workspaces set time_zone = $2 where id = $1", [tx.workspace, of(zones, pick)]);
    await announce(tx, "workspace.changed", [tx.workspace]);
  },
};
