import { Alert, Anchor, Button, Group, SegmentedControl, Stack, Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useChange } from "../../app/settings/use-change.ts";
import { Panel } from "../../ui/panel.tsx";
import { goesOn, type Reconciliation, type Source, useDifferences, useReconciliations } from "./read-sources.ts";

type Difference = Schemas["Difference"];
const kinds = ["not-here", "not-there", "field-differs", "not-mapped"] as const;

/** The source beside the store, row by row: what is only there, only here, or differs, each with its why. */
export function Reconcile({ source, may }: { source: Source; may: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [last] = useReconciliations(source.id).data ?? [];
  const path = { params: { path: { id: source.id } } };
  const ask = useChange(
    async (fresh: boolean) =>
      unwrap(await api.POST("/api/v1/sources/{id}/reconciliations", { ...path, body: { fresh } })),
    { stale: ["sources"] },
  );
  const propose = useChange(
    async (id: string) =>
      unwrap(await api.POST("/api/v1/reconciliations/{id}/proposals", { params: { path: { id } } })),
    { stale: ["sources"], says: ({ proposed }) => t("sources.reconcile.proposed", { count: proposed }) },
  );
  const fetched = source.kind !== "file" && source.kind !== "upload";
  const busy = ask.isPending || (last !== undefined && goesOn(last.state));
  return (
    <Panel
      title={t("sources.reconcile.title")}
      actions={
        may && (
          <Group gap="xs">
            {fetched && (
              <Button size="compact-sm" variant="default" onClick={() => ask.mutate(true)} loading={busy}>
                {t("sources.reconcile.fresh")}
              </Button>
            )}
            <Button size="compact-sm" variant="light" onClick={() => ask.mutate(false)} loading={busy}>
              {t("sources.reconcile.do")}
            </Button>
          </Group>
        )
      }
    >
      {!last && (
        <Text size="sm" c="dimmed">
          {t("sources.reconcile.never")}
        </Text>
      )}
      {last?.state === "failed" && (
        <Alert color="clay" variant="light" role="alert">
          {String(last.fault?.["title"] ?? "")} {String(last.fault?.["help"] ?? "")}
        </Alert>
      )}
      {last?.counts && (
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            {t(last.fresh ? "sources.reconcile.when-fresh" : "sources.reconcile.when", {
              when: format.moment(last.finished_at),
            })}
          </Text>
          <Sums counts={last.counts} />
          {may && last.fresh && last.counts.not_there > 0 && (
            <Group>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => propose.mutate(last.id)}
                loading={propose.isPending}
              >
                {t("sources.reconcile.propose")}
              </Button>
            </Group>
          )}
          <Differences key={last.id} one={last} />
        </Stack>
      )}
    </Panel>
  );
}

/** The figures in sentences that add up before one's eyes. */
function Sums({ counts }: { counts: NonNullable<Reconciliation["counts"]> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const numbers = Object.fromEntries(Object.entries(counts).map(([name, n]) => [name, format.number(n)]));
  return (
    <div data-testid="reconciled">
      <Text size="sm">{t("sources.reconcile.rows", numbers)}</Text>
      <Text size="sm">{t("sources.reconcile.records", numbers)}</Text>
    </div>
  );
}

function Differences({ one }: { one: Reconciliation }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<"" | Difference["kind"]>("");
  const differences = useDifferences(one.id, kind || undefined);
  const rows = (differences.data?.pages.flatMap((page) => page.rows) ?? []) as Difference[];
  const choices = [
    { value: "", label: t("sources.reconcile.all") },
    ...kinds.map((value) => ({ value, label: t(`sources.reconcile.${value}`) })),
  ];
  return (
    <>
      <div style={{ overflowX: "auto" }}>
        <SegmentedControl
          size="xs"
          data={choices}
          value={kind}
          onChange={(value) => setKind(value as typeof kind)}
          aria-label={t("sources.reconcile.which")}
        />
      </div>
      {differences.isSuccess && rows.length === 0 && <Text size="sm">{t("sources.reconcile.none")}</Text>}
      {rows.length > 0 && (
        <Table.ScrollContainer minWidth={720}>
          <Table verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("sources.reconcile.record")}</Table.Th>
                <Table.Th>{t("sources.reconcile.what")}</Table.Th>
                <Table.Th>{t("sources.reconcile.there")}</Table.Th>
                <Table.Th>{t("sources.reconcile.here")}</Table.Th>
                <Table.Th>{t("sources.reconcile.why")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <OneDifference key={row.id} row={row} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {differences.hasNextPage && (
        <Button variant="subtle" onClick={() => void differences.fetchNextPage()}>
          {t("sources.rows.more")}
        </Button>
      )}
    </>
  );
}

function OneDifference({ row }: { row: Difference }) {
  const { t } = useTranslation();
  const format = useFormat();
  const to = row.record_kind === "person" ? "people" : "accounts";
  const says = row.name ?? row.key ?? (row.line === null ? "" : t("sources.reconcile.line", { line: row.line }));
  const detail = row.detail ?? {};
  return (
    <Table.Tr>
      <Table.Td>
        {row.record_id && ["account", "person"].includes(row.record_kind) ? (
          <Anchor component={Link} to={`/${to}/${row.record_id}`}>
            {says}
          </Anchor>
        ) : (
          says
        )}
      </Table.Td>
      <Table.Td>
        {row.kind === "not-mapped" || !row.field
          ? `${t(`sources.reconcile.${row.kind}`)}${row.field ? `: ${row.field}` : ""}`
          : t(`sources.said.${row.field}`, { defaultValue: row.field })}
      </Table.Td>
      <Table.Td>{row.there ?? "–"}</Table.Td>
      <Table.Td>{row.here ?? "–"}</Table.Td>
      <Table.Td>
        {t(`sources.reconcile.why-${row.why}`, {
          name: String(detail["to"] ?? detail["by"] ?? ""),
          when: detail["at"] ? format.moment(String(detail["at"])) : "",
          reason: String(detail["reason"] ?? ""),
          count: Number(detail["rows"] ?? 0),
        })}
      </Table.Td>
    </Table.Tr>
  );
}
