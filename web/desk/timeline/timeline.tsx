import { Button, Chip, Group, Stack, Text } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { ExportList } from "../../app/exports/export-menu.tsx";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { HistoryDrawer } from "../../know/accounts/index.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { Entry, ShowHistory } from "./entry.tsx";
import classes from "./timeline.module.css";

type Page = Schemas["Timeline"];

const filters = [
  { name: "touches", kinds: "touch" },
  { name: "orders", kinds: "order,refund" },
  { name: "notes", kinds: "note" },
  { name: "tasks", kinds: "task" },
  { name: "changes", kinds: "change" },
] as const;

const pageRows = 30;

/** Everything in and out, newest first; `first` is what the screen already brought, so that it stands at once. */
export function Timeline({
  of,
  id,
  first,
  firstAt,
}: {
  of: "account" | "person";
  id: string;
  first: Page;
  firstAt: number;
}) {
  const { t } = useTranslation();
  const [chosen, choose] = useState<string[]>([]);
  const [history, setHistory] = useState<{ id: string; name: string } | null>(null);
  const showHistory = useCallback((record: string, name: string) => setHistory({ id: record, name }), []);
  const kinds = filters
    .filter((filter) => chosen.includes(filter.name))
    .map((filter) => filter.kinds)
    .join(",");
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [of, id, "timeline", kinds],
    queryFn: ({ pageParam }) => readPage(of, id, pageParam, kinds),
    initialPageParam: "",
    getNextPageParam: (page: Page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    ...(kinds === "" ? { initialData: { pages: [first], pageParams: [""] }, initialDataUpdatedAt: firstAt } : {}),
  });
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  useShortcuts([{ keys: "m", label: t("timeline.more"), run: () => hasNextPage && void fetchNextPage() }]);
  return (
    <Stack gap={6}>
      <Chip.Group multiple value={chosen} onChange={choose}>
        <Group gap={6} role="group" aria-label={t("timeline.filter")}>
          {filters.map((filter) => (
            <Chip key={filter.name} value={filter.name} size="xs" variant="outline">
              {t(`timeline.filters.${filter.name}`)}
            </Chip>
          ))}
          {rows.length > 0 && (
            <ExportList
              list={`/${of === "account" ? "accounts" : "people"}/${id}/timeline${kinds ? `?kinds=${kinds}` : ""}`}
            />
          )}
        </Group>
      </Chip.Group>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed" py="sm">
          {t(kinds === "" ? "timeline.nothing" : "timeline.nothing-such")}
        </Text>
      ) : (
        <ShowHistory value={showHistory}>
          <ol className={classes.list}>
            {rows.map((row) => (
              <Entry key={`${row.kind} ${row.id}`} row={row} of={of} />
            ))}
          </ol>
        </ShowHistory>
      )}
      {hasNextPage && (
        <Button
          variant="default"
          size="compact-sm"
          style={{ alignSelf: "flex-start" }}
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
          rightSection={<kbd>m</kbd>}
        >
          {t("timeline.more")}
        </Button>
      )}
      <HistoryDrawer record={history?.id ?? null} name={history?.name ?? ""} onClose={() => setHistory(null)} />
    </Stack>
  );
}

async function readPage(of: "account" | "person", id: string, cursor: string, kinds: string): Promise<Page> {
  const params = {
    path: { id },
    query: { limit: pageRows, ...(cursor ? { cursor } : {}), ...(kinds ? { kinds } : {}) },
  };
  if (of === "account") return unwrap(await api.GET("/api/v1/accounts/{id}/timeline", { params })) as Page;
  return unwrap(await api.GET("/api/v1/people/{id}/timeline", { params })) as Page;
}
