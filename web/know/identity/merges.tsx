import { Anchor, Button, Table } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { queries } from "../../app/queries.ts";
import { useMay } from "../../app/settings/role.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Panel } from "../../ui/panel.tsx";

const pageRows = 50;

/** What was merged, the last first. Each can be taken apart, also long after. */
export function Merges() {
  const { t } = useTranslation();
  const merges = useInfiniteQuery({
    queryKey: ["match-pairs", "merges"],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      unwrap(await api.GET("/api/v1/merges", { params: { query: { limit: pageRows, cursor: pageParam } } })),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = merges.data?.pages.flatMap((page) => page.rows) ?? [];
  if (merges.isSuccess && rows.length === 0)
    return <Empty title={t("identity.none.merges")} says={t("identity.none.merges-say")} />;
  return (
    <Panel>
      <Table.ScrollContainer minWidth={680}>
        <Table verticalSpacing={5}>
          <Table.Thead>
            <Table.Tr>
              {(["was", "is", "when", "how", "moved", "do"] as const).map((column) => (
                <Table.Th key={column}>{t(`identity.merges.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <OneMerge key={row.id} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {merges.hasNextPage && (
        <Button variant="subtle" onClick={() => void merges.fetchNextPage()}>
          {t("identity.merges.more")}
        </Button>
      )}
    </Panel>
  );
}

function OneMerge({ row }: { row: Schemas["Merge"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const apart = async (): Promise<void> => {
    try {
      const { set, kept } = unwrap(await api.DELETE("/api/v1/merges/{id}", { params: { path: { id: row.id } } }));
      const names = { kept: row.kept_name, folded: row.folded_name, count: kept.length };
      sayDone(t(kept.length > 0 ? "identity.said.apart-partly" : "identity.said.apart", names), set);
      await queries.invalidateQueries();
    } catch (error) {
      sayFault(error);
    }
  };
  return (
    <Table.Tr>
      <Table.Td>{row.folded_name}</Table.Td>
      <Table.Td>
        <Anchor component={Link} to={`/${row.kind === "account" ? "accounts" : "people"}/${row.kept_id}`} inherit>
          {row.kept_name}
        </Anchor>
      </Table.Td>
      <Table.Td>{format.moment(row.created_at)}</Table.Td>
      <Table.Td>
        {t(`identity.how.${row.how}`)}
        {row.by && ` · ${row.by}`}
      </Table.Td>
      <Table.Td>{format.number(row.moved)}</Table.Td>
      <Table.Td>
        {row.undone_at ? (
          t("identity.merges.undone", { when: format.moment(row.undone_at) })
        ) : (
          <Button variant="light" size="compact-sm" disabled={!may.write} onClick={() => void apart()}>
            {t("identity.do.apart")}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
