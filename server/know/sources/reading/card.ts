/** What one vCard says, whatever its version. Photos, logos, sounds and keys are left out. */
export interface Card {
  version: string;
  uid: string | null;
  /** FN as written, else put together from N, else the organisation, else the first e-mail. */
  name: string | null;
  family_name: string | null;
  given_name: string | null;
  additional_names: string | null;
  prefix: string | null;
  suffix: string | null;
  nickname: string | null;
  organisation: string | null;
  department: string | null;
  title: string | null;
  role: string | null;
  emails: CardValue[];
  phones: CardValue[];
  addresses: CardAddress[];
  urls: CardValue[];
  /** As written: a full date, or `--0203` where the year is not told. */
  birthday: string | null;
  note: string | null;
  categories: string[];
  /** The card is an organisation: KIND:org, X-ABShowAs:COMPANY, or a name that is the organisation's. */
  is_organisation: boolean;
}

export interface CardValue {
  value: string;
  /** Lower-case types: work, home, cell, fax, voice, pager, and the group's own label. */
  types: string[];
  preferred: boolean;
}

export interface CardAddress {
  street: string | null;
  city: string | null;
  region: string | null;
  postal_code: string | null;
  country: string | null;
  types: string[];
  preferred: boolean;
}

/** The columns a vCard file is shown with. */
export const cardColumns = [
  "UID",
  "FN",
  "N",
  "ORG",
  "TITLE",
  "EMAIL",
  "TEL",
  "ADR",
  "URL",
  "BDAY",
  "NOTE",
  "CATEGORIES",
] as const;
