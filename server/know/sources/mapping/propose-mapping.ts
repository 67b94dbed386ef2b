import { Fault } from "../../../platform/errors/index.ts";
import type { Column, ReadRow } from "../reading/index.ts";
import { cardProposal } from "./card-proposal.ts";
import { type ColumnValues, guessDates, guessNumbers, lookAtColumn } from "./column-values.ts";
import { type Field, findField, resolveField } from "./fields.ts";
import { guessKind } from "./guess-kind.ts";
import type { ColumnFormat, Kind, Mapping } from "./contract.ts";
import type { Proposal, ProposedColumn } from "./proposal.ts";
import { currencyOf } from "./money.ts";
import { fieldInFormat, type KnownFormat, knownFormat } from "./known-formats.ts";
import { settleFields, type Wanted } from "./settle-fields.ts";

export interface ProposeOptions {
  as: Kind | "auto";
  /** false where the file has no header: then only values speak. */
  header?: boolean;
  /** For the sentence when the kind can't be told. */
  file?: string;
  /** The workspace's country for phone numbers without a prefix. */
  country?: string | null;
}

/** Which column becomes which field, from names and values; nothing is certain that only a human can know. */
export function proposeMapping(
  columns: readonly Column[],
  rows: readonly ReadRow[],
  options: ProposeOptions,
): Proposal {
  const good = rows.filter((row) => row.fields !== null);
  if (good.some((row) => row.card)) return cardProposal(columns, good, options);
  const looked = columns.map((column) => lookAtColumn(good.map((row) => row.fields[column.index] ?? "")));
  const names = columns.map((column) => (options.header === false ? "" : column.written));
  const known = knownFormat(names);
  const format = known && (options.as === "auto" || options.as === known.as) ? known : null;
  const guessed = format
    ? { as: format.as, confidence: 1 }
    : options.as === "auto"
      ? guessKind(names, looked)
      : { as: options.as, confidence: 1 };
  if (!guessed || guessed.confidence < 0.25) throw new Fault("kind_unknown", { file: options.file ?? "this file" });
  const { as } = guessed;
  const wanted = format ? wantedIn(format, names, looked) : settleFields(as, names, looked);
  const proposed = columns.map((column, index) =>
    proposeColumn(as, column, wanted[index] as Wanted, looked[index] as ColumnValues),
  );
  for (const column of proposed) {
    const list = format && column.field && fieldInFormat(format, column.column)?.list;
    if (list) column.format = list;
  }
  askForCurrency(proposed);
  settleDateOrder(proposed);
  const mapping: Mapping = {
    version: 1,
    as,
    header: options.header !== false,
    columns: proposed.map(({ column, field, format }) => (format ? { column, field, format } : { column, field })),
    currency: null,
    country: options.country ?? null,
  };
  const lacks = lackingFields(mapping);
  return {
    mapping,
    columns: proposed,
    confidence: guessed.confidence,
    lacks,
    ready: isReady(lacks, proposed),
  };
}

/** The proposal with fields that a human chose for some columns: each read as its values are written, and asked for where they can be read in two ways. */
export function chooseFields(
  proposal: Proposal,
  columns: readonly Column[],
  rows: readonly ReadRow[],
  chosen: Record<string, string | null>,
): Proposal {
  const { as } = proposal.mapping;
  const proposed = proposal.columns.map((column): ProposedColumn => {
    const name = chosen[column.column];
    const place = columns.find((candidate) => candidate.name === column.column);
    if (name === undefined || !place) return column;
    const field = name === null ? null : findField(as, resolveField(as, name));
    const { samples } = column;
    const told = { column: column.column, field: field?.name ?? null, samples, confidence: 1, reason: "chosen" };
    if (!field) return told;
    const looked = lookAtColumn(rows.map((row) => row.fields?.[place.index] ?? ""));
    return { ...told, ...formatFor(field, place, looked) };
  });
  askForCurrency(proposed);
  const mapping = {
    ...proposal.mapping,
    columns: proposed.map(({ column, field, format }) => (format ? { column, field, format } : { column, field })),
  };
  const lacks = lackingFields(mapping);
  return { ...proposal, mapping, columns: proposed, lacks, ready: isReady(lacks, proposed) };
}

function isReady(lacks: string[], columns: ProposedColumn[]): boolean {
  return lacks.length === 0 && !columns.some((column) => column.asks && column.asks !== "currency");
}

/**
 * As the export is published; of two columns for one single field the first that holds values. Columns that somebody added there are guessed as in
 * any other file.
 */
function wantedIn(format: KnownFormat, names: string[], looked: ColumnValues[]): Wanted[] {
  const taken = new Set<string>();
  const single = (field: string) => !findField(format.as, field)?.many;
  const empty = (index: number) => looked[index]?.values.length === 0;
  const fields = names.map((name, index) => {
    const known = fieldInFormat(format, name);
    const field = known?.field ?? null;
    if (field === null || (single(field) && (taken.has(field) || (empty(index) && comesAgain(field, index)))))
      return null;
    taken.add(field);
    return field;
  });
  function comesAgain(field: string, index: number): boolean {
    return names.some((name, at) => at > index && !empty(at) && fieldInFormat(format, name)?.field === field);
  }
  return settleFields(format.as, names, looked).map((guess, index) => {
    const field = fields[index] ?? null;
    if (field !== null) return { field, confidence: 1, reason: `as ${format.name} exports it` };
    const free = guess.field !== null && !(single(guess.field) && taken.has(guess.field));
    if (free && fieldInFormat(format, names[index] as string) === null) return guess;
    return { field: null, confidence: 1, reason: `${format.name}: left out` };
  });
}

/** What a mapping needs and has not; empty when it can be used. */
export function lackingFields(mapping: Mapping): string[] {
  const has = (...fields: string[]) =>
    mapping.columns.some((column) => column.field !== null && fields.includes(column.field));
  const lacks: string[] = [];
  switch (mapping.as) {
    case "accounts":
      if (!has("account.key", "account.name")) lacks.push("account.key or account.name");
      break;
    case "people":
      if (
        !has(
          "person.key",
          "person.name",
          "person.given_name",
          "person.family_name",
          "person.email",
          "person.phone",
          "person.mobile",
        )
      )
        lacks.push("person.name or person.email");
      break;
    case "products":
      if (!has("product.key", "product.name")) lacks.push("product.key or product.name");
      break;
    case "orders":
      if (!has("order.number") && !has("account.key", "account.name")) lacks.push("account.key or account.name");
      if (!has("order.number") && !has("order.date")) lacks.push("order.date");
      break;
    case "order-lines":
      if (!has("order.number")) lacks.push("order.number");
      if (!has("line.unit_price", "line.amount")) lacks.push("line.unit_price or line.amount");
      break;
    case "touches":
      if (!has("account.key", "account.name", "person.key", "person.name", "person.email"))
        lacks.push("account.key, account.name or person.email");
      if (!has("touch.channel")) lacks.push("touch.channel");
      if (!has("touch.at")) lacks.push("touch.at");
  }
  return lacks;
}

function proposeColumn(as: Kind, column: Column, wanted: Wanted, looked: ColumnValues): ProposedColumn {
  const base = {
    column: column.name,
    field: wanted.field,
    confidence: wanted.confidence,
    samples: [...new Set(looked.values)].slice(0, 3),
    reason: wanted.reason,
  };
  const field = wanted.field === null ? null : (findField(as, wanted.field) as Field);
  return field ? { ...base, ...formatFor(field, column, looked) } : base;
}

/** How the values of a column are written, as its field wants them. Also used when a human chooses another field. */
export function formatFor(
  field: Field,
  column: Pick<Column, "written">,
  looked: ColumnValues,
): { format?: ColumnFormat; asks?: ProposedColumn["asks"] } {
  switch (field.type) {
    case "date":
    case "instant": {
      if (looked.values.length === 0) return {};
      const dates = guessDates(looked.values);
      return {
        format: { type: "date", order: dates.order, time: dates.time },
        ...(dates.ambiguous ? { asks: "date-order" as const } : {}),
      };
    }
    case "money": {
      const numbers = guessNumbers(looked.values);
      const named = /\(?\b([A-Z]{3})\b\)?\s*$/.exec(column.written)?.[1];
      const currency =
        numbers.currency ?? (named ? currencyOf(named) : null) ?? (column.written.includes("€") ? "EUR" : null);
      return {
        format: { type: "money", ...numbers.format, currency },
        ...(numbers.ambiguous ? { asks: "decimal" as const } : currency === null ? { asks: "currency" as const } : {}),
      };
    }
    case "number": {
      const numbers = guessNumbers(looked.values);
      return {
        format: { type: "number", ...numbers.format },
        ...(numbers.ambiguous ? { asks: "decimal" as const } : {}),
      };
    }
    case "share": {
      const numbers = guessNumbers(looked.values);
      const percent = looked.values.some((value) => !value.includes("%") && Number(value.replace(",", ".")) > 1);
      return { format: { type: "share", ...numbers.format, percent } };
    }
    case "yes-no":
      return { format: { type: "yes-no" } };
    default:
      return {};
  }
}

/** A currency column of its own answers the question. */
function askForCurrency(columns: ProposedColumn[]): void {
  if (!columns.some((column) => column.field?.endsWith(".currency"))) return;
  for (const column of columns) if (column.asks === "currency") delete column.asks;
}

/** One column that is sure of its order speaks for the others of the file. */
function settleDateOrder(columns: ProposedColumn[]): void {
  const sure = columns.find(
    (column) =>
      column.format?.type === "date" &&
      !column.asks &&
      (column.format.order === "dmy" || column.format.order === "mdy"),
  );
  if (sure?.format?.type !== "date") return;
  for (const column of columns) {
    if (column.asks !== "date-order" || column.format?.type !== "date") continue;
    column.format = { ...column.format, order: sure.format.order };
    delete column.asks;
    column.reason += `; read like the dates in “${sure.column}”`;
  }
}
