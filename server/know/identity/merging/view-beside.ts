import type { Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { whereNow } from "../../../platform/history/index.ts";
import { decimalSql } from "../../../platform/money/index.ts";
import type { Beside, Side } from "../contract.ts";
import { mergeFields, type MergeKind, spellsThatGo, type Spell, tables, usualWinner } from "./merge-fields.ts";
import { pairsBetween } from "./pairs-between.ts";
import { countReferences } from "./suggest-kept.ts";

type Row = Record<string, unknown>;
type Cell = string | number | null;

/** Two records side by side: each field with whose value wins by the rule, what each consists of, what would move, and why they may be one. */
export async function viewBeside(tx: Tx, kind: MergeKind, kept: string, folded: string): Promise<Beside> {
  if (kept === folded) throw new Fault("merge_itself", {});
  const rows = await readRows(tx, kind, [kept, folded]);
  const counts = await countReferences(tx, kind, [kept, folded]);
  const parts = await readParts(tx, kind, [kept, folded]);
  const [pair] = await pairsBetween(tx, kept, folded);
  const weights = pair
    ? await tx.one<{ weights: NonNullable<Beside["pair"]>["weights"] }>(
        "select p.weights from match_pairs p where p.workspace_id = $1 and p.id = $2",
        [tx.workspace, pair.id],
      )
    : undefined;
  const side = (id: string): Side => ({
    id,
    name: String(rows.get(id)?.["name"]),
    created_at: rows.get(id)?.["created_at"] as never,
    ...(parts.get(id) as Omit<Side, "id" | "name" | "created_at" | "moves">),
    moves: counts.filter(({ record }) => record === id).map(({ kind: what, n }) => ({ kind: what, n })),
  });
  return {
    kind,
    kept: side(kept),
    folded: side(folded),
    fields: [
      ...ownFields(kind, rows.get(kept) as Row, rows.get(folded) as Row),
      ...(kind === "account" ? await relationField(tx, kept, folded) : []),
      ...(await customFields(tx, kept, folded)),
    ],
    pair: pair
      ? { id: pair.id, probability: pair.probability, state: pair.state, weights: weights?.weights ?? [] }
      : null,
  };
}

async function readRows(tx: Tx, kind: MergeKind, ids: string[]): Promise<Map<string, Row>> {
  const owner = kind === "account" ? "u.name" : "null";
  const join = kind === "account" ? "left join users u on u.workspace_id = $1 and u.id = t.owner_id" : "";
  const rows = await tx.query<Row>(
    `select t.*, ${owner} as owner_name from ${tables[kind]} t ${join} where t.workspace_id = $1 and t.id = any ($2::uuid[])`,
    [tx.workspace, ids],
  );
  const found = new Map(rows.map((row) => [row["id"] as string, row]));
  for (const id of ids) {
    if (found.has(id)) continue;
    const into = (await whereNow(tx, [id])).get(id);
    throw into ? new Fault("merged", { what: kind, id, into }) : new Fault("not_found", { what: kind, id });
  }
  return found;
}

function ownFields(kind: MergeKind, kept: Row, folded: Row): Beside["fields"] {
  const shown = (row: Row, field: string): Cell =>
    (field === "owner" ? (row["owner_name"] ?? row["owner_ref"] ?? null) : (row[field] ?? null)) as Cell;
  return Object.keys(mergeFields[kind]).map((field) => ({
    field,
    label: null,
    kept: shown(kept, field),
    folded: shown(folded, field),
    winner: usualWinner(kind, field, kept, folded),
  }));
}

async function relationField(tx: Tx, kept: string, folded: string): Promise<Beside["fields"]> {
  const spells = await tx.query<Spell>(
    `select r.* from relationships r where r.workspace_id = $1 and r.account_id = any ($2::uuid[]) and r.ended_on is null
     order by r.started_on desc nulls last, r.id desc`,
    [tx.workspace, [kept, folded]],
  );
  const of = (account: string): Spell[] => spells.filter((spell) => spell.account_id === account);
  const go = spellsThatGo(of(kept), of(folded));
  return [
    {
      field: "relationship",
      label: null,
      kept: of(kept)[0]?.status ?? null,
      folded: of(folded)[0]?.status ?? null,
      winner: go.some(({ account_id }) => account_id === kept) || of(kept).length === 0 ? "folded" : "kept",
    },
  ];
}

async function customFields(tx: Tx, kept: string, folded: string): Promise<Beside["fields"]> {
  const rows = await tx.query<{ field: string; label: string; kept: Cell; folded: Cell }>(
    `select 'custom:' || f.id as field, f.label, k.said as kept, o.said as folded from custom_fields f
     left join lateral (${valueOf("$2")}) k on true
     left join lateral (${valueOf("$3")}) o on true
     where f.workspace_id = $1 and f.removed_at is null and (k.said is not null or o.said is not null) order by f.position, f.label`,
    [tx.workspace, kept, folded],
  );
  return rows.map((row) => ({ ...row, winner: row.kept === null ? "folded" : "kept" }));
}

const valueOf = (record: string): string =>
  `select coalesce(v.text_value, v.number_value::text, ${decimalSql("v.amount_minor", "v.currency")} || ' ' || v.currency, v.date_value::text) as said
   from custom_values v where v.workspace_id = $1 and v.record_id = ${record} and v.field_id = f.id`;

async function readParts(
  tx: Tx,
  kind: MergeKind,
  ids: string[],
): Promise<Map<string, Omit<Side, "id" | "name" | "created_at" | "moves">>> {
  const own = `${kind}_id`;
  const other = kind === "account" ? "person" : "account";
  const others = kind === "account" ? "people" : "accounts";
  const rows = await tx.query<{ id: string } & Omit<Side, "id" | "name" | "created_at" | "moves">>(
    `select r.id,
       (select count(*)::int from folded_records f where f.workspace_id = $1 and f.${own} = r.id) as folded_in,
       (select count(*)::int from suppressions s where s.workspace_id = $1 and s.${own} = r.id) as suppressed,
       coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'value', c.value, 'normal', c.normal, 'state', c.state) order by c.kind, c.id)
         from contact_points c where c.workspace_id = $1 and c.${own} = r.id), '[]') as points,
       coalesce((select jsonb_agg(e.tie order by e.ended, e.name) from (
         select (e.ended_on is not null) as ended, o.name,
           jsonb_build_object('id', o.id, 'name', o.name, 'title', e.title, 'started_on', e.started_on, 'ended_on', e.ended_on) as tie
         from employments e join ${others} o on o.workspace_id = $1 and o.id = e.${other}_id
         where e.workspace_id = $1 and e.${own} = r.id order by (e.ended_on is not null), o.name limit 20) e), '[]') as ties,
       coalesce((select jsonb_agg(g.name order by g.name) from ${kind}_tags x join tags g on g.workspace_id = $1 and g.id = x.tag_id
         where x.workspace_id = $1 and x.${own} = r.id), '[]') as tags,
       coalesce((select jsonb_agg(s.came order by s.at) from (
         select k.created_at as at, jsonb_build_object('source', o.name, 'key', k.key, 'at', k.created_at) as came
         from source_records k join sources o on o.workspace_id = $1 and o.id = k.source_id
         where k.workspace_id = $1 and k.${own} = r.id and k.kind = $3 order by k.created_at limit 10) s), '[]') as sources
     from unnest($2::uuid[]) as r (id)`,
    [tx.workspace, ids, kind],
  );
  return new Map(rows.map(({ id, ...parts }) => [id, parts]));
}
