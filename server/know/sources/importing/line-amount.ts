import type { LinePart } from "../mapping/index.ts";

/** quantity × unit price less discount in minor units: exact, rounded once, half away from zero. An amount the row tells itself stands in where there is no price. */
export function lineAmount(line: Pick<LinePart, "quantity" | "unit_price" | "discount" | "amount">): bigint {
  if (!line.unit_price) return line.amount?.minor ?? 0n;
  const quantity = decimalOf(line.quantity ?? "1");
  const discount = decimalOf(line.discount ?? "0");
  const kept = 10n ** discount.places - discount.digits;
  const exact = quantity.digits * line.unit_price.minor * kept;
  return roundAway(exact, 10n ** (quantity.places + discount.places));
}

/** The price of one as a decimal string, from minor units. */
export function majorOf(minor: bigint, exponent: number): string {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, "0");
  const major = exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
  return minor < 0n ? `-${major}` : major;
}

function decimalOf(text: string): { digits: bigint; places: bigint } {
  const [whole = "0", fraction = ""] = text.split(".");
  return { digits: BigInt(`${whole}${fraction}`), places: BigInt(fraction.length) };
}

function roundAway(number: bigint, by: bigint): bigint {
  const size = number < 0n ? -number : number;
  const rounded = (size * 2n + by) / (by * 2n);
  return number < 0n ? -rounded : rounded;
}
