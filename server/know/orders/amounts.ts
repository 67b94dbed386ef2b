/** What the lines of an order and its total say it brings. */

export interface WrittenLine {
  /** Plain decimals: "12", "0.5". */
  quantity: string;
  unit_price: string;
  /** Share of the price that is let off, 0 to 1. */
  discount: string;
}

/** Quantity × price less discount in minor units, exact until the one rounding, half away from zero. */
export function lineAmount(line: WrittenLine, exponent: number): bigint {
  const quantity = decimal(line.quantity);
  const price = decimal(line.unit_price);
  const discount = decimal(line.discount);
  const left = { digits: 10n ** BigInt(discount.places) - discount.digits, places: discount.places };
  const product = quantity.digits * price.digits * left.digits;
  const places = quantity.places + price.places + left.places - exponent;
  return places <= 0 ? product * 10n ** BigInt(-places) : roundAway(product, 10n ** BigInt(places));
}

/** The lines where there are any, else the total, else nothing. */
export function orderAmount(lines: bigint[], total: bigint | null): bigint {
  return lines.length > 0 ? lines.reduce((sum, line) => sum + line, 0n) : (total ?? 0n);
}

function roundAway(value: bigint, unit: bigint): bigint {
  const magnitude = ((value < 0n ? -value : value) * 2n + unit) / (unit * 2n);
  return value < 0n ? -magnitude : magnitude;
}

function decimal(text: string): { digits: bigint; places: number } {
  const [whole = "0", fraction = ""] = text.split(".");
  return { digits: BigInt(whole + fraction), places: fraction.length };
}
