import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";

/** Whether the promise to this account is kept today, in words; the colour only repeats them. */
export function Rhythm({ row }: { row: Schemas["TopAccount"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const touched = row.last_valued_touch_at ? format.ago(row.last_valued_touch_at) : t("concentration.never-touched");
  const due = format.day(row.next_due_on);
  const state = row.kept === null ? "none" : row.kept ? "kept" : row.next_due_on ? "overdue" : "neglected";
  const colour = {
    none: "dimmed",
    kept: "var(--tilth-kept)",
    overdue: "var(--tilth-overdue)",
    neglected: "var(--tilth-overdue)",
  }[state];
  return (
    <>
      <Text size="sm">{touched}</Text>
      <Text size="xs" c={colour} fw={state === "kept" || state === "none" ? undefined : 600}>
        {t(`concentration.rhythm.${state}`, { day: due, gap: row.gap_days })}
      </Text>
    </>
  );
}
