import { Anchor, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
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

/** The same in small words beside it. */
export function WhyNoLink({ point }: { point: Point }) {
  const { t } = useTranslation();
  const why = whyNoLink(point);
  return why ? (
    <Text span size="xs" c="var(--tilth-due)">
      {" "}
      {t(why)}
    </Text>
  ) : null;
}

/** Why a number or an address is kept and is no link, in the catalogue's words; undefined where it may be used or is dead. */
export function whyNoLink({ kind, state, fax, usable }: Point): string | undefined {
  if (state === "dead") return undefined;
  if (fax) return "people.fax";
  if (usable) return undefined;
  return kind === "phone" ? "people.not-to-be-called" : "people.not-usable";
}

export function hrefOf({ kind, value, normal }: Pick<Point, "kind" | "value" | "normal">): string | undefined {
  if (kind === "phone") return `tel:${normal.replace(/[^+\d]/g, "")}`;
  if (kind === "email") return `mailto:${encodeURIComponent(normal).replace("%40", "@")}`;
  return kind === "social" && /^https?:\/\//i.test(value) ? value : undefined;
}
