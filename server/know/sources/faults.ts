import type { FaultKinds } from "../../platform/errors/index.ts";

/** What can be wrong with a file or its mapping as a whole; a single row's fault is a reason in the account of rows. */
export const sourceFaults: FaultKinds = {
  file_not_found: { status: 404, title: "There is no file {file}.", help: "Check the path and that you may read it." },
  file_is_folder: {
    status: 422,
    title: "{file} is a folder, not a file.",
    help: "Name the files in it, for example with {file}/*.csv.",
  },
  file_empty: { status: 422, title: "The file {file} is empty.", help: "Export it again; nothing was brought in." },
  file_header_only: {
    status: 422,
    title: "The file {file} has a header and no rows.",
    help: "Export it again with its rows. If that line is data, say that there is no header (--no-header).",
  },
  file_not_readable: {
    status: 422,
    title: "The file {file} is {found}, not a table.",
    help: "Bring delimited text (CSV, TSV), an Excel workbook (.xlsx), vCards (.vcf) or JSON lines (.jsonl), whatever the file is called.",
  },
  file_old_excel: {
    status: 422,
    title: "The file {file} is an old Excel or other Office file (before 2007).",
    help: "Open it and save it as .xlsx or as CSV.",
  },
  file_binary: {
    status: 422,
    title: "The file {file} is full of bytes that are no text.",
    help: "Export it as CSV in UTF-8, or as .xlsx.",
  },
  file_damaged: {
    status: 422,
    title: "The workbook {file} can't be unpacked.",
    help: "Open and save it again, or save it as CSV.",
  },
  file_without_cards: {
    status: 422,
    title: "The address book {file} holds no whole card.",
    help: "Each card goes from BEGIN:VCARD to END:VCARD; export it again.",
  },
  file_too_wide: {
    status: 422,
    title: "The file {file} has {columns} columns; {limit} is the most.",
    help: "Leave out what isn't needed, or check the delimiter.",
  },
  file_header_too_long: {
    status: 422,
    title: "The first row of {file} is longer than {limit} characters.",
    help: "This is not a table of rows, or its line ends were lost. Export it again.",
  },
  workbook_too_large: {
    status: 422,
    title: "The workbook {file} holds too much text to open ({found} MB, {limit} MB is the most).",
    help: "Save the sheet as CSV: that can be of any size.",
  },
  sheet_not_found: { status: 422, title: "There is no sheet {sheet} in {file}.", help: "It has: {sheets}." },
  mapping_unwritable: {
    status: 422,
    title: "The mapping can't be written to {file}.",
    help: "Nothing was brought in. Name a file in a folder that exists and that you may write to.",
  },
  mapping_unknown_column: {
    status: 422,
    title: "The mapping names a column {column} that the file does not have.",
    help: "The file has: {columns}.",
  },
  mapping_ambiguous_column: {
    status: 422,
    title: "The file has several columns named {column}.",
    help: "Name the one you mean: {names}.",
  },
  mapping_unknown_field: { status: 422, title: "There is no field {field} for {as}.", help: "Fields are: {fields}." },
  mapping_column_count: {
    status: 422,
    title: "{given} column names were given and the file has {found} columns.",
    help: "Name every column in order; `-` leaves one out.",
  },
  mapping_incomplete: {
    status: 422,
    title: "The mapping lacks {needed}.",
    help: "Say which column it is in, or bring the file as another kind.",
  },
  mapping_invalid: {
    status: 422,
    title: "The mapping can't be read: {problem}.",
    help: "Write one with --mapping-out and change that.",
  },
  kind_unknown: {
    status: 422,
    title: "The columns of {file} do not tell what it holds.",
    help: "Say it: --as accounts, people, products, orders, order-lines or touches. If its first row is data, add --no-header and name the columns with --columns.",
  },
  match_column_unknown: {
    status: 422,
    title: "There is no column {column} in {file}.",
    help: "It has: {columns}. Name with --id the column that tells its rows apart, or leave --id out.",
  },
  match_unwritable: {
    status: 422,
    title: "{file} can't be written: {problem}.",
    help: "Name a file in a folder that is there and that you may write to.",
  },
};
