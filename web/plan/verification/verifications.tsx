import { Anchor, Button, Table } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { useMay } from "../../app/settings/role.ts";
import { Empty } from "../../ui/empty.tsx";
import { Page } from "../../ui/page.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { DecayTable } from "./decay-table.tsx";
import { NextChecks } from "./next-checks.tsx";
import { useVerifications } from "./use-verifications.ts";

/** How right our data is: what was drawn and found, how fast it rots, and what to check next. */
export function Verifications() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { write } = useMay();
  const asked = useVerifications();
  const rows = asked.data?.pages.flatMap((page) => page.rows) ?? [];
  useShortcuts(
    write
      ? [
          {
            keys: "n",
            label: t("verification.new.title"),
            run: () => void navigate({ to: "/verifications/new" as never }),
          },
        ]
      : [],
  );
  const draw = write && (
    <Button component={Link} to={"/verifications/new" as never} leftSection={<IconPlus size={15} />}>
      {t("verification.new.title")}
    </Button>
  );
  return (
    <Page title={t("app.go.verifications")} about={t("verification.about")} actions={rows.length > 0 && draw}>
      {asked.isSuccess && rows.length === 0 && (
        <Empty title={t("verification.empty.title")} says={t("verification.empty.says")}>
          {draw}
        </Empty>
      )}
      {rows.length > 0 && (
        <Panel title={t("verification.list.title")}>
          <Table.ScrollContainer minWidth={700}>
            <Table verticalSpacing={5} highlightOnHover>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t("verification.list.name")}</Table.Th>
                  <Table.Th>{t("verification.list.drawn")}</Table.Th>
                  {(["size", "checked", "wrong", "not_reached", "open"] as const).map((part) => (
                    <Table.Th key={part} ta="right">
                      {t(`verification.count.${part}`)}
                    </Table.Th>
                  ))}
                  <Table.Th>{t("verification.report.title")}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((one) => (
                  <Table.Tr key={one.id}>
                    <Table.Td>
                      <Anchor component={Link} to={`/verifications/${one.id}` as never} size="sm">
                        {one.name}
                      </Anchor>
                      {one.closed_at && ` (${t("verification.closed")})`}
                    </Table.Td>
                    <Table.Td>{format.day(one.drawn_on)}</Table.Td>
                    <Table.Td ta="right">
                      {t("verification.of", { n: format.number(one.size), all: format.number(one.population) })}
                    </Table.Td>
                    {(["checked", "wrong", "not_reached", "open"] as const).map((part) => (
                      <Table.Td key={part} ta="right">
                        {format.number(one[part])}
                      </Table.Td>
                    ))}
                    <Table.Td>
                      <Anchor
                        component={Link}
                        to={`/verifications/${one.id}/report` as never}
                        size="sm"
                        aria-label={t("verification.report.of", { name: one.name })}
                      >
                        {t("verification.report.title")}
                      </Anchor>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          {asked.hasNextPage && (
            <Button variant="subtle" onClick={() => void asked.fetchNextPage()}>
              {t("verification.more")}
            </Button>
          )}
        </Panel>
      )}
      <NextChecks />
      <DecayTable />
    </Page>
  );
}
