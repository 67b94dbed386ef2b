import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { findList } from "../../platform/http/index.ts";
import { type ExportWish, type Selection, type Shown, shownKinds } from "./contract.ts";
import { aboutCustomers, customerColumns, customerRecords, customerRows } from "./customer-rows.ts";
import type { ExportColumn, ExportRow } from "./export-column.ts";
import { listColumnsOf, listRows } from "./list-rows.ts";
import { itemColumns, itemRows, refusedColumns, refusedRows, topColumns, topRows } from "./other-rows.ts";
import { aboutRecords, recordColumns, recordKinds, type RecordKind, recordRows } from "./record-rows.ts";

/** How one thing that is shown becomes rows of a file. */
interface ShownSource {
  columns: (tx: Tx, wish: ExportWish) => Promise<ExportColumn[]> | ExportColumn[];
  rows: (tx: Tx, wish: ExportWish) => AsyncIterable<ExportRow>;
  /** About how many, for progress; null where nobody knows before. */
  about: (tx: Tx, wish: ExportWish) => Promise<number | null>;
  /** Which of them are people, which organisations: what a vCard can hold. */
  cards?: "people" | "accounts";
}

const records = (what: RecordKind): ShownSource => ({
  columns: (tx) => recordColumns(tx, what),
  rows: (tx) => recordRows(tx, what),
  about: (tx) => aboutRecords(tx, what),
  ...(what === "people" || what === "accounts" ? { cards: what } : {}),
});

const unknown = async (): Promise<null> => null;

const sources: Record<Shown, ShownSource> = {
  ...(Object.fromEntries(recordKinds.map((what) => [what, records(what)])) as Record<RecordKind, ShownSource>),
  customers: {
    columns: (_, wish) => customerColumns(wish as Selection),
    rows: (tx, wish) =>
      wish.format === "vcard" ? customerRecords(tx, wish as Selection) : customerRows(tx, wish as Selection),
    about: (tx, wish) => aboutCustomers(tx, wish as Selection),
    cards: "accounts",
  },
  top: { columns: () => topColumns, rows: topRows, about: unknown },
  items: { columns: () => itemColumns, rows: itemRows, about: unknown },
  "import-rows": { columns: () => refusedColumns, rows: refusedRows, about: unknown },
  list: { columns: listColumnsOf, rows: listRows, about: unknown },
};

export const sourceOf = (wish: ExportWish): ShownSource => sources[wish.what];

/** Says at once what can't be had, before a file is begun. */
export async function refuseImpossible(wish: ExportWish): Promise<void> {
  const faults = [];
  if (wish.format === "vcard" && !sources[wish.what].cards)
    faults.push({
      path: "format",
      given: wish.format,
      expected: `csv, xlsx, jsonl or parquet: a vCard holds people and accounts, not ${wish.what}`,
    });
  if (wish.what === "import-rows" && wish.import === undefined)
    faults.push({ path: "import", given: null, expected: "the id of the import whose rows are wanted" });
  if (wish.what === "list" && wish.list === undefined)
    faults.push({ path: "list", given: null, expected: "the address of the list that is wanted, such as /moves" });
  if (faults.length > 0) throw new Fault("invalid_input", { faults });
  if (wish.list !== undefined) await findList(wish.list);
}

export function refuseUnknown(what: string): asserts what is Shown {
  if (!(shownKinds as readonly string[]).includes(what))
    throw new Fault("invalid_input", {
      faults: [{ path: "what", given: what, expected: `one of ${shownKinds.join(", ")}` }],
    });
}
