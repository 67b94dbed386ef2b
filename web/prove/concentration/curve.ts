export interface Point {
  accounts: number;
  share: number;
}

export interface Box {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where a point of the curve stands in the picture; shares above all (refunds elsewhere) stay at the top edge. */
export function placeIn(box: Box, accounts: number): (point: Point) => { x: number; y: number } {
  const across = box.width - box.left - box.right;
  const up = box.height - box.top - box.bottom;
  return (point) => ({
    x: round(box.left + (accounts > 0 ? point.accounts / accounts : 0) * across),
    y: round(box.height - box.bottom - Math.max(0, Math.min(1, point.share)) * up),
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;
