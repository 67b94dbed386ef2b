import { newId } from "../../../platform/db/index.ts";
import type { SuppressPart } from "../mapping/index.ts";
import type { AccountDraft, PersonDraft, Taking } from "./taking.ts";

/** What a column of the file forbids: no post means no parcel either. */
export const channels: [keyof SuppressPart, string[]][] = [
  ["mail", ["email"]],
  ["call", ["call"]],
  ["post", ["letter", "parcel"]],
];

/** The strictest word wins: a suppression is added where a row asks for it, and no row takes one away. */
export async function decideSuppressions(
  t: Taking,
  owner: "account" | "person",
  drafts: (AccountDraft | PersonDraft)[],
): Promise<void> {
  const asked = drafts.filter((draft) => draft.part.suppress);
  if (asked.length === 0) return;
  const there = await storedSuppressions(
    t,
    owner,
    asked.filter((draft) => !draft.isNew).map((draft) => draft.id),
  );
  for (const draft of asked) {
    for (const [word, forbidden] of channels) {
      if (!draft.part.suppress?.[word]) continue;
      for (const channel of forbidden) {
        if (there.has(`${draft.id}|${channel}`) || there.has(`${draft.id}|`)) continue;
        draft.changed = true;
        t.writes.insert("suppression", {
          id: newId(),
          account_id: owner === "account" ? draft.id : null,
          person_id: owner === "person" ? draft.id : null,
          contact_point_id: null,
          channel,
          reason: "asked-not-to",
          evidence: `import of ${t.run.sourceName}`,
        });
      }
    }
  }
}

async function storedSuppressions(t: Taking, owner: "account" | "person", ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await t.tx.query<{ mark: string }>({
    text: `select s.${owner}_id || '|' || coalesce(s.channel, '') as mark from suppressions s
           where s.workspace_id = $1 and s.${owner}_id = any ($2::uuid[]) and s.${owner}_id is not null`,
    values: [t.tx.workspace, ids],
  });
  return new Set(rows.map((row) => row.mark));
}
