import { Group, Text, Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Sparkline } from "../../ui/sparkline.tsx";
import { api, unwrap } from "../api/client.ts";
import { useFormat } from "../format.ts";

/** Top of every screen: the share of customers whose promise is kept now, and its last 12 weeks. */
export function PromiseGauge() {
  const { t } = useTranslation();
  const format = useFormat();
  const promise = useQuery({ queryKey: ["promise"], queryFn: async () => unwrap(await api.GET("/api/v1/promise")) });
  if (!promise.data) return null;
  const { kept, customers, kept_share, gap_days, weeks } = promise.data;
  const says = t("app.promise.says", {
    kept: format.number(kept),
    customers: format.number(customers),
    days: gap_days,
  });
  return (
    <Tooltip label={says} multiline w={260}>
      <Group gap={8} wrap="nowrap" aria-label={says} role="img" tabIndex={0} data-testid="promise-kept">
        <Sparkline values={weeks.map((week) => week.kept_share)} low={0} high={1} />
        <Text size="sm" fw={650} c="var(--tilth-kept)">
          {format.share(kept_share, kept_share > 0 && kept_share < 0.1 ? 1 : 0)}
        </Text>
        <Text size="xs" c="dimmed" visibleFrom="md">
          {t("app.promise.kept")}
        </Text>
      </Group>
    </Tooltip>
  );
}
