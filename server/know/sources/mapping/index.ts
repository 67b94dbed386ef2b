export { ColumnFormat, type Kind, kinds, MappedColumn, Mapping } from "./contract.ts";
export type { Proposal, ProposedColumn } from "./proposal.ts";
export type {
  AccountPart,
  AddressPart,
  CustomValue,
  EmploymentPart,
  LinePart,
  MappedRecord,
  Money,
  OrderPart,
  PersonPart,
  PointPart,
  ProductPart,
  SuppressPart,
  TouchPart,
  Trait,
} from "./record.ts";
export { cardKind } from "./card-proposal.ts";
export { lookAtColumn } from "./column-values.ts";
export { countryCode } from "./countries.ts";
export { type Field, type FieldType, fieldsOf, findField, isKind, resolveField } from "./fields.ts";
export { neutraliseFormula, restoreFormula } from "./formula.ts";
export { currencyOf, minorIn, minorOf, parseMoney } from "./money.ts";
export { mapByColumns } from "./name-columns.ts";
export { readPhone } from "./phones.ts";
export { emailPoints, linkNormal, phonePoints } from "./points.ts";
export { applyMapping, type Mapped, type MappingContext, prepareMapping } from "./prepare-mapping.ts";
export { chooseFields, formatFor, lackingFields, type ProposeOptions, proposeMapping } from "./propose-mapping.ts";
export { deletedThere } from "./read-field.ts";
export { readMapping } from "./read-mapping.ts";
