import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { inWorkspace } from "../db/index.ts";
import { currencyExponent, currencyExponentSql, decimalSql } from "./index.ts";

const database = useDatabase();

test("SQL knows the digits of every currency as the program does", async () => {
  const ctx = await database.workspace();
  const currencies = Intl.supportedValuesOf("currency");
  const rows = await inWorkspace(ctx, (tx) =>
    tx.query<{ currency: string; digits: number; decimal: string }>(
      `select c.currency, ${currencyExponentSql("c.currency")} as digits, ${decimalSql("-123456", "c.currency")} as decimal
       from unnest($1::text[]) as c (currency)`,
      [currencies],
    ),
  );
  expect(rows.map((row) => row.digits)).toEqual(currencies.map(currencyExponent));
  expect(rows.map((row) => row.decimal)).toEqual(
    currencies.map((currency) => (-123_456 / 10 ** currencyExponent(currency)).toFixed(currencyExponent(currency))),
  );
});
