import { newId } from "../../../platform/db/index.ts";
import type { CustomValue } from "../mapping/index.ts";
import { customMark } from "../surviving/fields.ts";
import { type PendingFields, surviveFields } from "../surviving/survive.ts";
import { cellOf, columnOf, moneyCell } from "./custom-cell.ts";
import { decideTraits } from "./decide-traits.ts";
import { type AccountDraft, differing, type PersonDraft, type Taking } from "./taking.ts";

type Owner = "account" | "person";
type Drafts = (AccountDraft | PersonDraft)[];

/** Notes, tags, custom fields and traits of accounts and people. */
export async function decideExtras(t: Taking, owner: Owner, drafts: Drafts): Promise<void> {
  await decideNotes(t, owner, drafts);
  await decideTags(t, owner, drafts);
  await decideCustom(t, owner, drafts);
  await decideTraits(t, owner, drafts);
}

async function decideNotes(t: Taking, owner: Owner, drafts: Drafts): Promise<void> {
  const noted = drafts.filter((draft) => draft.part.note);
  if (noted.length === 0) return;
  const there = await t.tx.query<{ owner: string; words: string }>(
    `select n.${owner}_id as owner, n.words from notes n where n.workspace_id = $1 and n.${owner}_id = any ($2::uuid[]) and n.${owner}_id is not null`,
    [t.tx.workspace, noted.filter((draft) => !draft.isNew).map((draft) => draft.id)],
  );
  const have = new Set(there.map((row) => `${row.owner}|${row.words}`));
  for (const draft of noted) {
    if (have.has(`${draft.id}|${draft.part.note}`)) continue;
    draft.changed = true;
    t.writes.insert("note", {
      id: newId(),
      account_id: owner === "account" ? draft.id : null,
      person_id: owner === "person" ? draft.id : null,
      words: draft.part.note,
    });
  }
}

async function decideTags(t: Taking, owner: Owner, drafts: Drafts): Promise<void> {
  const tagged = drafts.filter((draft) => draft.part.tags && draft.part.tags.length > 0);
  if (tagged.length === 0) return;
  const known = await t.tx.query<{ id: string; name: string }>(
    "select g.id, g.name from tags g where g.workspace_id = $1",
    [t.tx.workspace],
  );
  const tags = new Map(known.map((tag) => [tag.name.toLowerCase(), tag.id]));
  const table = owner === "account" ? "account_tags" : "person_tags";
  const there = await t.tx.query<{ mark: string }>(
    `select g.${owner}_id || '|' || g.tag_id as mark from ${table} g where g.workspace_id = $1 and g.${owner}_id = any ($2::uuid[])`,
    [t.tx.workspace, tagged.filter((draft) => !draft.isNew).map((draft) => draft.id)],
  );
  const have = new Set(there.map((row) => row.mark));
  for (const draft of tagged) {
    for (const name of draft.part.tags as string[]) {
      let tag = tags.get(name.toLowerCase());
      if (!tag) {
        tag = t.writes.insert("tag", { id: newId(), name });
        tags.set(name.toLowerCase(), tag);
      }
      if (have.has(`${draft.id}|${tag}`)) continue;
      have.add(`${draft.id}|${tag}`);
      draft.changed = true;
      t.writes.insert(`${owner}-tag`, { id: newId(), tag_id: tag, [`${owner}_id`]: draft.id });
    }
  }
}

async function decideCustom(t: Taking, owner: Owner, drafts: Drafts): Promise<void> {
  const told = drafts.filter((draft) => draft.part.custom && draft.part.custom.length > 0);
  if (told.length === 0) return;
  const known = await t.tx.query<{ id: string; label: string; kind: CustomValue["type"] }>(
    "select f.id, f.label, f.kind from custom_fields f where f.workspace_id = $1 and f.record_kind = $2",
    [t.tx.workspace, owner],
  );
  const fields = new Map(known.map((field) => [field.label.toLowerCase(), field]));
  const there = await t.tx.query<Record<string, unknown>>(
    "select v.* from custom_values v where v.workspace_id = $1 and v.record_id = any ($2::uuid[])",
    [t.tx.workspace, told.filter((draft) => !draft.isNew).map((draft) => draft.id)],
  );
  const have = new Map(there.map((row) => [`${row["record_id"]}|${row["field_id"]}`, row]));
  const made = new Set<string>();
  const pending = new Map<string, PendingFields & { draft: Drafts[number]; change: PendingFields["fields"] }>();
  for (const draft of told) {
    for (const value of draft.part.custom as CustomValue[]) {
      let field = fields.get(value.name.toLowerCase());
      if (!field) {
        field = { id: newId(), label: value.name, kind: value.type };
        t.writes.insert("custom-field", {
          id: field.id,
          record_kind: owner,
          label: value.name,
          kind: value.type,
          position: fields.size,
        });
        fields.set(value.name.toLowerCase(), field);
      }
      const mark = `${draft.id}|${field.id}`;
      const column = columnOf[field.kind];
      const money = field.kind === "money" ? moneyCell(value, t.run.currency) : null;
      const cell = cellOf(field.kind, value, t.run.currency);
      const before = have.get(mark);
      if (before) {
        // What does not fit the field says nothing of it.
        const change = differing(before, { [column]: cell, currency: money?.currency });
        if (!change || (cell === null && value.value !== null)) continue;
        const marked = customMark(field.label);
        const fields = { [column]: [before[column] ?? null, cell] as [unknown, unknown] };
        pending.set(mark, { id: draft.id, before, fields, mark: () => marked, draft, change });
        continue;
      }
      if (cell === null || made.has(mark)) continue;
      made.add(mark);
      t.writes.insert("custom-value", {
        id: newId(),
        field_id: field.id,
        record_id: draft.id,
        account_id: owner === "account" ? draft.id : null,
        person_id: owner === "person" ? draft.id : null,
        text_value: column === "text_value" ? cell : null,
        number_value: column === "number_value" ? cell : null,
        amount_minor: column === "amount_minor" ? cell : null,
        currency: money?.currency ?? null,
        date_value: column === "date_value" ? cell : null,
      });
      draft.changed = true;
    }
  }
  await surviveFields(t, owner, [...pending.values()], "custom");
  for (const { draft, before, fields, change } of pending.values()) {
    if (Object.keys(fields).length === 0) continue;
    t.writes.update("custom-value", before, change);
    draft.changed = true;
  }
}
