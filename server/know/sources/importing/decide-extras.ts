import { newId } from "../../../platform/db/index.ts";
import { type CustomValue, currencyExponent, minorOf } from "../mapping/index.ts";
import type { AccountDraft, PersonDraft, Taking } from "./taking.ts";

type Owner = "account" | "person";
type Drafts = (AccountDraft | PersonDraft)[];

/** Notes, tags and custom fields of accounts and people. */
export async function decideExtras(t: Taking, owner: Owner, drafts: Drafts): Promise<void> {
  await decideNotes(t, owner, drafts);
  await decideTags(t, owner, drafts);
  await decideCustom(t, owner, drafts);
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

/** The column of `custom_values` by the kind of the field. */
export const columnOf = {
  text: "text_value",
  choice: "text_value",
  number: "number_value",
  money: "amount_minor",
  date: "date_value",
  "yes-no": "number_value",
} as const;

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
      const cell = cellOf(field.kind, value);
      const before = have.get(mark);
      if (before) {
        if (String(before[column] ?? null) === String(cell)) continue;
        t.writes.update("custom-value", before, { [column]: [before[column] ?? null, cell] });
      } else {
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
          currency: column === "amount_minor" ? (value.currency ?? t.run.currency) : null,
          date_value: column === "date_value" ? cell : null,
        });
      }
      draft.changed = true;
    }
  }
}

/** "12.50", with the currency beside it or in its own place, in minor units. */
function minorUnits({ value, currency }: CustomValue): string | null {
  const [, decimal, mark] = /^(-?\d+(?:\.\d+)?)(?: ([A-Z]{3}))?$/.exec(value ?? "") ?? [];
  return decimal === undefined ? null : minorOf(decimal, currencyExponent(mark ?? currency ?? "")).toString();
}

/** In the form of the field that is there; what does not fit it is left out, the row as it came is kept. */
export function cellOf(kind: CustomValue["type"], value: CustomValue): string | number | null {
  if (value.value === null) return null;
  switch (kind) {
    case "number": {
      const number = Number(value.value);
      return Number.isFinite(number) ? number : null;
    }
    case "yes-no":
      return /^(1|true|yes)$/i.test(value.value) ? 1 : 0;
    case "money":
      return minorUnits(value);
    case "date":
      return /^\d{4}-\d{2}-\d{2}/.test(value.value) ? value.value.slice(0, 10) : null;
    default:
      return value.value;
  }
}
