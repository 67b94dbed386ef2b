import { Box, Group, Popover, Text, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Sparkline } from "../../ui/sparkline.tsx";
import { api, unwrap } from "../api/client.ts";
import { useFormat } from "../format.ts";
import { PromiseWeeks } from "./promise-weeks.tsx";

/** Top of every screen: the share of customers whose promise is kept now, and its last 12 weeks; pressed, what it means and its numbers. */
export function PromiseGauge() {
  const { t } = useTranslation();
  const format = useFormat();
  const [opened, { toggle, close }] = useDisclosure(false);
  const promise = useQuery({ queryKey: ["promise"], queryFn: async () => unwrap(await api.GET("/api/v1/promise")) });
  // Without a customer there is no promise to keep.
  if (!promise.data || promise.data.kept_share === null) return null;
  const { kept, customers, kept_share, weeks } = promise.data;
  const share = format.share(kept_share, kept_share > 0 && kept_share < 0.1 ? 1 : 0);
  const says = t("app.promise.short", { share, kept: format.number(kept), customers: format.number(customers) });
  return (
    <Popover opened={opened} onChange={close} position="bottom-end" width={300} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <UnstyledButton onClick={toggle} title={says} data-testid="promise-kept" px={4} py={6}>
          <Group gap={8} wrap="nowrap">
            <Box component="span" visibleFrom="sm" lh={0}>
              <Sparkline values={weeks.flatMap((week) => week.kept_share ?? [])} low={0} high={1} />
            </Box>
            <Text size="sm" fw={650} c="var(--tilth-kept)" component="span">
              {share}
            </Text>
            <Text size="xs" c="dimmed" visibleFrom="md" component="span" aria-hidden="true">
              {t("app.promise.kept")}
            </Text>
            <VisuallyHidden>{t("app.promise.kept")}</VisuallyHidden>
          </Group>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("app.promise.kept")} p="sm">
        <PromiseWeeks promise={promise.data} />
      </Popover.Dropdown>
    </Popover>
  );
}
