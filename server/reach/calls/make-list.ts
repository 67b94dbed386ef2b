import { planTouches } from "../../know/outgoing/index.ts";
import { newId, type Tx } from "../../platform/db/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { workspaceTerms } from "../../weigh/standing/index.ts";
import { chooseCallees } from "./choose-callees.ts";
import type { NewCallList } from "./contract.ts";
import { readCallScript } from "./keep-scripts.ts";

/**
 * A calling program over these accounts, in this order: each call is a planned touch from now on. Who has no number that may be called is left out
 * and listed; what a rule refuses stays on the list as closed, with the reason on its touch.
 */
export async function makeCallList(tx: Tx, wanted: NewCallList): Promise<string> {
  if (wanted.script) await readCallScript(tx, wanted.script);
  const { today } = await workspaceTerms(tx);
  const seen = new Set<string>();
  const asked = wanted.entries.filter(({ account, person }) => {
    const key = `${account} ${person ?? ""}`;
    return !seen.has(key) && seen.add(key);
  });
  const callees = await chooseCallees(tx, asked, today);
  const fit = callees.filter((one) => one.contact_point_id !== null);
  const id = newId();
  const me = tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null;
  const user = wanted.user === undefined ? me : wanted.user;
  const now = tx.ctx.clock.now();
  await tx.query(
    `insert into call_lists (workspace_id, id, name, script_id, purpose, topic, user_id, asked, left_out, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.workspace,
      id,
      wanted.name,
      wanted.script ?? null,
      wanted.purpose,
      wanted.topic ?? null,
      user,
      callees.length,
      JSON.stringify(
        callees
          .filter((one) => one.contact_point_id === null)
          .map((one) => ({ account_id: one.account_id, name: one.account, why: one.staffed ? "no-number" : "nobody" })),
      ),
      now,
    ],
  );
  const { ids } = await planTouches(
    tx,
    fit.map((one) => ({ account: one.account_id, person: one.person_id, contactPoint: one.contact_point_id })),
    {
      channel: "call",
      purpose: wanted.purpose,
      manner: "bulk",
      topic: wanted.topic ?? null,
      batch: id,
      user,
    },
  );
  await tx.query(
    `insert into call_entries (workspace_id, id, list_id, account_id, person_id, contact_point_id, place, touch_id, closed_at, closed_as, created_at)
     select $1, e.id, $2, e.account_id, e.person_id, e.contact_point_id, e.place, e.touch_id,
       case when t.state = 'cancelled' then $9::timestamptz end, case when t.state = 'cancelled' then 'refused' end, $9
     from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::int[], $8::uuid[]) as e (id, account_id, person_id, contact_point_id, place, touch_id)
     join touches t on t.workspace_id = $1 and t.id = e.touch_id`,
    [
      tx.workspace,
      id,
      fit.map(() => newId()),
      fit.map((one) => one.account_id),
      fit.map((one) => one.person_id),
      fit.map((one) => one.contact_point_id),
      fit.map((_, at) => at + 1),
      ids,
      now,
    ],
  );
  await announce(tx, "calls.changed", [id]);
  return id;
}
