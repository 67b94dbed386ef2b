import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import table from "./table.module.css";

export type Column<Row> = {
  title: string;
  /** Left out where there is no room for it. */
  wide?: boolean;
  cell: (row: Row) => ReactNode;
};

/** A long name takes a second line rather than the room of the others. */
const wrapped = { label: { whiteSpace: "normal", textAlign: "left", lineHeight: 1.5 } } as const;

/** Things with a name that open at a click on it. */
export function NamedList<Row extends { id: string; name: string }>({
  title,
  columns,
  rows,
  open,
}: {
  /** Over the names. */
  title: string;
  columns: Column<Row>[];
  rows: Row[];
  open: (id: string) => void;
}) {
  return (
    <div className={`tilth-panel ${table["scroll"]}`}>
      <table className={table["list"]}>
        <thead>
          <tr>
            <th>{title}</th>
            {columns.map((column) => (
              <th key={column.title} className={column.wide ? table["wide"] : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Button
                  variant="transparent"
                  size="compact-sm"
                  p={0}
                  h="auto"
                  styles={wrapped}
                  onClick={() => open(row.id)}
                >
                  {row.name}
                </Button>
              </td>
              {columns.map((column) => (
                <td key={column.title} className={column.wide ? table["wide"] : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
