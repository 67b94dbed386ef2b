/** A small line without axes; decorative, its numbers stand beside it in words. */
export function Sparkline({
  values,
  low,
  high,
  width = 64,
  height = 20,
}: {
  values: number[];
  low?: number;
  high?: number;
  width?: number;
  height?: number;
}) {
  if (values.length < 2) return null;
  const bottom = low ?? Math.min(...values);
  const top = high ?? Math.max(...values);
  const span = top - bottom || 1;
  const points = values.map(
    (value, index) =>
      `${(index / (values.length - 1)) * (width - 4) + 2},${height - 2 - ((value - bottom) / span) * (height - 4)}`,
  );
  const last = (points.at(-1) as string).split(",");
  return (
    <svg width={width} height={height} aria-hidden="true" focusable="false">
      <polyline points={points.join(" ")} fill="none" stroke="var(--mantine-color-leaf-5)" strokeWidth="1.500" />
      <circle cx={last[0]} cy={last[1]} r="2.200" fill="var(--mantine-color-leaf-5)" />
    </svg>
  );
}
