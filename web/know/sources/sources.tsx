import { Anchor, Badge, Button, Table, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { useMay } from "../../app/settings/role.ts";
import { Empty } from "../../ui/empty.tsx";
import { Page } from "../../ui/page.tsx";
import { Panel } from "../../ui/panel.tsx";
import { goesOn, type Source, useSources } from "./read-sources.ts";
import { SurvivalRules } from "./survival-rules.tsx";

/** Where data comes from: how each source is, what its last run did, and what waits to be decided. */
export function Sources() {
  const { t } = useTranslation();
  const may = useMay();
  const sources = useSources();
  const rows = sources.data ?? [];
  const add = may.own && (
    <Button component={Link} to="/sources/new" leftSection={<IconPlus size={15} />}>
      {t("sources.all.add")}
    </Button>
  );
  const bring = (
    <Button component={Link} to="/imports/new" variant="default">
      {t("sources.list.do")}
    </Button>
  );
  return (
    <Page
      title={t("sources.all.title")}
      about={t("sources.all.about")}
      actions={
        rows.length > 0 && (
          <>
            {bring}
            {add}
          </>
        )
      }
    >
      {sources.isSuccess && rows.length === 0 && (
        <Empty title={t("sources.all.empty")} says={t("sources.all.empty-say")}>
          {add || bring}
        </Empty>
      )}
      {rows.length > 0 && (
        <Panel>
          <Table.ScrollContainer minWidth={760}>
            <Table verticalSpacing={6} highlightOnHover>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t("sources.all.source")}</Table.Th>
                  <Table.Th>{t("sources.all.how")}</Table.Th>
                  <Table.Th>{t("sources.all.state")}</Table.Th>
                  <Table.Th>{t("sources.all.last")}</Table.Th>
                  <Table.Th>{t("sources.all.next")}</Table.Th>
                  <Table.Th ta="right">{t("sources.all.trust")}</Table.Th>
                  <Table.Th ta="right">{t("sources.all.missing")}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((source) => (
                  <OneSource key={source.id} source={source} />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Panel>
      )}
      {rows.length > 1 && <SurvivalRules sources={rows} />}
    </Page>
  );
}

function OneSource({ source }: { source: Source }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { last_run: run } = source;
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={`/sources/${source.id}`}>
          {source.name}
        </Anchor>
      </Table.Td>
      <Table.Td>{t(`sources.as.${source.kind}`, { defaultValue: source.kind })}</Table.Td>
      <Table.Td>
        <Health source={source} />
      </Table.Td>
      <Table.Td>
        {run ? format.moment(run.finished_at ?? run.created_at) : format.moment(source.last_import_at)}
        {run?.counts && (
          <Text size="xs" c="dimmed">
            {t("sources.all.counts", {
              read: format.number(run.counts.read),
              changed: format.number(run.counts.created + run.counts.updated),
            })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{source.next_run_at && source.state === "active" ? format.moment(source.next_run_at) : ""}</Table.Td>
      <Table.Td ta="right">{format.number(source.trust)}</Table.Td>
      <Table.Td ta="right">{source.proposals > 0 ? format.number(source.proposals) : ""}</Table.Td>
    </Table.Tr>
  );
}

/** One word on how a source is; the colour only repeats it. */
export function Health({ source }: { source: Source }) {
  const { t } = useTranslation();
  const word = healthOf(source);
  const colour = word === "stopped" || word === "held" ? "clay" : word === "paused" ? "gray" : "moss";
  return (
    <Badge variant="light" color={colour} tt="none">
      {t(`sources.health.${word}`)}
    </Badge>
  );
}

function healthOf({
  state,
  last_run: run,
  fault,
}: Source): "stopped" | "held" | "paused" | "running" | "missed" | "well" {
  if (state === "stopped") return "stopped";
  if (run?.state === "held") return "held";
  if (run && goesOn(run.state)) return "running";
  if (state === "paused") return "paused";
  return fault ? "missed" : "well";
}
