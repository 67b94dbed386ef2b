import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { KnownTrait } from "./contract.ts";

const instant = `to_char(t.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const traits = (of: string, which: string): string => `coalesce((
    select jsonb_agg(to_jsonb(t) - 'workspace_id' || jsonb_build_object('created_at', ${instant},
      'author_name', (select u.name from users u where u.workspace_id = $1 and u.id = t.author_id),
      'confirmed_by_name', (select u.name from users u where u.workspace_id = $1 and u.id = t.confirmed_by_id)) order by t.confirmed_on desc, t.id desc)
    from traits t where t.workspace_id = $1 and t.${of}_id = $2 and t.name_id = n.id and ${which}), '[]')`;

/** Everything on the list with what is known of this account or person now and what was held true before. */
export async function viewTraits(tx: Tx, of: "account" | "person", id: string): Promise<KnownTrait[]> {
  const there = await tx.one(
    `select from ${of === "account" ? "accounts" : "people"} r where r.workspace_id = $1 and r.id = $2`,
    [tx.workspace, id],
  );
  if (!there) throw new Fault("not_found", { what: of, id });
  return tx.query<KnownTrait>({
    name: `traits.view.${of}`,
    text: `select n.id, n.record_kind, n.kind, n.name, n.reads, n.wanted, n.fresh_days, n.position, n.revision,
        ${traits(of, "t.ended_on is null")} as now, ${traits(of, "t.ended_on is not null")} as earlier
      from trait_names n where n.workspace_id = $1 and n.record_kind = '${of}' and n.removed_at is null
      order by n.position, n.name`,
    values: [tx.workspace, id],
  });
}
