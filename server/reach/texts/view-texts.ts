import { forgetWords } from "../../hear/conversations/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Text } from "./contract.ts";

/** Messages out and in, the newest first; or those from numbers nobody knows. */
export async function viewTexts(
  tx: Tx,
  of: { show: "all" | "unknown"; account_id?: string | undefined; before?: string | undefined; limit: number },
): Promise<Text[]> {
  return tx.query<Text>(
    `select x.id, x.direction, x.number, x.words, x.parts, x.touch_id, x.account_id, a.name as account, x.person_id, p.name as person, t.state, t.outcome,
       (select r.reason from touch_reasons r where r.workspace_id = $1 and r.touch_id = x.touch_id order by r.created_at desc, r.id desc limit 1) as reason, x.created_at
     from texts x
     left join accounts a on a.workspace_id = $1 and a.id = x.account_id
     left join people p on p.workspace_id = $1 and p.id = x.person_id
     left join touches t on t.workspace_id = $1 and t.id = x.touch_id
     where x.workspace_id = $1 and ($2 = 'all' or (x.direction = 'in' and x.person_id is null and x.account_id is null))
       and ($3::uuid is null or x.account_id = $3)
       and ($4::uuid is null or (x.created_at, x.id) < (select b.created_at, b.id from texts b where b.workspace_id = $1 and b.id = $4))
     order by x.created_at desc, x.id desc limit $5`,
    [tx.workspace, of.show, of.account_id ?? null, of.before ?? null, of.limit],
  );
}

/** Somebody who is no longer there leaves no words behind. */
export async function forgetThoseGone(tx: Tx, people: string[]): Promise<void> {
  const gone = await tx.query<{ id: string }>(
    `update texts x set words = '', number = '', blanks = '{}'
     where x.workspace_id = $1 and x.person_id = any ($2::uuid[]) and x.words <> '' and not exists (select from people p where p.workspace_id = $1 and p.id = x.person_id)
     returning x.id`,
    [tx.workspace, people],
  );
  await forgetWords(
    tx,
    gone.map((one) => one.id),
  );
}
