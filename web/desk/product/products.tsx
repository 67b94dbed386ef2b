import { Button, Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { ExportMenu } from "../../app/exports/export-menu.tsx";
import { useFormat } from "../../app/format.ts";
import { useMay } from "../../app/settings/role.ts";
import { Empty } from "../../ui/empty.tsx";
import { Page } from "../../ui/page.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { NewProduct } from "./new-product.tsx";
import { ProductList } from "./product-list.tsx";

const shows = ["sold", "discontinued", "all"] as const;
type Show = (typeof shows)[number];
type Search = { q?: string; show?: string };

const typingPauseMs = 180;
const pageRows = 100;

/** All that is sold, by name; what is looked for stands in the address. */
export function Products() {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const q = String(search.q ?? "");
  const show = shows.includes(search.show as Show) ? (search.show as Show) : "sold";
  const [asked] = useDebouncedValue(q.trim(), typingPauseMs);
  const products = useInfiniteQuery({
    queryKey: ["products", "list", asked, show],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ pageParam }) =>
      unwrap(
        await api.GET("/api/v1/products", {
          params: {
            query: {
              limit: pageRows,
              ...(asked ? { q: asked } : {}),
              ...(show === "all" ? {} : { state: show }),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const go = (change: Search): void => {
    const next = Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value));
    void navigate({ to: "/products", search: next as never, replace: true });
  };
  const rows = products.data?.pages.flatMap((page) => page.rows) ?? [];
  const some = rows.length > 0 || (products.data?.pages[0]?.total ?? 0) > 0;
  const add = (): void => setAdding(true);
  const addButton = may.write && (
    <Button leftSection={<IconPlus size={15} />} onClick={add}>
      {t("product.add")}
    </Button>
  );
  useShortcuts(may.write ? [{ keys: "n", label: t("product.add"), run: add }] : []);
  return (
    <Page
      title={t("app.go.products")}
      about={t("product.about")}
      actions={
        some && (
          <>
            <ExportMenu wish={{ what: "products" }} />
            {addButton}
          </>
        )
      }
    >
      {some && (
        <div style={{ display: "flex", flexWrap: "wrap", gap: 8, alignItems: "center" }}>
          <TextInput
            aria-label={t("product.search")}
            placeholder={t("product.search")}
            leftSection={<IconSearch size={15} />}
            flex="1 1 200px"
            maw={320}
            value={q}
            onChange={(event) => go({ q: event.currentTarget.value })}
          />
          <Select
            aria-label={t("product.state")}
            w={170}
            data={shows.map((value) => ({ value, label: t(`product.show.${value}`) }))}
            value={show}
            allowDeselect={false}
            onChange={(next) => go({ show: next === "sold" ? "" : (next ?? "") })}
          />
          <span style={{ color: "var(--tilth-quiet)", fontSize: 13 }} role="status">
            {products.hasNextPage
              ? t("product.first", { shown: format.number(rows.length) })
              : t("product.count", { count: rows.length, shown: format.number(rows.length) })}
          </span>
        </div>
      )}
      {products.isSuccess && !some && (
        <Empty title={t("product.empty.title")} says={t("product.empty.says")}>
          {addButton}
        </Empty>
      )}
      {some && products.isSuccess && rows.length === 0 && (
        <Empty title={t("product.nothing.title")} says={t("product.nothing.says")} />
      )}
      {rows.length > 0 && (
        <ProductList rows={rows} more={products.hasNextPage ? () => void products.fetchNextPage() : undefined} />
      )}
      <NewProduct opened={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}
