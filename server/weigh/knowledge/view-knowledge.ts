import { traitKinds } from "../../know/traits/contract.ts";
import { viewCounts } from "../../platform/counts/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { workspaceTerms } from "../standing/index.ts";
import { cellsCte, isFresh, kindColumns } from "./cells-sql.ts";
import type { AllKnowledge, Blank, BlankAccount, Knowledge, KnownOfKind } from "./contract.ts";
import { totalOf } from "./keep-knowledge.ts";

type Cell = Blank & { account_id: string; known: boolean; fresh: boolean };

/** One account, from the facts as they are: by kind, and what is blank. */
export async function viewAccountKnowledge(tx: Tx, account: string): Promise<Knowledge> {
  const cells = await readCells(tx, [account]);
  if (cells.length === 0) await refuseUnknown(tx, account);
  return {
    kinds: traitKinds.map((kind): KnownOfKind => {
      const mine = cells.filter((cell) => cell.kind === kind);
      return {
        kind,
        wanted: mine.length,
        known: mine.filter((cell) => cell.known).length,
        fresh: mine.filter((cell) => cell.fresh).length,
      };
    }),
    blanks: cells.filter((cell) => !cell.fresh).map(asBlank),
  };
}

/** All customers together, from kept totals, in one look. */
export async function viewAllKnowledge(tx: Tx): Promise<AllKnowledge> {
  const counters = [...traitKinds.flatMap((kind) => kindColumns(kind)), "customers"].map(totalOf);
  const totals = await viewCounts(tx, counters);
  const of = (counter: string): number => totals.get(totalOf(counter)) ?? 0;
  const kinds = traitKinds.map((kind): KnownOfKind => {
    const [wanted, known, fresh] = kindColumns(kind);
    return { kind, wanted: of(wanted), known: of(known), fresh: of(fresh) };
  });
  return { kinds, customers: of("customers") };
}

/** Customers by what is missing of them: worth times the share that is blank, the most first; each with its blanks. */
export async function listBlanks(
  tx: Tx,
  after: [missing: number, account: string] | undefined,
  limit: number,
): Promise<BlankAccount[]> {
  const values: unknown[] = [tx.workspace, limit];
  const onward = after
    ? `and (k.missing_worth_minor, k.account_id) < ($${values.push(after[0])}::bigint, $${values.push(after[1])}::uuid)`
    : "";
  const rows = await tx.query<Omit<BlankAccount, "blanks">>(
    `select k.account_id, a.name, k.worth_minor, k.missing_worth_minor,
       ${traitKinds.map((kind) => `k.${kind}_wanted`).join(" + ")} as wanted, ${traitKinds.map((kind) => `k.${kind}_fresh`).join(" + ")} as fresh
     from account_knowledge k join accounts a on a.workspace_id = $1 and a.id = k.account_id
     where k.workspace_id = $1 and k.customer and k.blanks > 0 ${onward}
     order by k.missing_worth_minor desc, k.account_id desc limit $2`,
    values,
  );
  const cells = await readCells(
    tx,
    rows.map((row) => row.account_id),
  );
  const blanks = Map.groupBy(
    cells.filter((cell) => !cell.fresh),
    (cell) => cell.account_id,
  );
  return rows.map((row) => ({ ...row, blanks: (blanks.get(row.account_id) ?? []).map(asBlank) }));
}

async function readCells(tx: Tx, accounts: string[]): Promise<Cell[]> {
  if (accounts.length === 0) return [];
  const { today } = await workspaceTerms(tx);
  return tx.query<Cell>({
    name: "knowledge.cells",
    text: `with ${cellsCte}
      select c.account_id, c.person_id, c.person_name, c.name_id, w.name, c.kind, c.record_kind, w.reads,
        c.known_on is not null as known, ${isFresh} as fresh, nullif(c.known_on, 'infinity') as known_on
      from cell c join want w on w.id = c.name_id
      order by c.account_id, c.record_kind, w.position, w.name, c.person_name, c.person_id`,
    values: [tx.workspace, accounts, today],
  });
}

function asBlank({ name_id, name, kind, record_kind, reads, person_id, person_name, known_on }: Cell): Blank {
  return { name_id, name, kind, record_kind, reads, person_id, person_name, known_on };
}

async function refuseUnknown(tx: Tx, account: string): Promise<void> {
  const there = await tx.one("select from accounts a where a.workspace_id = $1 and a.id = $2", [tx.workspace, account]);
  if (!there) throw new Fault("not_found", { what: "account", id: account });
}
