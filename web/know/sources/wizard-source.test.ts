import { expect, test } from "vitest";
import type { WizardFile } from "./wizard-file.ts";
import { type KnownSource, sourceOf } from "./wizard-source.ts";

type Proposal = WizardFile["proposal"];

const proposal = (as: string, header: string, more: Record<string, unknown> = {}): Proposal =>
  ({
    kind: "delimited",
    header: header.split(","),
    mapping: { as, columns: ((more["fields"] as string[]) ?? []).map((field) => ({ column: field, field })) },
    source_of_columns: null,
    ...more,
  }) as never;
const onPage = (source: string, ...files: Proposal[]) => ({
  source,
  files: files.map((one) => ({ proposal: one, own: null }) as unknown as WizardFile),
});
const nothing = { source: "", files: [] };
const shop: KnownSource[] = [
  { name: "shop", kinds: ["accounts"], last_import_at: "2026-03-02T09:00:00Z" },
  { name: "old", kinds: ["accounts", "orders"], last_import_at: "2025-03-02T09:00:00Z" },
];

test("a second system's customers are a source of their own, orders belong to the customers that came last", () => {
  expect(sourceOf("Account.csv", proposal("accounts", "ID,NAME"), shop, nothing)).toBe("Account");
  expect(sourceOf("orders.csv", proposal("orders", "id,customer"), shop, nothing)).toBe("shop");
  expect(sourceOf("customers.csv", proposal("accounts", "id,name"), [], nothing)).toBe("customers");
});

test("a file of known columns comes from where they came from, whatever came last", () => {
  const again = proposal("accounts", "nr,firm", { source_of_columns: "old" });
  expect(sourceOf("week-12.csv", again, shop, nothing)).toBe("old");
  expect(sourceOf("week-12.csv", again, shop, onPage("shop"))).toBe("old");
});

test("an address book is a system of its own; people who name their firm by its key are not", () => {
  const cards = proposal("people", "UID,FN", { kind: "vcard" });
  expect(sourceOf("phone.vcf", cards, shop, nothing)).toBe("phone");
  expect(sourceOf("list.csv", proposal("people", "name,email", { fields: ["person.name"] }), shop, nothing)).toBe(
    "list",
  );
  const keyed = proposal("people", "id,account", { fields: ["person.key", "account.key"] });
  expect(sourceOf("contacts.csv", keyed, shop, nothing)).toBe("shop");
});

test("of files that come together those of one kind and other columns are apart, and a source named by hand takes what comes first", () => {
  const first = proposal("accounts", "id,company");
  expect(sourceOf("Account.csv", proposal("accounts", "ID,NAME"), [], onPage("customers", first))).toBe("Account");
  expect(sourceOf("more.csv", proposal("accounts", "id,company"), [], onPage("customers", first))).toBe("customers");
  expect(sourceOf("orders.csv", proposal("orders", "id"), [], onPage("customers", first))).toBe("customers");
  expect(sourceOf("Account.csv", first, shop, onPage("CRM"))).toBe("CRM");
});
