import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { Letter, LetterBatch, LetterSender } from "./contract.ts";
import type { PackedLetter } from "./packing-list.ts";
import { shownCode } from "./scan-code.ts";

export type BatchRow = LetterBatch & { layout: string | null; sender: LetterSender };

/** The newest batches first, each with what became of its letters. */
export async function viewBatches(tx: Tx, id?: string): Promise<BatchRow[]> {
  return tx.query<BatchRow>(
    `select b.id, b.name, b.template_id, b.item_id, b.language, b.purpose, b.paper_window, b.layout, b.enclosures, b.sender, b.asked, b.left_out, b.dated_on, b.printed_at,
       b.posted_at, b.created_at, n.counts, n.countries
     from (select b.* from letter_batches b where b.workspace_id = $1 and ($2::uuid is null or b.id = $2) order by b.created_at desc, b.id desc limit 100) b
     cross join lateral (
       select jsonb_build_object('letters', count(*), 'open', count(*) filter (where x.open), 'posted', count(*) filter (where x.state = 'done'),
           'returned', count(*) filter (where x.outcome = 'returned'), 'refused', count(*) filter (where x.refused),
           'taken_out', count(*) filter (where x.state = 'cancelled' and not x.refused)) as counts,
         (select coalesce(jsonb_agg(c order by c ->> 'country'), '[]') from (
           select jsonb_build_object('country', l.country, 'letters', count(*)) as c from letters l
           where l.workspace_id = $1 and l.batch_id = b.id group by l.country) c) as countries
       from (
         select t.state, t.outcome, t.state in ('planned', 'due', 'handed') as open, t.state = 'cancelled' and exists (
             select from touch_reasons r where r.workspace_id = $1 and r.touch_id = t.id and r.kind = 'refused') as refused
         from letters l join touches t on t.workspace_id = $1 and t.id = l.touch_id
         where l.workspace_id = $1 and l.batch_id = b.id) x) n
     order by b.created_at desc, b.id desc`,
    [tx.workspace, id ?? null],
  );
}

export async function readBatch(tx: Tx, id: string): Promise<BatchRow> {
  const [batch] = await viewBatches(tx, id);
  if (!batch) throw new Fault("not_found", { what: "batch of letters" });
  return batch;
}

export interface LettersOf {
  after?: number;
  limit?: number;
  show?: "all" | "open" | "refused" | "posted" | "returned";
  ids?: string[];
  code?: string;
}

/** Letters of a batch as they lie in the pile, or those of these ids or this code. */
export async function viewLetters(tx: Tx, batch: string | null, of: LettersOf = {}): Promise<Letter[]> {
  const rows = await tx.query<Letter>(
    `select l.id, l.touch_id, l.account_id, l.person_id, l.code, l.place, l.lines, l.country, l.blanks, t.state, t.outcome, r.reason, r.detail,
       case when t.outcome = 'returned' then l.returned_at end as returned_at, case when t.outcome = 'returned' then l.return_reason end as return_reason
     from letters l
     join touches t on t.workspace_id = $1 and t.id = l.touch_id
     left join lateral (select r.reason, r.detail, r.kind from touch_reasons r where r.workspace_id = $1 and r.touch_id = l.touch_id
       order by r.created_at desc, r.id desc limit 1) r on true
     where l.workspace_id = $1 and ($2::uuid is null or l.batch_id = $2) and l.place > $3
       and ($5 = 'all' or ($5 = 'open' and t.state in ('planned', 'due', 'handed')) or ($5 = 'refused' and t.state = 'cancelled')
         or ($5 = 'posted' and t.state = 'done') or ($5 = 'returned' and t.outcome = 'returned'))
       and ($6::uuid[] is null or l.touch_id = any ($6)) and ($7::text is null or l.code = $7)
     order by l.place limit $4`,
    [tx.workspace, batch, of.after ?? 0, of.limit ?? 10_000, of.show ?? "all", of.ids ?? null, of.code ?? null],
  );
  return rows.map((row) => ({ ...row, code: shownCode(row.code) }));
}

/** What is printed: letters that are open or were posted, in the order of the pile. */
export async function lettersToPrint(
  tx: Tx,
  batch: string,
): Promise<(PackedLetter & { subject: string; words: string })[]> {
  return tx.query(
    `select l.place, l.code, l.lines, l.country, l.postal_code, l.subject, l.words from letters l join touches t on t.workspace_id = $1 and t.id = l.touch_id
     where l.workspace_id = $1 and l.batch_id = $2 and t.state <> 'cancelled' order by l.place`,
    [tx.workspace, batch],
  );
}
