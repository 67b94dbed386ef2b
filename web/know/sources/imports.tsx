import { Anchor, Button, Table, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ExportList } from "../../app/exports/export-menu.tsx";
import { api, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { Empty } from "../../ui/empty.tsx";
import { Page } from "../../ui/page.tsx";
import { Panel } from "../../ui/panel.tsx";

/** Everything that was ever brought in, newest first, each with its account of rows. */
export function Imports() {
  const { t } = useTranslation();
  const format = useFormat();
  const imports = useInfiniteQuery({
    queryKey: ["imports", "list"],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      unwrap(await api.GET("/api/v1/imports", { params: { query: { limit: 50, cursor: pageParam } } })),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = imports.data?.pages.flatMap((page) => page.rows) ?? [];
  const bring = (
    <Button component={Link} to="/imports/new">
      {t("sources.list.do")}
    </Button>
  );
  return (
    <Page
      title={t("sources.list.title")}
      about={t("sources.list.about")}
      actions={
        rows.length > 0 && (
          <>
            <ExportList list="/imports" />
            {bring}
          </>
        )
      }
    >
      {imports.isSuccess && rows.length === 0 && (
        <Empty title={t("sources.list.empty")} says={t("sources.list.empty-say")}>
          {bring}
        </Empty>
      )}
      {rows.length > 0 && (
        <Panel>
          <Table.ScrollContainer minWidth={760}>
            <Table verticalSpacing={5} highlightOnHover>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t("sources.list.source")}</Table.Th>
                  <Table.Th>{t("sources.list.when")}</Table.Th>
                  <Table.Th>{t("sources.list.state")}</Table.Th>
                  {(["read", "created", "updated", "unchanged", "skipped", "failed"] as const).map((part) => (
                    <Table.Th key={part} ta="right">
                      {t(`sources.count.${part}`)}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((one) => (
                  <Table.Tr key={one.id}>
                    <Table.Td>
                      <Anchor component={Link} to={`/imports/${one.id}`}>
                        {one.source}
                      </Anchor>
                      {one.dry_run && ` (${t("sources.list.dry")})`}
                      <Text size="xs" c="dimmed" lineClamp={1}>
                        {one.files.map((file) => file.name).join(", ")}
                      </Text>
                    </Table.Td>
                    <Table.Td>{format.moment(one.created_at)}</Table.Td>
                    <Table.Td>{t(`sources.state.${one.state}`)}</Table.Td>
                    {(["read", "created", "updated", "unchanged", "skipped", "failed"] as const).map((part) => (
                      <Table.Td key={part} ta="right">
                        {format.number(one[part])}
                      </Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          {imports.hasNextPage && (
            <Button variant="subtle" onClick={() => void imports.fetchNextPage()}>
              {t("sources.rows.more")}
            </Button>
          )}
        </Panel>
      )}
    </Page>
  );
}
