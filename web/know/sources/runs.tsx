import { Anchor, Button, Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { type Source, type SourceRun, useRuns } from "./read-sources.ts";

const parts = ["read", "created", "updated", "unchanged", "skipped", "failed"] as const;

/** What each run did, newest first: read = created + updated + unchanged + skipped + failed. */
export function Runs({ source }: { source: Source }) {
  const { t } = useTranslation();
  const runs = useRuns(source.id);
  const rows = (runs.data?.pages.flatMap((page) => page.rows) ?? []) as SourceRun[];
  if (runs.isSuccess && rows.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t("sources.runs.none")}
      </Text>
    );
  return (
    <>
      <Table.ScrollContainer minWidth={700}>
        <Table verticalSpacing={5}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("sources.runs.when")}</Table.Th>
              <Table.Th>{t("sources.runs.state")}</Table.Th>
              {parts.map((part) => (
                <Table.Th key={part} ta="right">
                  {t(`sources.count.${part}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((run) => (
              <OneRun key={run.id} run={run} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {runs.hasNextPage && (
        <Button variant="subtle" onClick={() => void runs.fetchNextPage()}>
          {t("sources.rows.more")}
        </Button>
      )}
    </>
  );
}

function OneRun({ run }: { run: SourceRun }) {
  const { t } = useTranslation();
  const format = useFormat();
  const when = format.moment(run.created_at);
  return (
    <Table.Tr>
      <Table.Td>
        {run.import_id ? (
          <Anchor component={Link} to={`/imports/${run.import_id}`}>
            {when}
          </Anchor>
        ) : (
          when
        )}
        <Text size="xs" c="dimmed">
          {t(`sources.runs.by-${run.asked_by}`)}
        </Text>
      </Table.Td>
      <Table.Td>
        {t(`sources.runs.${run.state}`)}
        {run.fault && (
          <Text size="xs" c="dimmed">
            {String(run.fault["title"] ?? "")}
          </Text>
        )}
        {run.confirmed_by && (
          <Text size="xs" c="dimmed">
            {t("sources.runs.confirmed", { name: run.confirmed_by })}
          </Text>
        )}
      </Table.Td>
      {parts.map((part) => (
        <Table.Td key={part} ta="right">
          {run.counts ? format.number(run.counts[part]) : ""}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
