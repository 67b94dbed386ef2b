import { lineAmount as amountOf } from "../../orders/index.ts";
import { currencyExponent } from "../../../platform/money/index.ts";
import { type LinePart, type Money, minorIn } from "../mapping/index.ts";

/**
 * quantity × unit price less discount in minor units of the order's currency: the price as written, rounded once, half away from zero. An amount the row
 * tells itself stands in where there is no price.
 */
export function lineAmount(
  line: Pick<LinePart, "quantity" | "unit_price" | "discount" | "amount">,
  currency: string,
): bigint {
  if (!line.unit_price) return line.amount ? minorIn(line.amount, currency) : 0n;
  return amountOf(
    {
      quantity: line.quantity ?? "1",
      unit_price: priceWritten(line.unit_price, currency),
      discount: line.discount ?? "0",
    },
    currencyExponent(currency),
  );
}

/** The price of one as a decimal string. */
export function priceWritten(price: Money, currency: string): string {
  return price.decimal ?? majorOf(price.minor, currencyExponent(currency));
}

/** Minor units as a decimal string. */
function majorOf(minor: bigint, exponent: number): string {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, "0");
  const major = exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
  return minor < 0n ? `-${major}` : major;
}
