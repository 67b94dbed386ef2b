/** What of the price is left after the cost, as a share; null where either is unknown or nothing is asked for it. */
export function marginOf(product: { price_minor: number | null; cost_minor: number | null }): number | null {
  const { price_minor: price, cost_minor: cost } = product;
  return price === null || cost === null || price <= 0 ? null : (price - cost) / price;
}
