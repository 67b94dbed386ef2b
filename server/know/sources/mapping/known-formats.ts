import type { ColumnFormat, Kind } from "./contract.ts";

/** An export whose columns are published: recognised by its header, and mapped without anything to correct. */
export interface KnownFormat {
  name: string;
  as: Kind;
  /** Columns that together are found in no other export. */
  signs: string[];
  /** null: left out, whatever its name would say elsewhere. */
  columns: Record<string, string | null>;
}

const lists: Record<string, ColumnFormat> = {
  Labels: { type: "list", separator: " ::: " },
  "Group Membership": { type: "list", separator: " ::: " },
  Categories: { type: "list", separator: ";" },
  "Associated Company": { type: "list", separator: ";" },
  "Associated Company IDs": { type: "list", separator: ";" },
};

const numbered = (count: number, columns: (n: number) => Record<string, string>): Record<string, string> =>
  Object.assign({}, ...Array.from({ length: count }, (_, at) => columns(at + 1))) as Record<string, string>;

/** Google writes up to several of each; one address has room in a person's row. */
const googlePoints: Record<string, string> = {
  ...numbered(5, (n) => ({ [`E-mail ${n} - Value`]: "person.email", [`Phone ${n} - Value`]: "person.phone" })),
  ...numbered(3, (n) => ({ [`Website ${n} - Value`]: "person.website" })),
  "Address 1 - Street": "home.street",
  "Address 1 - Extended Address": "home.street",
  "Address 1 - City": "home.city",
  "Address 1 - Region": "home.region",
  "Address 1 - Postal Code": "home.postal_code",
  "Address 1 - Country": "home.country",
  "Name Prefix": "person.salutation",
  "Name Suffix": "person.suffix",
  Birthday: "person.birthday",
  Notes: "person.note",
};

const outlookAddress = (from: string, to: string): Record<string, string> => ({
  [`${from} Street`]: `${to}.street`,
  [`${from} Street 2`]: `${to}.street`,
  [`${from} Street 3`]: `${to}.street`,
  [`${from} City`]: `${to}.city`,
  [`${from} State`]: `${to}.region`,
  [`${from} Postal Code`]: `${to}.postal_code`,
  [`${from} Country/Region`]: `${to}.country`,
  [`${from} Country`]: `${to}.country`,
});

const salesforceAddress = (from: string, to: string): Record<string, string> => ({
  [`${from}Street`]: `${to}.street`,
  [`${from}City`]: `${to}.city`,
  [`${from}State`]: `${to}.region`,
  [`${from}PostalCode`]: `${to}.postal_code`,
  [`${from}Country`]: `${to}.country`,
});

const formats: KnownFormat[] = [
  {
    name: "Google Contacts",
    as: "people",
    signs: ["First Name", "Last Name", "Organization Name", "Labels"],
    columns: {
      "First Name": "person.given_name",
      "Middle Name": "person.middle_name",
      "Last Name": "person.family_name",
      "Organization Name": "account.name",
      "Organization Title": "person.title",
      "Organization Department": "person.department",
      Labels: "person.tags",
      ...googlePoints,
    },
  },
  {
    name: "Google Contacts (older)",
    as: "people",
    signs: ["Given Name", "Family Name", "Group Membership"],
    columns: {
      Name: "person.name",
      "Given Name": "person.given_name",
      "Additional Name": "person.middle_name",
      "Family Name": "person.family_name",
      "Organization 1 - Name": "account.name",
      "Organization 1 - Title": "person.title",
      "Organization 1 - Department": "person.department",
      Language: "person.language",
      "Group Membership": "person.tags",
      ...googlePoints,
    },
  },
  {
    name: "Outlook",
    as: "people",
    signs: ["First Name", "Last Name", "E-mail Address", "Business Phone"],
    columns: {
      // Outlook's title is Mr or Dr; what somebody does is the job title.
      Title: "person.salutation",
      "First Name": "person.given_name",
      "Middle Name": "person.middle_name",
      "Last Name": "person.family_name",
      Suffix: "person.suffix",
      Company: "account.name",
      Department: "person.department",
      "Job Title": "person.title",
      ...outlookAddress("Business", "address"),
      ...outlookAddress("Home", "home"),
      "Business Fax": "person.fax",
      "Business Phone": "person.phone",
      "Business Phone 2": "person.phone",
      "Company Main Phone": "account.phone",
      "Home Phone": "person.home_phone",
      "Home Phone 2": "person.home_phone",
      "Mobile Phone": "person.mobile",
      "Other Phone": "person.phone",
      "Primary Phone": "person.phone",
      "E-mail Address": "person.email",
      "E-mail 2 Address": "person.email",
      "E-mail 3 Address": "person.email",
      Birthday: "person.birthday",
      Categories: "person.tags",
      Notes: "person.note",
      "Web Page": "account.website",
      "Personal Web Page": "person.website",
    },
  },
  {
    name: "HubSpot contacts",
    as: "people",
    signs: ["Record ID", "First Name", "Last Name", "Email"],
    columns: {
      "Record ID": "person.key",
      "First Name": "person.given_name",
      "Last Name": "person.family_name",
      Email: "person.email",
      "Phone Number": "person.phone",
      "Mobile Phone Number": "person.mobile",
      "Job Title": "person.title",
      "Associated Company": "account.name",
      "Associated Company IDs": "account.key",
      "Primary Associated Company ID": "account.key",
      "Unsubscribed from all email": "do_not_mail",
    },
  },
  {
    name: "HubSpot companies",
    as: "accounts",
    signs: ["Record ID", "Company name"],
    columns: {
      "Record ID": "account.key",
      "Company name": "account.name",
      "Company owner": "account.owner",
      "Phone Number": "account.phone",
      Industry: "account.industry",
      "Website URL": "account.website",
      "Company Domain Name": "account.website",
      "Street Address": "address.street",
      "Street Address 2": "address.street",
      City: "address.city",
      "State/Region": "address.region",
      "Postal Code": "address.postal_code",
      "Country/Region": "address.country",
    },
  },
  {
    name: "Salesforce contacts",
    as: "people",
    signs: ["Id", "AccountId", "LastName", "FirstName"],
    columns: {
      Id: "person.key",
      IsDeleted: "deleted",
      AccountId: "account.key",
      // Ids of colleagues there are nobody's names here.
      OwnerId: null,
      Name: null,
      FirstName: "person.given_name",
      LastName: "person.family_name",
      Salutation: "person.salutation",
      Title: "person.title",
      Department: "person.department",
      Email: "person.email",
      Phone: "person.phone",
      MobilePhone: "person.mobile",
      HomePhone: "person.home_phone",
      Fax: "person.fax",
      Birthdate: "person.birthday",
      Description: "person.note",
      HasOptedOutOfEmail: "do_not_mail",
      DoNotCall: "do_not_call",
      ...salesforceAddress("Mailing", "home"),
    },
  },
  {
    name: "Salesforce accounts",
    as: "accounts",
    signs: ["Id", "Name", "BillingStreet", "BillingCity"],
    columns: {
      Id: "account.key",
      IsDeleted: "deleted",
      Name: "account.name",
      AccountNumber: "account.number",
      ParentId: "account.parent_key",
      OwnerId: null,
      Phone: "account.phone",
      Fax: "account.fax",
      Website: "account.website",
      Industry: "account.industry",
      Description: "account.note",
      ...salesforceAddress("Billing", "address"),
      ...salesforceAddress("Shipping", "shipping"),
    },
  },
];

/** The one whose signs all stand in the header, whatever their letters' case. Of several that fit the one with most signs. */
export function knownFormat(names: readonly string[]): KnownFormat | null {
  const there = new Set(names.map((name) => name.trim().toLowerCase()));
  return (
    formats
      .filter(({ signs }) => signs.every((sign) => there.has(sign.toLowerCase())))
      .toSorted((a, b) => b.signs.length - a.signs.length)[0] ?? null
  );
}

/** Which field a column becomes in this format, and how its lists are parted; null where it is no column of it. */
export function fieldInFormat(format: KnownFormat, name: string): { field: string | null; list?: ColumnFormat } | null {
  const wanted = name.trim().toLowerCase();
  const column = Object.keys(format.columns).find((one) => one.toLowerCase() === wanted);
  if (column === undefined) return null;
  const field = format.columns[column] ?? null;
  return lists[column] ? { field, list: lists[column] } : { field };
}
