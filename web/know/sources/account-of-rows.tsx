import { Button, Group, Progress, Stack, Table, Text } from "@mantine/core";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { inReaderWords } from "../../app/problems/in-reader-words.ts";
import { type Import, isOver, useImportRows } from "./read-import.ts";

/** read = created + updated + unchanged + skipped + failed, in figures that add up before one's eyes. */
export function Counts({ one }: { one: Import }) {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = ["created", "updated", "unchanged", "skipped", "failed"] as const;
  return (
    <Group gap="lg" data-testid="import-counts">
      <Figure value={format.number(one.read)} label={t("sources.count.read")} strong />
      <Text c="dimmed" aria-hidden>
        =
      </Text>
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index > 0 && (
            <Text c="dimmed" aria-hidden>
              +
            </Text>
          )}
          <Figure
            value={format.number(one[part])}
            label={t(`sources.count.${part}`)}
            colour={
              part === "failed" && one.failed > 0
                ? "var(--tilth-overdue)"
                : part === "skipped" && one.skipped > 0
                  ? "var(--tilth-due)"
                  : undefined
            }
          />
        </Fragment>
      ))}
    </Group>
  );
}

function Figure({
  value,
  label,
  strong,
  colour,
}: {
  value: string;
  label: string;
  strong?: boolean;
  colour?: string | undefined;
}) {
  return (
    <div>
      <Text size="xl" fw={strong ? 700 : 500} c={colour}>
        {value}
      </Text>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
    </div>
  );
}

export function Running({ one }: { one: Import }) {
  const { t } = useTranslation();
  if (isOver(one.state)) return null;
  const says =
    one.state === "waiting"
      ? t("sources.run.waiting")
      : one.seconds_left === null
        ? t("sources.run.running")
        : t("sources.run.left", { count: one.seconds_left });
  return (
    <div>
      <Progress value={one.share * 100} animated aria-label={says} />
      <Text size="sm" c="dimmed" mt={4}>
        {says}
      </Text>
    </div>
  );
}

/** Each row that was not taken in: where, why, and as it stood. */
export function RowsLeft({ one }: { one: Import }) {
  const { t } = useTranslation();
  const rows = useImportRows(one.id, isOver(one.state) && one.failed + one.skipped > 0);
  const all = rows.data?.pages.flatMap((page) => page.rows) ?? [];
  if (all.length === 0) return null;
  // Line 8 of which one?
  const several = one.files.length > 1;
  return (
    <Stack gap="xs">
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing={4} aria-label={t("sources.rows.title")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={several ? 120 : 70}>{t("sources.rows.line")}</Table.Th>
              <Table.Th w={90}>{t("sources.rows.outcome")}</Table.Th>
              <Table.Th w="34%">{t("sources.rows.reason")}</Table.Th>
              <Table.Th>{t("sources.rows.raw")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {all.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>
                  {several && (
                    <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
                      {row.file}
                    </Text>
                  )}
                  {row.line}
                </Table.Td>
                <Table.Td>{t(`sources.count.${row.outcome}`)}</Table.Td>
                <Table.Td>{row.reason && inReaderWords(row.reason)}</Table.Td>
                <Table.Td>
                  <Text ff="monospace" size="xs" style={{ overflowWrap: "anywhere" }} lineClamp={3}>
                    {row.raw}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rows.hasNextPage && (
        <Button variant="subtle" onClick={() => void rows.fetchNextPage()}>
          {t("sources.rows.more")}
        </Button>
      )}
    </Stack>
  );
}
