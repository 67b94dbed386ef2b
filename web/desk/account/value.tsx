import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { Panel } from "../../ui/panel.tsx";
import classes from "./strips.module.css";
import { useMonthName } from "./use-month-name.ts";

type Shape = Schemas["AccountScreen"]["value"];

const height = 54;
const step = 10;
const year = 12;

/** What they brought in twelve months against the twelve before, and the months as bars. */
export function Value({ value }: { value: Shape }) {
  const { t } = useTranslation();
  const format = useFormat();
  const month = useMonthName();
  const [table, setTable] = useState(false);
  const { months, currency } = value;
  const top = Math.max(1, ...months.map((one) => one.revenue_minor));
  const before = months.slice(0, -year).reduce((sum, one) => sum + one.revenue_minor, 0);
  const since = months.slice(-year).reduce((sum, one) => sum + one.revenue_minor, 0);
  const money = (minor: number): string => format.money(minor, currency, true);
  return (
    <Panel title={t("account.value")}>
      <Group gap="xs" align="baseline">
        <Text size="xl" fw={650}>
          {money(value.revenue_12m_minor)}
        </Text>
        <Text size="xs" c="dimmed">
          {t("account.orders-12m", { count: value.orders_12m })}
          {before > 0 &&
            ` · ${t("account.against", { share: signed(format.share(since / before - 1), since >= before), money: money(before) })}`}
        </Text>
      </Group>
      <svg
        viewBox={`0 0 ${months.length * step} ${height}`}
        width="100%"
        height={height}
        preserveAspectRatio="none"
        role="img"
        aria-label={t("account.value-says", { since: money(since), before: money(before) })}
        className={classes.strip}
      >
        <line x1={0} x2={months.length * step} y1={height - 1} y2={height - 1} className={classes.ground} />
        {months.map((one, at) => {
          const tall = Math.max(one.revenue_minor > 0 ? 1.5 : 0, (Math.max(0, one.revenue_minor) / top) * (height - 4));
          return (
            <rect
              key={one.month}
              x={at * step + 1}
              width={step - 2}
              y={height - 1 - tall}
              height={tall}
              className={at >= months.length - year ? classes.valued : classes.other}
            >
              <title>{`${month(one.month, true)}: ${money(one.revenue_minor)}`}</title>
            </rect>
          );
        })}
      </svg>
      <Group justify="space-between" c="dimmed" fz="xs" gap={4}>
        <span>{months[0] && month(months[0].month, true)}</span>
        <span>{months.at(-1) && month((months.at(-1) as Shape["months"][number]).month, true)}</span>
      </Group>
      {value.revenue_apart && (
        <Text size="xs" c="dimmed">
          {t("account.apart", {
            amounts: Object.entries(value.revenue_apart)
              .map(([other, minor]) => format.money(minor, other, true))
              .join(", "),
          })}
        </Text>
      )}
      <Group gap="xs" justify="space-between">
        <Text size="xs" c="dimmed">
          {value.first_order_on && t("account.first-order", { day: format.day(value.first_order_on) })}
          {value.last_order_on && ` · ${t("account.last-order", { day: format.day(value.last_order_on) })}`}
        </Text>
        <Button size="compact-xs" variant="subtle" onClick={() => setTable(!table)} aria-expanded={table}>
          {t("account.table")}
        </Button>
      </Group>
      {table && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t("account.month")}</th>
              <th scope="col">{t("account.revenue")}</th>
              <th scope="col">{t("account.orders")}</th>
            </tr>
          </thead>
          <tbody>
            {[...months].reverse().map((one) => (
              <tr key={one.month}>
                <td>{month(one.month, true)}</td>
                <td>{format.money(one.revenue_minor, currency)}</td>
                <td>{one.orders}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

const signed = (share: string, up: boolean): string => (up ? `+${share}` : share);
