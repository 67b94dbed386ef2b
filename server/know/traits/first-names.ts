import { newId, type Tx } from "../../platform/db/index.ts";
import type { TraitKind } from "./contract.ts";

interface First {
  of: "account" | "person";
  kind: TraitKind;
  en: string;
  de: string;
  reads?: string;
  fresh?: number;
}

const year = 365;

/** What a firm that lives on repeat business usually needs to know. A beginning: the list is the workspace's own from then on. */
export const firstNames: First[] = [
  { of: "account", kind: "demographic", en: "Industry", de: "Branche", reads: "industry" },
  { of: "account", kind: "demographic", en: "Address", de: "Anschrift", reads: "address", fresh: 2 * year },
  { of: "account", kind: "demographic", en: "People employed", de: "Zahl der Beschäftigten", fresh: 2 * year },
  { of: "account", kind: "behavioural", en: "Who decides how", de: "Wer wie entscheidet", fresh: 2 * year },
  { of: "account", kind: "behavioural", en: "Where else they buy", de: "Wo sie sonst kaufen", fresh: year },
  { of: "account", kind: "psychographic", en: "Why they chose us", de: "Warum sie uns gewählt haben", reads: "story" },
  { of: "account", kind: "psychographic", en: "What they want to reach", de: "Was sie erreichen wollen", fresh: year },
  { of: "account", kind: "transactional", en: "What they bought", de: "Was sie gekauft haben", reads: "orders" },
  { of: "account", kind: "transactional", en: "When they plan to buy", de: "Wann sie kaufen wollen", fresh: year },
  { of: "person", kind: "demographic", en: "E-mail", de: "E-Mail", reads: "email", fresh: year },
  { of: "person", kind: "demographic", en: "Phone", de: "Telefon", reads: "phone", fresh: year },
  { of: "person", kind: "demographic", en: "Title", de: "Funktion", reads: "title" },
  { of: "person", kind: "behavioural", en: "Part in buying", de: "Rolle beim Kauf", reads: "role" },
  { of: "person", kind: "behavioural", en: "Best time to reach", de: "Wann gut zu erreichen", fresh: 2 * year },
  { of: "person", kind: "psychographic", en: "What they value", de: "Was ihnen wichtig ist", fresh: 2 * year },
  {
    of: "person",
    kind: "psychographic",
    en: "How they like to be dealt with",
    de: "Wie man mit ihnen umgeht",
    fresh: 2 * year,
  },
  { of: "person", kind: "psychographic", en: "Taste for risk", de: "Lust auf Risiko", fresh: 2 * year },
  { of: "person", kind: "psychographic", en: "Interests", de: "Interessen", fresh: 2 * year },
];

/** The list a workspace begins with; where there ever was one, nothing happens. */
export async function createFirstNames(tx: Tx): Promise<void> {
  const workspace = await tx.one<{ language: string }>("select language from workspaces where id = $1", [tx.workspace]);
  const german = workspace?.language === "de";
  await tx.query(
    `insert into trait_names (workspace_id, id, record_kind, kind, name, reads, fresh_days, position, created_at)
     select $1, n.id, n.record_kind, n.kind, n.name, n.reads, n.fresh_days, n.position, $2
     from jsonb_populate_recordset(null::trait_names, $3::jsonb) n
     where not exists (select from trait_names t where t.workspace_id = $1)`,
    [
      tx.workspace,
      tx.ctx.clock.now(),
      JSON.stringify(
        firstNames.map((first, position) => ({
          id: newId(),
          record_kind: first.of,
          kind: first.kind,
          name: german ? first.de : first.en,
          reads: first.reads ?? null,
          fresh_days: first.fresh ?? null,
          position,
        })),
      ),
    ],
  );
}
