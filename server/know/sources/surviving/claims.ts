import type { Tx } from "../../../platform/db/index.ts";
import { standsSql } from "../../../platform/history/index.ts";
import { saysBeside, saysOf, type SurvivingKind } from "./fields.ts";
import { type About, customKinds, heldBeside } from "./held.ts";
import { peoplesWords } from "./peoples-words.ts";
import type { Survival } from "./survival.ts";
import { type Claim, usualTrust } from "./winner.ts";

/** Claims by `id|field`, the stored rows by id. */
export type Claims = Map<string, Claim[]>;

const everything: readonly About[] = ["own", "employment", "relationship", "custom"];

/** Everything that is said about the fields of these records: by each source's row as it last came, and by people here. */
export async function claimsOf(
  tx: Tx,
  survival: Survival,
  kind: SurvivingKind,
  ids: string[],
  options: { withoutSource?: string; about?: readonly About[] } = {},
): Promise<Claims> {
  const claims: Claims = new Map();
  if (ids.length === 0) return claims;
  const about = options.about ?? everything;
  const own = about.includes("own");
  const beside = about.some((part) => part !== "own");
  const kinds = about.includes("custom") ? await customKinds(tx, kind) : new Map();
  for (const row of await rowsAbout(tx, kind, ids, options.withoutSource)) {
    const record = survival.reader(row.source_id, row.kind, row.mapping_id)?.(row.payload);
    if (!record) continue;
    const { name, trust } = survival.source(row.source_id);
    const said = { by: "source", source: row.source_id, name, at: row.at, trust } as const;
    const direct = row.kind === kind;
    for (const [field, value] of own ? Object.entries(saysOf(kind, record)) : [])
      if (value !== undefined) add(claims, row.record, field, { ...said, value, direct });
    // Of where somebody works a row about the firm knows as much as one about the person.
    for (const [field, value] of beside ? Object.entries(saysBeside(kind, record, row.account_id, kinds)) : [])
      if (value !== undefined)
        add(claims, row.record, field, { ...said, value, direct: direct || field.includes("@") });
  }
  const held = beside ? await heldBeside(tx, kind, ids, about) : [];
  for (const word of await peoplesWords(tx, kind, own ? ids : [], held)) {
    // Who is responsible is written here as a colleague's id.
    const field = word.field === "owner_id" ? "owner_ref" : word.field;
    const { value, at, name } = word;
    add(claims, word.record, field, {
      by: "person",
      source: null,
      name: name ?? "",
      value,
      at,
      trust: usualTrust,
      direct: true,
    });
  }
  return claims;
}

function add(claims: Claims, record: string, field: string, claim: Claim): void {
  const mark = `${record}|${field}`;
  const there = claims.get(mark);
  if (there) there.push(claim);
  else claims.set(mark, [claim]);
}

interface RowAbout {
  record: string;
  source_id: string;
  account_id: string | null;
  kind: "account" | "person";
  payload: Record<string, string>;
  mapping_id: string | null;
  at: Date;
}

/**
 * Of a firm's many people one row a source is enough to know how it names the firm; of a person's firms each tells of the work there. What an undone
 * import said is not said.
 */
async function rowsAbout(tx: Tx, kind: SurvivingKind, ids: string[], without: string | undefined): Promise<RowAbout[]> {
  const one = `case when s.kind = $4 then s.key ${kind === "person" ? "else s.account_id::text " : ""}end`;
  return tx.query<RowAbout>(
    `select distinct on (s.${kind}_id, s.source_id, s.kind, ${one})
       s.${kind}_id as record, s.source_id, s.account_id, s.kind, s.payload, s.mapping_id, coalesce(i.started_at, i.created_at) as at
     from source_records s join imports i on i.workspace_id = $1 and i.id = s.changed_import_id
     left join change_sets c on c.workspace_id = $1 and c.id = i.set_id
     where s.workspace_id = $1 and s.${kind}_id = any ($2::uuid[]) and s.kind in ('account', 'person') and s.payload is not null
       and ($3::uuid is null or s.source_id <> $3) and (c.id is null or ${standsSql("c")})
     order by s.${kind}_id, s.source_id, s.kind, ${one}, i.created_at desc, s.key`,
    [tx.workspace, ids, without ?? null, kind],
  );
}

/** `id|field` → the source a person chose for it. */
export async function choicesOf(tx: Tx, kind: SurvivingKind, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ record: string; field: string; source_id: string }>(
    `select f.${kind}_id as record, f.field, f.source_id from field_choices f
     where f.workspace_id = $1 and f.${kind}_id = any ($2::uuid[]) order by f.updated_at, f.id`,
    [tx.workspace, ids],
  );
  return new Map(rows.map((row) => [`${row.record}|${row.field}`, row.source_id]));
}
