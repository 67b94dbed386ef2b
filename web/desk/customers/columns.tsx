import { Anchor, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import type { Format } from "../../app/format.ts";
import type { GridColumn } from "../../ui/grid.tsx";
import { GapCell, IndustryCell, OwnerCell } from "./cells.tsx";
import { dueOf } from "./due.ts";
import type { CustomerRow } from "./shape.ts";

/** People an account should have been touched by within the gap. */
const coverageTarget = 5;

/** The columns that can be shown, by the name that a view keeps. */
export function customerColumns(t: TFunction, format: Format, today: string): GridColumn<CustomerRow>[] {
  const column = (
    name: string,
    width: number,
    cell: GridColumn<CustomerRow>["cell"],
    more: Partial<GridColumn<CustomerRow>> = {},
  ): GridColumn<CustomerRow> => ({ name, label: t(`customers.column.${name}`), width, cell, ...more });
  return [
    column(
      "name",
      240,
      (row) => (
        <Anchor component={Link} to={`/accounts/${row.account_id}`} size="sm" fw={550}>
          {row.name}
        </Anchor>
      ),
      { sort: "name" },
    ),
    column("next_due", 150, (row) => <Due row={row} today={today} t={t} format={format} />, { sort: "due" }),
    column(
      "last_valued",
      150,
      (row) =>
        format.day(row.last_valued_touch_at) || (
          <Text span size="sm" c="dimmed">
            {t("customers.never")}
          </Text>
        ),
      { sort: "valued" },
    ),
    column("revenue", 120, (row) => format.money(row.revenue_12m_minor, undefined, true), {
      sort: "revenue",
      align: "right",
    }),
    column("orders", 80, (row) => format.number(row.orders_12m), { align: "right" }),
    column("last_order", 110, (row) => format.day(row.last_order_on)),
    column("coverage", 100, (row) => (
      <span title={t("customers.coverage-known", { count: row.people_known })}>
        {t("customers.coverage", { touched: row.people_touched, target: coverageTarget })}
      </span>
    )),
    column("owner", 140, (row) => <OwnerCell row={row} />, { sort: "owner" }),
    column("industry", 150, (row) => <IndustryCell row={row} />, { sort: "industry" }),
    column("city", 120, (row) => row.city, { sort: "city" }),
    column("country", 90, (row) => row.country),
    column("relationship", 110, (row) => (row.relationship ? t(`customers.status.${row.relationship}`) : "")),
    column("gap", 80, (row) => <GapCell row={row} />),
    column("created", 110, (row) => format.day(row.created_at), { sort: "created" }),
  ];
}

/** Kept, due soon or overdue, in words; the colour only repeats it. */
function Due({ row, today, t, format }: { row: CustomerRow; today: string; t: TFunction; format: Format }) {
  const due = dueOf(row, today);
  if (!due)
    return (
      <Text span size="sm" c="dimmed">
        {t("customers.due.none")}
      </Text>
    );
  if (due.state === "never")
    return (
      <Text span size="sm" c="var(--tilth-overdue)">
        {t("customers.due.never")}
      </Text>
    );
  const colour =
    due.state === "overdue" ? "var(--tilth-overdue)" : due.state === "soon" ? "var(--tilth-due)" : "var(--tilth-kept)";
  return (
    <Text span size="sm" c={colour} title={format.day(row.next_due_on)}>
      {t(`customers.due.${due.state}`, { count: due.days })}
    </Text>
  );
}
