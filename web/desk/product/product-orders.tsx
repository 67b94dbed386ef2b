import { Anchor, Button, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import table from "../../ui/table.module.css";

const pageRows = 25;

/** Orders with this product, newest first; the amount is that of its own lines. */
export function ProductOrders({ product }: { product: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const orders = useInfiniteQuery({
    queryKey: ["products", product, "orders"],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      unwrap(
        await api.GET("/api/v1/products/{id}/orders", {
          params: { path: { id: product }, query: { limit: pageRows, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = (orders.data?.pages.flatMap((page) => page.rows) ?? []) as Schemas["ProductOrder"][];
  if (orders.isSuccess && rows.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t("product.no-orders")}
      </Text>
    );
  return (
    <div className={table["scroll"]} style={{ minHeight: 60 }}>
      <table className={`${table["list"]} ${table["rows"]}`}>
        <thead>
          <tr>
            <th scope="col" className={table["wide"]}>
              {t("product.ordered-on")}
            </th>
            <th scope="col">{t("product.customer")}</th>
            <th scope="col" className={table["wide"]}>
              {t("product.order-number")}
            </th>
            <th scope="col" className={table["wide"]}>
              {t("product.order-state")}
            </th>
            <th scope="col" className={table["number"]}>
              {t("product.quantity")}
            </th>
            <th scope="col" className={table["number"]}>
              {t("product.amount")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.order}>
              <td className={`${table["nowrap"]} ${table["wide"]}`}>{format.day(row.ordered_on)}</td>
              <td>
                <Anchor component={Link} to={`/accounts/${row.account}`} size="sm">
                  {row.account_name}
                </Anchor>
                <Text size="xs" c="dimmed" className={table["under"]}>
                  {[format.day(row.ordered_on), row.number, t(`product.states.${row.state}`)]
                    .filter(Boolean)
                    .join(" · ")}
                </Text>
              </td>
              <td className={table["wide"]}>{row.number}</td>
              <td className={table["wide"]}>{t(`product.states.${row.state}`)}</td>
              <td className={table["number"]}>{format.number(Number(row.quantity))}</td>
              <td className={table["number"]}>{format.money(row.amount_minor, row.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {orders.hasNextPage && (
        <Button variant="subtle" fullWidth onClick={() => void orders.fetchNextPage()}>
          {t("product.more")}
        </Button>
      )}
    </div>
  );
}
