import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { Method, Question, Unit, Verification } from "./contract.ts";
import type { Cell } from "./frame.ts";

/** One row of `verifications`. */
export interface VerificationRow extends Omit<Verification, "closed_at" | "created_at"> {
  [column: string]: unknown;
  unit: Unit;
  questions: Question[];
  method: Method;
  frame?: Cell[];
  closed_at: Date | null;
  created_at: Date;
}

export async function readVerification(tx: Tx, id: string): Promise<VerificationRow & { frame: Cell[] }> {
  const row = await tx.one<VerificationRow & { frame: Cell[] }>(
    "select v.* from verifications v where v.workspace_id = $1 and v.id = $2",
    [tx.workspace, id],
  );
  if (!row) throw new Fault("not_found", { what: "verification", id });
  return row;
}

/** Without the cells of its base, which only the report needs. */
export function shownVerification<Row extends VerificationRow>(row: Row): Row {
  const shown = { ...row };
  delete shown.frame;
  delete (shown as VerificationRow)["workspace_id"];
  return shown;
}

/** Newest first, each with how far its records are: wrong in one question is wrong. */
export async function viewVerifications(
  tx: Tx,
  { after, limit }: { after?: [created: string, id: string]; limit: number },
): Promise<(VerificationRow & { checked: number; wrong: number; not_reached: number; open: number })[]> {
  return tx.query(
    `with page as materialized (
       select v.* from verifications v where v.workspace_id = $1 and ($2::timestamptz is null or (v.created_at, v.id) < ($2::timestamptz, $3::uuid))
       order by v.created_at desc, v.id desc limit $4
     ), record as (
       select c.verification_id, c.place, bool_or(c.outcome = 'wrong') as wrong, bool_or(c.outcome is null) as open, bool_and(c.outcome = 'right') as "right"
       from verification_checks c where c.workspace_id = $1 and c.verification_id in (select page.id from page) group by c.verification_id, c.place
     ), progress as (
       select r.verification_id, count(*) filter (where coalesce(r.wrong, false))::int as wrong,
         count(*) filter (where coalesce(r.wrong, false) or coalesce(r."right", false))::int as checked,
         count(*) filter (where r.open and not coalesce(r.wrong, false))::int as open, count(*)::int as records
       from record r group by r.verification_id
     )
     select page.*, coalesce(p.wrong, 0) as wrong, coalesce(p.checked, 0) as checked, coalesce(p.open, 0) as open,
       coalesce(p.records - p.checked - p.open, 0) as not_reached
     from page left join progress p on p.verification_id = page.id
     order by page.created_at desc, page.id desc`,
    [tx.workspace, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}
