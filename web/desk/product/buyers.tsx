import { Anchor, Button, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import table from "../../ui/table.module.css";

const shownAtFirst = 10;

/** Those who bought most of it; whoever has not for long is seen by the day of the last order. */
export function Buyers({ sales }: { sales: Schemas["ProductSales"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { customers, currency, ever } = sales;
  const [all, setAll] = useState(false);
  const rows = all ? customers : customers.slice(0, shownAtFirst);
  if (customers.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t("product.nobody")}
      </Text>
    );
  return (
    <div className={table["scroll"]}>
      <table className={`${table["list"]} ${table["rows"]}`}>
        <thead>
          <tr>
            <th scope="col">{t("product.customer")}</th>
            <th scope="col" className={table["number"]}>
              {t("product.quantity")}
            </th>
            <th scope="col" className={table["number"]}>
              {t("product.revenue")}
            </th>
            <th scope="col" className={`${table["number"]} ${table["wide"]}`}>
              {t("product.orders")}
            </th>
            <th scope="col" className={table["wide"]}>
              {t("product.last")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.account}>
              <td>
                <Anchor component={Link} to={`/accounts/${row.account}`} size="sm">
                  {row.name}
                </Anchor>
                <Text size="xs" c="dimmed" className={table["under"]}>
                  {t("product.last-on", { day: format.day(row.last_on) })}
                </Text>
              </td>
              <td className={table["number"]}>{format.number(Number(row.quantity))}</td>
              <td className={table["number"]}>{format.money(row.revenue_minor, currency, true)}</td>
              <td className={`${table["number"]} ${table["wide"]}`}>{format.number(row.orders)}</td>
              <td className={`${table["wide"]} ${table["nowrap"]}`}>{format.day(row.last_on)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < customers.length && (
        <Button variant="subtle" fullWidth onClick={() => setAll(true)}>
          {t("product.more")}
        </Button>
      )}
      {all && ever.customers > customers.length && (
        <Text size="xs" c="dimmed" p="xs">
          {t("product.most-of", { shown: format.number(customers.length), all: format.number(ever.customers) })}
        </Text>
      )}
    </div>
  );
}
