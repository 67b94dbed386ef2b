import type { TestCtx } from "./database.ts";
import { createAccounts } from "../server/know/accounts/index.ts";
import { suppress } from "../server/know/consent/index.ts";
import { createCustomField, setCustomValues } from "../server/know/fields/index.ts";
import { createOrders } from "../server/know/orders/index.ts";
import { addContactPoints, createPeople } from "../server/know/people/index.ts";
import { createProducts } from "../server/know/products/index.ts";
import { tagRecords } from "../server/know/tags/index.ts";
import { logTouch } from "../server/know/touches/index.ts";
import { inWorkspace } from "../server/platform/db/index.ts";

/** A few records with everything that could go wrong on the way: namesakes, formulas, commas, telephones, several employers, own fields. */
export async function fillWorkspace(ctx: TestCtx): Promise<void> {
  await inWorkspace(ctx, async (tx) => {
    const { accounts } = await createAccounts(tx, [
      {
        name: "=HYPERLINK(1) Ltd",
        number: "A-1",
        industry: "Tools",
        website: "https://one.example/",
        since: "2020-02-29",
      },
      { name: 'Fish, Chips & "More"', kind: "household", relationship: "prospect" },
      { name: 'Fish, Chips & "More"', number: "-5" },
    ]);
    const [one, two, three] = accounts.map((account) => account.id) as [string, string, string];
    await addContactPoints(tx, [
      { account_id: one, kind: "phone", value: "+44 20 7946 0018" },
      { account_id: one, kind: "phone", value: "0621-08460", label: "fax" },
      {
        account_id: one,
        kind: "postal",
        street: "Obere Str. 57",
        postal_code: "12209",
        city: "Berlin",
        country: "Germany",
      },
      { account_id: two, kind: "email", value: "Post@Fish.example" },
      { account_id: two, kind: "email", value: "second@fish.example", state: "dead" },
    ]);
    const { people } = await createPeople(tx, [
      {
        name: "王小明",
        employments: [
          { account_id: one, title: "買い手", buying_role: "decides", started_on: "2021-01-01" },
          { account_id: two, ended_on: "2025-01-01" },
        ],
        contact_points: [{ kind: "email", value: "wang@one.example" }],
      },
      {
        name: "أحمد محمود",
        employments: [{ account_id: two }],
        contact_points: [{ kind: "phone", value: "+44 7700 900123", label: "mobile" }],
      },
      { given_name: "Jürgen", family_name: "Groß", birthday: "1980-05-06" },
    ]);
    await suppress(tx, [
      { person_id: people[0]?.id as string, channel: "call", reason: "asked" },
      { account_id: three, reason: "closed" },
    ]);
    await tagRecords(tx, { account_ids: [one, three], person_ids: [people[1]?.id as string], add: ["Süd", "Vip"] });
    const seats = (await createCustomField(tx, { record_kind: "account", label: "Seats", kind: "number" })).field.id;
    const fair = (await createCustomField(tx, { record_kind: "account", label: "Came to the fair", kind: "yes-no" }))
      .field.id;
    const motto = (await createCustomField(tx, { record_kind: "account", label: "Motto", kind: "text" })).field.id;
    await setCustomValues(tx, [one, two], { [seats]: 12.5, [fair]: false, [motto]: "-früh, =auf" });
    const { products } = await createProducts(tx, [
      { name: "Chai", number: "1", price_minor: 1800, product_group: "Tea" },
      { name: "Chang", discontinued: true },
    ]);
    await createOrders(tx, [
      {
        account_id: one,
        number: "10248",
        ordered_on: "2026-01-05",
        lines: [{ product_id: products[0]?.id, quantity: "2", unit_price: "18" }],
      },
      { account_id: three, ordered_on: "2026-01-06", total_minor: 1235, state: "cleared" },
      { account_id: three, ordered_on: "2026-01-06", total_minor: 1235, note: "the same again" },
    ]);
    await logTouch(tx, {
      account: one,
      person: people[0]?.id,
      channel: "call",
      direction: "out",
      purpose: "help",
      outcome: "reached",
      benefit: "found it",
      note: "=1+1",
    });
    await logTouch(tx, { account: two, channel: "letter", direction: "out", purpose: "thank" });
  });
}
