import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { type Ages, type Freshness, freshnessOf } from "./freshness.ts";

const colours: Record<Freshness, string> = {
  fresh: "var(--tilth-kept)",
  soon: "var(--tilth-due)",
  stale: "var(--tilth-overdue)",
  ageless: "dimmed",
  retired: "dimmed",
};

/** How long it is still worth giving, in words; the colour only repeats them. */
export function FreshnessWords({ item, today }: { item: Ages; today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const state = freshnessOf(item, today);
  return (
    <Text size="sm" c={colours[state]} span>
      {t(`library.freshness.${state}`, { day: format.day(item.fresh_until) })}
    </Text>
  );
}
