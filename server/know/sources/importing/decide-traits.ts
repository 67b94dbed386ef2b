import { newId, type Tx } from "../../../platform/db/index.ts";
import type { Trait } from "../mapping/index.ts";
import type { AccountDraft, PersonDraft, Taking } from "./taking.ts";
import type { Cells } from "./writes.ts";

/** A column of a file is believed less than what somebody wrote down after a talk. */
const usualConfidence = 75;

/**
 * Columns mapped to a trait that is on the list become traits with their source. A file ends only what it told itself: what somebody else told stands
 * beside it, so that both are seen. What people value is never taken from a column, since it needs their own words; that, and a name that is not on
 * the list, stays in the row as it came.
 */
export async function decideTraits(
  t: Taking,
  owner: "account" | "person",
  drafts: (AccountDraft | PersonDraft)[],
): Promise<void> {
  const told = drafts.filter((draft) => draft.part.traits && draft.part.traits.length > 0);
  if (told.length === 0) return;
  const named = new Map(
    (await namesOnTheList(t.tx)).filter((one) => one.record_kind === owner).map(({ id, name }) => [name, id]),
  );
  const mine = await toldByThisSource(
    t,
    owner,
    told.filter((draft) => !draft.isNew).map((draft) => draft.id),
  );
  for (const draft of told) {
    // Of two rows of a chunk that tell one thing the later one counts.
    const last = new Map(
      (draft.part.traits as Trait[]).map(({ name, value }) => [named.get(name.toLowerCase()), value]),
    );
    for (const [name_id, value] of last) {
      if (!name_id) continue;
      const running = mine.get(`${draft.id}|${name_id}`) ?? [];
      if (value === null ? running.length === 0 : running.some((row) => row["value"] === value)) continue;
      for (const row of running) t.writes.update("trait", row, { ended_on: [null, t.run.today] });
      if (value !== null) insertTrait(t, owner, draft.id, name_id, value);
      draft.changed = true;
    }
  }
}

/** The fields of a mapping that become traits, in small letters. */
export async function traitTargets(tx: Tx): Promise<Set<string>> {
  return new Set((await namesOnTheList(tx)).map(({ record_kind, name }) => `${record_kind}.trait.${name}`));
}

async function namesOnTheList(tx: Tx): Promise<{ id: string; name: string; record_kind: "account" | "person" }[]> {
  const rows = await tx.query<{ id: string; name: string; record_kind: "account" | "person" }>(
    `select n.id, n.name, n.record_kind from trait_names n
     where n.workspace_id = $1 and n.removed_at is null and n.reads is null and n.kind <> 'psychographic'`,
    [tx.workspace],
  );
  return rows.map((row) => ({ ...row, name: row.name.toLowerCase() }));
}

function insertTrait(t: Taking, owner: "account" | "person", record: string, name_id: string, value: string): void {
  t.writes.insert("trait", {
    id: newId(),
    name_id,
    account_id: owner === "account" ? record : null,
    person_id: owner === "person" ? record : null,
    value: value.slice(0, 500),
    quote: null,
    source_kind: "import",
    source: t.run.sourceName,
    confidence_percent: usualConfidence,
    author_id: null,
    learned_on: t.run.today,
    confirmed_on: t.run.today,
    ended_on: null,
  });
}

async function toldByThisSource(t: Taking, owner: "account" | "person", ids: string[]): Promise<Map<string, Cells[]>> {
  const found = new Map<string, Cells[]>();
  if (ids.length === 0) return found;
  const rows = await t.tx.query<Cells>(
    `select r.* from traits r where r.workspace_id = $1 and r.${owner}_id = any ($2::uuid[]) and r.ended_on is null
       and r.source_kind = 'import' and r.source = $3 order by r.id for update`,
    [t.tx.workspace, ids, t.run.sourceName],
  );
  for (const row of rows) {
    const mark = `${row[`${owner}_id`]}|${row["name_id"]}`;
    found.set(mark, [...(found.get(mark) ?? []), row]);
  }
  return found;
}
