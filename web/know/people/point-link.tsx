import { Anchor, Text } from "@mantine/core";
import type { Schemas } from "../../app/api/client.ts";

type Point = Schemas["ShownPoint"];

/** A number to dial, an address to write to. What may not be used is no link. */
export function PointLink({ point }: { point: Point }) {
  const href = hrefOf(point);
  if (!href || !point.usable)
    return (
      <Text
        span
        size="sm"
        td={point.state === "dead" ? "line-through" : undefined}
        c={point.usable ? undefined : "dimmed"}
      >
        {point.value}
      </Text>
    );
  return (
    <Anchor href={href} size="sm" style={{ overflowWrap: "anywhere" }}>
      {point.value}
    </Anchor>
  );
}

export function hrefOf({ kind, value, normal }: Pick<Point, "kind" | "value" | "normal">): string | undefined {
  if (kind === "phone") return `tel:${normal.replace(/[^+\d]/g, "")}`;
  if (kind === "email") return `mailto:${encodeURIComponent(normal).replace("%40", "@")}`;
  return kind === "social" && /^https?:\/\//i.test(value) ? value : undefined;
}
