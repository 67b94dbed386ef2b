import type { Tx } from "../../../platform/db/index.ts";
import type { Question } from "../contract.ts";
import { askedFrom } from "../finding/index.ts";

/** Counting stops here: more is more than anybody answers in a day. */
const mostCounted = 1000;

/** What is less likely is kept to know of it, and left alone. */
const likelyEnough = `(p.probability is null or p.probability >= ${askedFrom})`;

/**
 * Pairs to be asked about, the likeliest first, each named by where its two records are now. A pair whose records are one meanwhile, or of whose
 * members somebody said never, is no question any more.
 */
export async function viewQuestions(
  tx: Tx,
  { kind, state, limit }: { kind?: "account" | "person" | undefined; state: "open" | "never" | "left"; limit: number },
): Promise<{ rows: Question[]; open: number }> {
  const rows = await tx.query<
    Question & { kept_name: string; folded_name: string; kept_id: string; folded_id: string }
  >(
    `with asked as materialized (
       select p.id, p.kind, p.probability, p.state, p.found_at,
         coalesce(fa.account_id, fa.person_id, p.a_id) as a, coalesce(fb.account_id, fb.person_id, p.b_id) as b
       from match_pairs p
       left join folded_records fa on fa.workspace_id = $1 and fa.id = p.a_id
       left join folded_records fb on fb.workspace_id = $1 and fb.id = p.b_id
       where p.workspace_id = $1 and p.state = $2 and ($3::text is null or p.kind = $3) and (p.state <> 'open' or ${likelyEnough})
       order by p.probability desc, p.id desc limit $4::int * 4)
     select * from (select distinct on (least(q.a, q.b), greatest(q.a, q.b)) q.id, q.kind, q.probability, q.state, q.found_at,
       q.a as kept_id, coalesce(aa.name, pa.name) as kept_name, q.b as folded_id, coalesce(ab.name, pb.name) as folded_name
     from asked q
     left join accounts aa on aa.workspace_id = $1 and aa.id = q.a and q.kind = 'account'
     left join accounts ab on ab.workspace_id = $1 and ab.id = q.b and q.kind = 'account'
     left join people pa on pa.workspace_id = $1 and pa.id = q.a and q.kind = 'person'
     left join people pb on pb.workspace_id = $1 and pb.id = q.b and q.kind = 'person'
     where q.a <> q.b and coalesce(aa.id, pa.id) is not null and coalesce(ab.id, pb.id) is not null
       and ($2 <> 'open' or not exists (
         select from match_pairs n
         left join folded_records na on na.workspace_id = $1 and na.id = n.a_id
         left join folded_records nb on nb.workspace_id = $1 and nb.id = n.b_id
         where n.workspace_id = $1 and n.kind = q.kind and n.state = 'never'
           and least(coalesce(na.account_id, na.person_id, n.a_id), coalesce(nb.account_id, nb.person_id, n.b_id)) = least(q.a, q.b)
           and greatest(coalesce(na.account_id, na.person_id, n.a_id), coalesce(nb.account_id, nb.person_id, n.b_id)) = greatest(q.a, q.b)))
     order by least(q.a, q.b), greatest(q.a, q.b), q.probability desc, q.id) once order by once.probability desc, once.id limit $4`,
    [tx.workspace, state, kind ?? null, limit],
  );
  const open = await tx.one<{ n: number }>(
    `select count(*)::int as n from (
       select from match_pairs p where p.workspace_id = $1 and p.state = 'open' and ($2::text is null or p.kind = $2) and ${likelyEnough} limit $3) few`,
    [tx.workspace, kind ?? null, mostCounted],
  );
  return {
    rows: rows.map(({ kept_name, folded_name, kept_id, folded_id, ...row }) => ({
      ...row,
      kept: { id: kept_id, name: kept_name },
      folded: { id: folded_id, name: folded_name },
    })),
    open: open?.n ?? 0,
  };
}
