import type { Tx } from "../../platform/db/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import type { ExchangeRate, NewExchangeRate } from "./contract.ts";
import { readHouse } from "./house.ts";

export async function listExchangeRates(tx: Tx): Promise<ExchangeRate[]> {
  return tx.query<ExchangeRate>(
    "select x.id, x.currency, x.quote, x.valid_on, x.rate from exchange_rates x where x.workspace_id = $1 order by x.currency, x.valid_on desc",
    [tx.workspace],
  );
}

/** Enters rates; one for the same currency and day takes the place of what was there. */
export async function enterExchangeRates(
  tx: Tx,
  wanted: NewExchangeRate[],
): Promise<{ rates: ExchangeRate[]; set: string | null }> {
  const { currency: quote } = await readHouse(tx);
  const last = new Map(wanted.map((rate) => [`${rate.currency} ${rate.valid_on}`, { ...rate, quote }]));
  const there = await tx.query<ExchangeRate>(
    `select x.* from exchange_rates x join unnest($3::text[], $4::date[]) as w (currency, valid_on) on w.currency = x.currency and w.valid_on = x.valid_on
     where x.workspace_id = $1 and x.quote = $2`,
    [
      tx.workspace,
      quote,
      [...last.values()].map((rate) => rate.currency),
      [...last.values()].map((rate) => rate.valid_on),
    ],
  );
  const known = new Map(there.map((rate) => [`${rate.currency} ${rate.valid_on}`, rate]));
  const set = changeSet(tx, { kind: "enter-exchange-rates", summary: wanted.map((rate) => rate.currency).join(", ") });
  await set.edit(
    "exchange-rate",
    [...last]
      .filter(([key]) => known.has(key))
      .map(([key, { rate }]) => ({
        id: (known.get(key) as ExchangeRate).id,
        fields: sameRate(known.get(key) as ExchangeRate, rate),
      })),
  );
  await set.create(
    "exchange-rate",
    [...last].filter(([key]) => !known.has(key)).map(([, rate]) => rate),
  );
  const id = await set.close();
  return { rates: await listExchangeRates(tx), set: id };
}

export async function removeExchangeRate(tx: Tx, id: string): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "remove-exchange-rate" });
  const gone = await set.remove("exchange-rate", [id]);
  return { removed: gone.length, set: await set.close() };
}

/** 0.9 entered over 0.90 is no change. */
function sameRate(before: ExchangeRate, rate: string): Record<string, unknown> {
  return Number(before.rate) === Number(rate) ? {} : { rate };
}
