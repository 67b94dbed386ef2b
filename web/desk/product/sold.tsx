import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { MonthBars } from "../../ui/month-bars.tsx";

/** What it brought in twelve months and ever, before refunds. */
export function Sold({ sales }: { sales: Schemas["ProductSales"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const money = (minor: number): string => format.money(minor, sales.currency, true);
  if (sales.ever.orders === 0)
    return (
      <Text size="sm" c="dimmed">
        {t("product.never-sold")}
      </Text>
    );
  return (
    <>
      <Group gap="xs" align="baseline">
        <Text size="xl" fw={650} data-testid="product-year">
          {money(sales.year.revenue_minor)}
        </Text>
        <Text size="xs" c="dimmed">
          {t("product.in-year", { day: format.day(sales.from) })}
        </Text>
      </Group>
      <MonthBars
        months={sales.months}
        money={(minor, short) => format.money(minor, sales.currency, short)}
        label={t("product.by-month")}
        words={{ table: t("product.table"), month: t("product.month"), revenue: t("product.revenue") }}
      />
      <Text size="sm" mt={4}>
        {t("product.year-says", {
          quantity: format.number(Number(sales.year.quantity)),
          orders: t("product.orders-n", { count: sales.year.orders, shown: format.number(sales.year.orders) }),
          customers: t("product.customers-n", {
            count: sales.year.customers,
            shown: format.number(sales.year.customers),
          }),
        })}
      </Text>
      <Text size="xs" c="dimmed">
        {t("product.ever-says", {
          money: money(sales.ever.revenue_minor),
          first: format.day(sales.first_on),
          last: format.day(sales.last_on),
        })}
      </Text>
      {sales.apart.length > 0 && (
        <Text size="xs" c="var(--tilth-due)">
          {t("product.apart", {
            amounts: sales.apart.map(({ currency, minor }) => format.money(minor, currency, true)).join(", "),
          })}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {t("product.counts")}
      </Text>
    </>
  );
}
