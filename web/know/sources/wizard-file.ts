import { api, type Schemas, unwrap } from "../../app/api/client.ts";

export const kinds = ["accounts", "people", "products", "orders", "order-lines", "touches"] as const;
export type Kind = (typeof kinds)[number];
export type Proposal = Schemas["ImportProposal"];
export type Column = Proposal["columns"][number];

/** One file on its way in: sent, looked at, mapped. */
export interface WizardFile {
  name: string;
  upload: string;
  proposal: Proposal;
  /** What the user made of the proposal. */
  columns: Column[];
  currency: string | null;
  /** Chosen by the user; else told by the file itself. */
  as: Kind | "auto";
  header: boolean | undefined;
  /** The source it comes from, where that is another than the page's. */
  own: string | null;
  /** The source it was looked at with: what that one remembers is proposed. */
  lookedWith: string;
  /** Something of the proposal was told otherwise by hand. */
  touched: boolean;
}

/** Asks how an uploaded file could be read; again whenever the kind or the header is told otherwise. */
export async function lookAt(
  upload: string,
  name: string,
  source: string,
  told: { as: Kind | "auto"; header?: boolean | undefined; fields?: Record<string, string | null> },
): Promise<WizardFile> {
  const proposal = unwrap(
    await api.POST("/api/v1/import-proposals", {
      body: { upload, as: told.as, header: told.header, fields: told.fields, source: source || undefined },
    }),
  );
  return {
    name,
    upload,
    proposal,
    columns: proposal.columns,
    currency: proposal.mapping.currency,
    as: told.as,
    header: told.header,
    own: null,
    lookedWith: source,
    touched: false,
  };
}

/** Another source may remember files of these columns otherwise. What was told by hand stays. */
export async function lookAgain(file: WizardFile, source: string): Promise<WizardFile> {
  const looked = await lookAt(file.upload, file.name, source, { as: file.as, header: file.header });
  if (file.touched) return { ...file, lookedWith: source };
  return { ...looked, own: file.own };
}

/** Both would be brought in alike. */
export function saysTheSame(one: WizardFile, other: WizardFile): boolean {
  return JSON.stringify(asImportFile(one)) === JSON.stringify(asImportFile(other));
}

/** Another field for one column: the server says how its values are read in it, and whether anything is still lacking. */
export async function chooseField(
  file: WizardFile,
  source: string,
  column: string,
  field: string | null,
): Promise<WizardFile> {
  const fields = Object.fromEntries(file.columns.map((one) => [one.column, one.field ?? null]));
  const told = { as: file.proposal.mapping.as, header: file.proposal.mapping.header };
  const looked = await lookAt(file.upload, file.name, source, { ...told, fields: { ...fields, [column]: field } });
  const asked = looked.columns.find((one) => one.column === column);
  return {
    ...file,
    touched: true,
    proposal: looked.proposal,
    columns: file.columns.map((one) => (one.column === column && asked ? asked : one)),
  };
}

/** The file as the import takes it. */
export function asImportFile(
  file: WizardFile,
): Schemas["ImportProposal"]["mapping"] extends infer Mapping
  ? { upload: string; as: Kind; header: boolean; mapping: Mapping }
  : never {
  const { mapping } = file.proposal;
  const columns = file.columns.map(({ column, field, format, missing }) => ({
    column,
    field,
    ...(format ? { format } : {}),
    ...(missing ? { missing } : {}),
  }));
  return {
    upload: file.upload,
    as: mapping.as,
    header: mapping.header,
    mapping: { ...mapping, columns, currency: file.currency },
  } as never;
}

export function hasMoney(file: WizardFile): boolean {
  return file.columns.some((column) => column.field && /price|total|amount|cost|freight|tax/.test(column.field));
}
