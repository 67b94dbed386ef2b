import { Anchor, Button, Text } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ExportList } from "../../app/exports/export-menu.tsx";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { TraitNames } from "../../know/traits/index.ts";
import { Page } from "../../ui/page.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Bars } from "./bars.tsx";
import { BlankLinks } from "./blank-links.tsx";
import classes from "./knowledge.module.css";

/** How much of what we want to know is known of all customers, and where the most valuable blanks are. */
export function Knowledge() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: all } = useQuery({
    queryKey: ["knowledge", "all"],
    queryFn: async () => unwrap(await api.GET("/api/v1/knowledge")),
  });
  return (
    <Page
      title={t("knowledge.title")}
      about={all && t("knowledge.about", { count: all.customers, customers: format.number(all.customers) })}
    >
      <Panel title={t("knowledge.known")}>{all && <Bars kinds={all.kinds} />}</Panel>
      <Blanks />
      <TraitNames />
    </Page>
  );
}

function Blanks() {
  const { t } = useTranslation();
  const format = useFormat();
  const blanks = useInfiniteQuery({
    queryKey: ["knowledge", "blanks"],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      unwrap(await api.GET("/api/v1/knowledge/blanks", { params: { query: { limit: 20, cursor: pageParam } } })),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = (blanks.data?.pages.flatMap((page) => page.rows) ?? []) as Schemas["BlankAccount"][];
  return (
    <Panel title={t("knowledge.blanks")} actions={rows.length > 0 && <ExportList list="/knowledge/blanks" />}>
      <Text size="xs" c="dimmed" mb={4}>
        {t("knowledge.blanks-say")}
      </Text>
      {blanks.isSuccess && rows.length === 0 && <Text size="sm">{t("knowledge.no-blanks")}</Text>}
      <ol className={classes.accounts}>
        {rows.map((row) => (
          <li key={row.account_id}>
            <div className={classes.head}>
              <Anchor component={Link} to={`/accounts/${row.account_id}`} fw={600} size="sm">
                {row.name}
              </Anchor>
              <Text size="xs" c="dimmed" component="span">
                {t("knowledge.missing", {
                  worth: format.money(row.worth_minor, undefined, true),
                  fresh: format.number(row.fresh),
                  wanted: format.number(row.wanted),
                })}
              </Text>
            </div>
            <BlankLinks account={row.account_id} blanks={row.blanks} />
          </li>
        ))}
      </ol>
      {blanks.hasNextPage && (
        <Button variant="subtle" onClick={() => void blanks.fetchNextPage()}>
          {t("knowledge.more")}
        </Button>
      )}
    </Panel>
  );
}
