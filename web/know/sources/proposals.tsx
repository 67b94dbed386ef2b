import { Anchor, Button, Checkbox, Group, Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ExportList } from "../../app/exports/export-menu.tsx";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useChange } from "../../app/settings/use-change.ts";
import { Panel } from "../../ui/panel.tsx";
import { type Source, useProposals } from "./read-sources.ts";

type Proposal = Schemas["SourceProposal"];

/** Records that their source no longer has. Nothing goes before somebody says so, and one undo brings all back. */
export function Proposals({ source, may }: { source: Source; may: boolean }) {
  const { t } = useTranslation();
  const proposals = useProposals(source.id);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = (proposals.data?.pages.flatMap((page) => page.rows) ?? []) as Proposal[];
  const path = { params: { path: { id: source.id } } };
  const body = chosen.size > 0 ? { ids: [...chosen] } : { all: true as const };
  const options = { stale: ["sources", "customers", "account", "person"] };
  const accept = useChange(
    async () => unwrap(await api.POST("/api/v1/sources/{id}/proposals/acceptance", { ...path, body })),
    { ...options, says: (went) => t("sources.missing.accepted", { ...went }) },
  );
  const keep = useChange(
    async () => unwrap(await api.POST("/api/v1/sources/{id}/proposals/keeping", { ...path, body })),
    { ...options, says: ({ decided }) => t("sources.missing.kept", { count: decided }) },
  );
  const choose = (id: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const decide = (work: typeof accept | typeof keep) =>
    work.mutate(undefined, { onSuccess: () => setChosen(new Set()) });
  return (
    <Panel
      title={t("sources.missing.title", { count: source.proposals })}
      actions={
        may && (
          <Group gap="xs">
            <ExportList list={`/sources/${source.id}/proposals`} />
            <Button size="compact-sm" variant="default" onClick={() => decide(keep)} loading={keep.isPending}>
              {t(chosen.size > 0 ? "sources.missing.keep" : "sources.missing.keep-all", { count: chosen.size })}
            </Button>
            <Button size="compact-sm" variant="light" onClick={() => decide(accept)} loading={accept.isPending}>
              {t(chosen.size > 0 ? "sources.missing.accept" : "sources.missing.accept-all", { count: chosen.size })}
            </Button>
          </Group>
        )
      }
    >
      <Text size="sm" c="dimmed" mb="xs">
        {t("sources.missing.about")}
      </Text>
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              {may && <Table.Th w={36}>{t("sources.missing.choose")}</Table.Th>}
              <Table.Th>{t("sources.missing.name")}</Table.Th>
              <Table.Th>{t("sources.missing.kind")}</Table.Th>
              <Table.Th>{t("sources.missing.since")}</Table.Th>
              <Table.Th>{t("sources.missing.others")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <OneProposal
                key={row.id}
                row={row}
                may={may}
                chosen={chosen.has(row.id)}
                choose={(on) => choose(row.id, on)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {proposals.hasNextPage && (
        <Button variant="subtle" onClick={() => void proposals.fetchNextPage()}>
          {t("sources.rows.more")}
        </Button>
      )}
    </Panel>
  );
}

function OneProposal({
  row,
  may,
  chosen,
  choose,
}: {
  row: Proposal;
  may: boolean;
  chosen: boolean;
  choose: (on: boolean) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const to =
    row.kind === "account" ? `/accounts/${row.record}` : row.kind === "person" ? `/people/${row.record}` : null;
  return (
    <Table.Tr>
      {may && (
        <Table.Td>
          <Checkbox
            checked={chosen}
            onChange={(event) => choose(event.currentTarget.checked)}
            aria-label={t("sources.missing.choose-one", { name: row.name })}
          />
        </Table.Td>
      )}
      <Table.Td>
        {to && row.record ? (
          <Anchor component={Link} to={to}>
            {row.name}
          </Anchor>
        ) : (
          row.name
        )}
      </Table.Td>
      <Table.Td>{t(`sources.missing.a-${row.kind}`)}</Table.Td>
      <Table.Td>{format.moment(row.since)}</Table.Td>
      <Table.Td>{row.others.join(", ")}</Table.Td>
    </Table.Tr>
  );
}
