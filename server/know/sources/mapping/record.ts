/**
 * What one source row says in our words. Absent: not told, so nothing changes. `null`: the mapping said that missing
 * clears, so what was there goes. Instants are ISO in UTC, dates ISO without a time, quantities decimal strings.
 */
export interface MappedRecord {
  account?: AccountPart;
  person?: PersonPart;
  /** Present when the row has an account and a person. */
  employment?: EmploymentPart;
  product?: ProductPart;
  order?: OrderPart;
  line?: LinePart;
  touch?: TouchPart;
}

export interface AccountPart {
  /** The source's own id. */
  key?: string;
  /** What people know it by, where the key is something else. */
  number?: string | null;
  name?: string;
  kind?: "organisation" | "household";
  industry?: string | null;
  website?: string | null;
  /** Name, e-mail or key of the colleague, as written. */
  owner?: string | null;
  parent_key?: string | null;
  /** Customer since. */
  since?: string | null;
  until?: string | null;
  relationship?: "prospect" | "customer" | "lapsed" | "former" | "partner" | "competitor";
  note?: string | null;
  tags?: string[];
  traits?: Trait[];
  custom?: CustomValue[];
  points?: PointPart[];
  suppress?: SuppressPart;
}

export interface PersonPart {
  key?: string;
  /** As written in the row, else given and family name joined. */
  name?: string;
  given_name?: string | null;
  family_name?: string | null;
  salutation?: string | null;
  birthday?: string | null;
  language?: string | null;
  note?: string | null;
  tags?: string[];
  traits?: Trait[];
  custom?: CustomValue[];
  points?: PointPart[];
  suppress?: SuppressPart;
}

export interface EmploymentPart {
  title?: string | null;
  department?: string | null;
  role?: "decides" | "influences" | "uses" | "pays" | "champions" | null;
  from?: string | null;
  until?: string | null;
}

export interface PointPart {
  kind: "email" | "phone" | "fax" | "postal" | "social" | "web";
  /** work, home, mobile, billing, shipping … or null. */
  label: string | null;
  written: string;
  /** What two equal points share: lower-case e-mail, E.164 (else the digits), address in one line, link without its tail. */
  normal: string;
  /** The form is right; nothing is said about whether it works. */
  valid: boolean;
  preferred: boolean;
  address?: AddressPart;
}

export interface AddressPart {
  street: string | null;
  city: string | null;
  region: string | null;
  postal_code: string | null;
  country: string | null;
  /** ISO 3166-1 alpha-2 where the country was recognised. */
  country_code: string | null;
}

/** Only `true` is ever said: no column takes a suppression away. */
export interface SuppressPart {
  mail?: true;
  call?: true;
  post?: true;
}

export interface Trait {
  name: string;
  value: string | null;
}

export interface CustomValue {
  name: string;
  type: "text" | "number" | "money" | "date" | "choice" | "yes-no";
  value: string | null;
  currency?: string | null;
}

export interface Money {
  minor: bigint;
  /** null where neither the cell nor the mapping tells: that of what it belongs to, else the workspace's. */
  currency: string | null;
  /** As written, where the digits are not settled yet: its currency is told elsewhere, or it is the price of a line, which is multiplied first. */
  decimal?: string;
}

export interface ProductPart {
  key?: string;
  number?: string | null;
  name?: string;
  group?: string | null;
  supplier?: string | null;
  price?: Money | null;
  cost?: Money | null;
  unit?: string | null;
  active?: boolean;
  note?: string | null;
  custom?: CustomValue[];
}

export interface OrderPart {
  /** The source's own id of the order, where it is not its number. */
  key?: string;
  number?: string;
  account_key?: string;
  account_name?: string;
  person_key?: string;
  date?: string;
  required_date?: string | null;
  /** Shipped, paid or otherwise done. */
  cleared_date?: string | null;
  state?: "open" | "cleared" | "cancelled";
  /** What its amounts are in; absent where nothing tells: the workspace's. */
  currency?: string | null;
  total?: Money | null;
  freight?: Money | null;
  tax?: Money | null;
  quantity?: string | null;
  seller?: string | null;
  shipper?: string | null;
  ship_to?: string | null;
  note?: string | null;
  custom?: CustomValue[];
}

export interface LinePart {
  order_number?: string;
  /** The source's own id of the line, where it has one. */
  key?: string;
  /** Product key, or its name, as written. */
  product?: string;
  quantity?: string;
  unit_price?: Money;
  /** Fraction of 1 as a decimal string: 15 % is "0.15". */
  discount?: string;
  /** quantity × price less discount where the row tells it itself. */
  amount?: Money;
  note?: string | null;
}

export interface TouchPart {
  key?: string;
  account_key?: string;
  account_name?: string;
  person_key?: string;
  person_name?: string;
  person_email?: string;
  channel?: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
  direction?: "in" | "out";
  purpose?: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
  outcome?:
    | "reached"
    | "left-word"
    | "call-back"
    | "no-answer"
    | "wrong-number"
    | "moved"
    | "asked-not-to"
    | "delivered"
    | "bounced"
    | "returned";
  /** A date, or an instant. */
  at?: string;
  benefit?: string | null;
  item?: string | null;
  note?: string | null;
  by?: string | null;
}
