export { ColumnFormat, type Kind, kinds, MappedColumn, Mapping, type Proposal, type ProposedColumn } from "./mapping.ts";
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
