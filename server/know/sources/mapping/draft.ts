import type { MappedRecord, PointPart } from "./record.ts";
import type { AddressDraft } from "./points.ts";

/** An amount before its currency is known: the currency may stand in a later column. */
export interface DraftMoney {
  decimal: string;
  mark: string | null;
  column: string | null;
}

/** What has been read of a row so far; finish-record.ts makes the record of it. */
export interface Draft {
  record: MappedRecord;
  address: AddressDraft;
  shipping: AddressDraft;
  home: AddressDraft;
  money: { [field: string]: DraftMoney };
  currency: string | null;
  /** Numbers wait for the row's country. */
  phones: { field: string; text: string; preferred?: boolean }[];
  accountPoints: PointPart[];
  personPoints: PointPart[];
  middle: string | null;
  suffix: string | null;
  suppress: { mail?: true; call?: true; post?: true } | null;
}

export function newDraft(): Draft {
  return {
    record: {},
    address: {},
    shipping: {},
    home: {},
    money: {},
    currency: null,
    phones: [],
    accountPoints: [],
    personPoints: [],
    middle: null,
    suffix: null,
    suppress: null,
  };
}
