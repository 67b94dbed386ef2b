import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import classes from "./product.module.css";

const height = 54;
const step = 10;
const year = 12;

/** Two years by month, the last twelve in the stronger colour; the numbers are one click away. */
export function MonthBars({
  months,
  currency,
}: {
  months: { month: string; revenue_minor: number }[];
  currency: string;
}) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const [table, setTable] = useState(false);
  const names = new Intl.DateTimeFormat(i18n.language, { month: "long", year: "numeric", timeZone: "UTC" });
  const name = (month: string): string => names.format(new Date(`${month}T00:00:00Z`));
  const top = Math.max(1, ...months.map((one) => one.revenue_minor));
  return (
    <>
      <svg
        viewBox={`0 0 ${months.length * step} ${height}`}
        width="100%"
        height={height}
        preserveAspectRatio="none"
        role="img"
        aria-label={t("product.by-month")}
        className={classes.bars}
      >
        {months.map((one, at) => {
          const tall = Math.max(one.revenue_minor > 0 ? 1.5 : 0, (Math.max(0, one.revenue_minor) / top) * (height - 4));
          return (
            <rect
              key={one.month}
              x={at * step + 1}
              width={step - 2}
              y={height - 1 - tall}
              height={tall}
              className={at >= months.length - year ? classes.recent : classes.before}
            >
              <title>{`${name(one.month)}: ${format.money(one.revenue_minor, currency, true)}`}</title>
            </rect>
          );
        })}
      </svg>
      <Group justify="space-between" c="dimmed" fz="xs" gap={4}>
        <span>{months[0] && name(months[0].month)}</span>
        <Button size="compact-xs" variant="subtle" onClick={() => setTable(!table)} aria-expanded={table}>
          {t("product.table")}
        </Button>
      </Group>
      {table && (
        <table className={classes.list}>
          <thead>
            <tr>
              <th scope="col">{t("product.month")}</th>
              <th scope="col" className={classes.number}>
                {t("product.revenue")}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.toReversed().map((one) => (
              <tr key={one.month}>
                <td>{name(one.month)}</td>
                <td className={classes.number}>{format.money(one.revenue_minor, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
