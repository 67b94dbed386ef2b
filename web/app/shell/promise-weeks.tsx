import { Box, Stack, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../api/client.ts";
import { useFormat } from "../format.ts";

/** The longest list of a day; beyond it nobody can count by looking at it. */
const mostRows = 500;

/** What "promise kept" means, of how many, and how it was in the last weeks. */
export function PromiseWeeks({ promise }: { promise: Schemas["Promise"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const soon = useDueSoon();
  const { kept, customers, gap_days, weeks } = promise;
  const numbers: [string, string][] = [
    [t("app.promise.numbers.kept"), format.number(kept)],
    ...(soon === undefined ? [] : [[t("app.promise.numbers.soon"), format.number(soon)] as [string, string]]),
    [t("app.promise.numbers.overdue"), format.number(customers - kept)],
    [t("app.promise.numbers.customers"), format.number(customers)],
  ];
  return (
    <Stack gap="xs" tabIndex={-1} data-autofocus style={{ outline: "none" }}>
      <Text size="sm">{t("app.promise.means", { count: gap_days })}</Text>
      <Table withRowBorders={false} verticalSpacing={2} aria-label={t("app.promise.kept")}>
        <Table.Tbody>
          {numbers.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th fw={400} ta="left" scope="row">
                {name}
              </Table.Th>
              <Table.Td ta="right" fw={600}>
                {value}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Table verticalSpacing={2} captionSide="top">
        <Table.Caption ta="left" mt={0}>
          {t("app.promise.weeks")}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("app.promise.week")}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t("app.promise.of")}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t("app.promise.share")}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...weeks].reverse().map((week) => (
            <Table.Tr key={week.ends_on}>
              <Table.Td>{format.day(week.ends_on)}</Table.Td>
              <Table.Td ta="right">
                {t("app.promise.kept-of", { kept: format.number(week.kept), customers: format.number(week.customers) })}
              </Table.Td>
              <Table.Td ta="right">
                {week.kept_share === null ? <None /> : format.share(week.kept_share, week.kept_share < 0.1 ? 1 : 0)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

function None() {
  const { t } = useTranslation();
  return (
    <Box component="span" c="dimmed">
      {t("app.promise.none")}
    </Box>
  );
}

/** How many of the kept ones fall due within a week; unknown where the day's list is cut. */
function useDueSoon(): number | undefined {
  const day = useQuery({
    queryKey: ["today", "due-soon"],
    queryFn: async () => {
      const { rows } = unwrap(await api.GET("/api/v1/today", { params: { query: { limit: mostRows } } }));
      return rows.length < mostRows ? rows.filter((row) => row.why.kind === "due").length : null;
    },
  });
  return day.data ?? undefined;
}
