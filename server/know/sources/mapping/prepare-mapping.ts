import { Fault } from "../../../platform/errors/index.ts";
import { type Column, type GoodRow, isMissing } from "../reading/index.ts";
import { cardToDraft } from "./card-record.ts";
import { type Draft, newDraft } from "./draft.ts";
import { fieldsOf, findField } from "./fields.ts";
import { finishRecord } from "./finish-record.ts";
import { restoreFormula } from "./formula.ts";
import type { MappedColumn, Mapping } from "./contract.ts";
import { clearField, readerOf } from "./read-field.ts";
import type { MappedRecord } from "./record.ts";

export type Mapped = { ok: true; record: MappedRecord } | { ok: false; reason: string };

export interface MappingContext {
  /** The workspace's currency: its exponent counts where neither cell nor mapping names one. */
  currency: string | null;
}

interface Step {
  index: number;
  column: string;
  clear: string | null;
  read: (text: string, draft: Draft) => string | null;
}

/** Binds a mapping to the columns of a file; what comes back reads one row, touches nothing else and can be called millions of times. */
export function prepareMapping(
  mapping: Mapping,
  columns: readonly Column[],
  context: MappingContext = { currency: null },
): (row: GoodRow) => Mapped {
  const steps = bind(mapping, columns);
  const kept = new Set(mapping.columns.filter((column) => column.field !== null).map((column) => column.column));
  return (row) => {
    const draft = newDraft();
    let reason: string | null = null;
    if (row.card) cardToDraft(row.card, draft, kept);
    else {
      for (const step of steps) {
        const cell = row.fields[step.index] as string;
        if (cell === "" || isMissing(cell)) {
          if (step.clear !== null) clearField(step.clear, draft);
          continue;
        }
        const fault = step.read(restoreFormula(cell.trim()), draft);
        if (fault !== null)
          reason = reason === null ? `${step.column}: ${fault}` : `${reason}; ${step.column}: ${fault}`;
      }
    }
    if (reason !== null) return { ok: false, reason };
    return finishRecord(draft, mapping, context.currency);
  };
}

const prepared = new WeakMap<
  Mapping,
  { columns: readonly Column[]; currency: string | null; map: (row: GoodRow) => Mapped }
>();

/** The same for a single row; a mapping used again is bound once. */
export function applyMapping(
  mapping: Mapping,
  columns: readonly Column[],
  row: GoodRow,
  context: MappingContext = { currency: null },
): Mapped {
  let entry = prepared.get(mapping);
  if (!entry || entry.columns !== columns || entry.currency !== context.currency) {
    entry = { columns, currency: context.currency, map: prepareMapping(mapping, columns, context) };
    prepared.set(mapping, entry);
  }
  return entry.map(row);
}

function bind(mapping: Mapping, columns: readonly Column[]): Step[] {
  const steps: Step[] = [];
  for (const mapped of mapping.columns) {
    // What is left out may also be absent from the next file of this source.
    if (mapped.field === null) continue;
    const column = findColumn(mapped, columns);
    if (!findField(mapping.as, mapped.field))
      throw new Fault("mapping_unknown_field", {
        field: mapped.field,
        as: mapping.as,
        fields: fieldsOf(mapping.as)
          .map((field) => field.name)
          .join(", "),
      });
    steps.push({
      index: column.index,
      column: column.name,
      clear: mapped.missing === "clear" ? mapped.field : null,
      read: readerOf(mapping.as, mapped.field, mapped.format),
    });
  }
  return steps;
}

/** "phone" where the file has two of that name is refused: nobody can tell which was meant. */
function findColumn(mapped: MappedColumn, columns: readonly Column[]): Column {
  const column = columns.find((candidate) => candidate.name === mapped.column);
  if (column) return column;
  const alike = columns.filter((candidate) => candidate.ambiguous && candidate.written === mapped.column.trim());
  if (alike.length > 0) {
    throw new Fault("mapping_ambiguous_column", {
      column: mapped.column,
      names: alike.map((candidate) => `“${candidate.name}”`).join(", "),
    });
  }
  throw new Fault("mapping_unknown_column", {
    column: mapped.column,
    columns: columns.map((candidate) => candidate.name).join(", "),
  });
}
