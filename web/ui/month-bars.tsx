import { Button, Group } from "@mantine/core";
import { type ReactNode, useState } from "react";
import classes from "./month-bars.module.css";
import list from "./table.module.css";
import { useMonthName } from "./use-month-name.ts";

const height = 54;
const step = 10;
const year = 12;

type Month = { month: string; revenue_minor: number };

/** Two years of revenue by month, the last twelve in the stronger colour; the numbers are one click away. */
export function MonthBars<Shape extends Month>({
  months,
  money,
  label,
  words,
  beside,
  children,
}: {
  months: Shape[];
  /** An amount of `months` in words, in short where the cents don't matter. */
  money: (minor: number, short?: boolean) => string;
  label: string;
  words: { table: string; month: string; revenue: string };
  /** One more column of the table. */
  beside?: { title: string; cell: (month: Shape) => ReactNode };
  /** Between the bars and the button. */
  children?: ReactNode;
}) {
  const name = useMonthName();
  const [table, setTable] = useState(false);
  const top = Math.max(1, ...months.map((one) => one.revenue_minor));
  const [first, last] = [months[0], months.at(-1)];
  return (
    <>
      <svg
        viewBox={`0 0 ${months.length * step} ${height}`}
        width="100%"
        height={height}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
        className={classes["bars"]}
      >
        <line x1={0} x2={months.length * step} y1={height - 1} y2={height - 1} className={classes["ground"]} />
        {months.map((one, at) => {
          const tall = Math.max(one.revenue_minor > 0 ? 1.5 : 0, (Math.max(0, one.revenue_minor) / top) * (height - 4));
          return (
            <rect
              key={one.month}
              x={at * step + 1}
              width={step - 2}
              y={height - 1 - tall}
              height={tall}
              className={classes[at >= months.length - year ? "recent" : "before"]}
            >
              <title>{`${name(one.month, true)}: ${money(one.revenue_minor, true)}`}</title>
            </rect>
          );
        })}
      </svg>
      <Group justify="space-between" c="dimmed" fz="xs" gap={4}>
        <span>{first && name(first.month, true)}</span>
        <span>{last && name(last.month, true)}</span>
      </Group>
      {children}
      <Group justify="flex-end">
        <Button size="compact-xs" variant="subtle" onClick={() => setTable(!table)} aria-expanded={table}>
          {words.table}
        </Button>
      </Group>
      {table && (
        <table className={list["figures"]}>
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              <th scope="col">{words.revenue}</th>
              {beside && <th scope="col">{beside.title}</th>}
            </tr>
          </thead>
          <tbody>
            {months.toReversed().map((one) => (
              <tr key={one.month}>
                <td>{name(one.month, true)}</td>
                <td>{money(one.revenue_minor)}</td>
                {beside && <td>{beside.cell(one)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
