import { Button, Select, TextInput } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ExportMenu } from "../../app/exports/export-menu.tsx";
import { useMay } from "../../app/settings/role.ts";
import { Empty } from "../../ui/empty.tsx";
import { Page } from "../../ui/page.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { filterItems, type ItemFilter, type Show, shows, topicsOf } from "./filter-items.ts";
import { ItemDrawer } from "./item-drawer.tsx";
import { ItemList } from "./item-list.tsx";
import { kinds } from "./kinds.ts";
import { useItems, useToday } from "./use-items.ts";

type Search = Partial<Record<keyof ItemFilter | "item", string>>;

/** All the useful things there are to give; what is looked for, and which is open, stands in the address. */
export function Library() {
  const { t } = useTranslation();
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const may = useMay();
  const today = useToday();
  const items = useItems();
  const go = (change: Search, replace = true): void => {
    const next = Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value));
    void navigate({ to: "/library", search: next as never, replace });
  };
  const filter: ItemFilter = {
    q: String(search.q ?? ""),
    kind: search.kind ?? null,
    topic: search.topic === undefined ? null : String(search.topic),
    show: shows.includes(search.show as Show) ? (search.show as Show) : "current",
  };
  const all = items.data ?? [];
  const rows = filterItems(all, filter, today);
  const add = (): void => go({ item: "new" }, false);
  const addButton = may.write && (
    <Button leftSection={<IconPlus size={15} />} onClick={add}>
      {t("library.add")}
    </Button>
  );
  useShortcuts(may.write ? [{ keys: "n", label: t("library.add"), run: add }] : []);
  return (
    <Page
      title={t("app.go.library")}
      about={t("library.about")}
      actions={
        all.length > 0 && (
          <>
            <ExportMenu wish={{ what: "items" }} />
            {addButton}
          </>
        )
      }
    >
      {all.length > 0 && <Filters filter={filter} topics={topicsOf(all)} go={go} shown={rows.length} />}
      {items.data?.length === 0 && (
        <Empty title={t("library.empty.title")} says={t("library.empty.says")}>
          {addButton}
        </Empty>
      )}
      {all.length > 0 && rows.length === 0 && (
        <Empty title={t("library.nothing.title")} says={t("library.nothing.says")} />
      )}
      {rows.length > 0 && (
        <ItemList items={rows} today={today} open={(item) => !search.item && go({ item: item.id }, false)} />
      )}
      {search.item && <ItemDrawer key={search.item} id={search.item} all={all} close={() => go({ item: "" })} />}
    </Page>
  );
}

function Filters({
  filter,
  topics,
  go,
  shown,
}: {
  filter: ItemFilter;
  topics: string[];
  go: (change: Search) => void;
  shown: number;
}) {
  const { t } = useTranslation();
  return (
    <div style={{ display: "flex", flexWrap: "wrap", gap: 8, alignItems: "center" }}>
      <TextInput
        aria-label={t("library.search")}
        placeholder={t("library.search")}
        leftSection={<IconSearch size={15} />}
        flex="1 1 200px"
        maw={320}
        value={filter.q}
        onChange={(event) => go({ q: event.currentTarget.value })}
      />
      <Select
        aria-label={t("library.kind")}
        placeholder={t("library.any-kind")}
        w={150}
        clearable
        clearButtonProps={{ "aria-label": t("library.clear") }}
        data={kinds.map((value) => ({ value, label: t(`library.kinds.${value}`) }))}
        value={filter.kind}
        onChange={(kind) => go({ kind: kind ?? "" })}
      />
      <Select
        aria-label={t("library.topic")}
        placeholder={t("library.any-topic")}
        w={170}
        clearable
        searchable
        clearButtonProps={{ "aria-label": t("library.clear") }}
        data={topics}
        value={filter.topic}
        onChange={(topic) => go({ topic: topic ?? "" })}
      />
      <Select
        aria-label={t("library.freshness.label")}
        w={170}
        data={shows.map((value) => ({ value, label: t(`library.show.${value}`) }))}
        value={filter.show}
        allowDeselect={false}
        onChange={(show) => go({ show: show === "current" ? "" : (show ?? "") })}
      />
      <span style={{ color: "var(--tilth-quiet)", fontSize: 13 }} role="status">
        {t("library.count", { count: shown })}
      </span>
    </div>
  );
}
