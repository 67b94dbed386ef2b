/** What a text may speak of, for one recipient. Null or empty: nobody knows. Texts refer to it as `{{ person.given_name }}`. */
export interface Facts {
  salutation: string | null;
  person: {
    name: string | null;
    given_name: string | null;
    family_name: string | null;
    honorific: string | null;
    title: string | null;
    language: string | null;
  };
  account: {
    name: string | null;
    industry: string | null;
    number: string | null;
    website: string | null;
    story: string | null;
    city: string | null;
    fields: Record<string, string>;
  };
  item: { title: string | null; link: string | null; words: string | null };
  last_order: { on: string | null; number: string | null; product: string | null };
  sender: { name: string | null; email: string | null };
  today: string;
}

/** Every name a text may use, for checking and for the list beside the editor. Custom fields are `account.fields["Label"]`. */
export const factNames = [
  "salutation",
  "person.name",
  "person.given_name",
  "person.family_name",
  "person.honorific",
  "person.title",
  "person.language",
  "account.name",
  "account.industry",
  "account.number",
  "account.website",
  "account.story",
  "account.city",
  "item.title",
  "item.link",
  "item.words",
  "last_order.on",
  "last_order.number",
  "last_order.product",
  "sender.name",
  "sender.email",
  "today",
] as const;
