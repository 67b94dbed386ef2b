import { Checkbox, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import classes from "./grid.module.css";
import { ColumnEdge } from "./column-edge.tsx";
import { useRowKeys } from "./row-keys.ts";

export interface GridColumn<Row> {
  name: string;
  label: string;
  width: number;
  align?: "right";
  /** The server sorts by this name; without it the column can't be sorted. */
  sort?: string;
  cell: (row: Row) => ReactNode;
}

export interface GridProps<Row> {
  label: string;
  columns: GridColumn<Row>[];
  rows: Row[];
  idOf: (row: Row) => string;
  /** Asked for when the end comes near. */
  more?: (() => void) | undefined;
  sort: string;
  direction: "asc" | "desc";
  onSort: (sort: string, direction: "asc" | "desc") => void;
  onWidth: (name: string, width: number) => void;
  open: (row: Row) => void;
  chosen: ReadonlySet<string>;
  allChosen: boolean;
  choose: (id: string) => void;
  chooseAll: () => void;
  words: { next: string; before: string; open: string; choose: string; chooseAll: string; narrower: string };
}

const rowHeight = 34;
const chooserWidth = 36;
/** Rows kept drawn above and below what is seen. */
const overscan = 12;

/** A list of any length: only the rows in sight are drawn; the first column stays; columns are sized by pointer or arrow keys. */
export function Grid<Row>(props: GridProps<Row>) {
  const { columns, rows, idOf, more, words } = props;
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan,
  });
  const keys = useRowKeys(frame, rows.length, words, (index) => props.open(rows[index] as Row));
  const last = drawn.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= rows.length - overscan) more();
  }, [more, last, rows.length]);
  const { scrollToIndex } = drawn;
  useEffect(() => scrollToIndex(keys.at), [scrollToIndex, keys.at]);
  const width = chooserWidth + columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div
      ref={frame}
      className={classes.frame}
      role="grid"
      aria-label={props.label}
      aria-rowcount={more ? -1 : rows.length + 1}
      tabIndex={0}
    >
      <div className={classes.head} role="row" aria-rowindex={1} style={{ minWidth: width }}>
        <div className={classes.chooser} role="columnheader">
          <Checkbox
            size="xs"
            aria-label={words.chooseAll}
            checked={props.allChosen}
            indeterminate={!props.allChosen && props.chosen.size > 0}
            onChange={props.chooseAll}
          />
        </div>
        {columns.map((column, index) => (
          <Head key={column.name} column={column} first={index === 0} {...props} />
        ))}
      </div>
      <div style={{ height: drawn.getTotalSize(), minWidth: width, position: "relative" }} role="rowgroup">
        {drawn.getVirtualItems().map((item) => {
          const row = rows[item.index] as Row;
          const id = idOf(row);
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- Enter opens the row through the row keys
            <div
              key={id}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={props.chosen.has(id)}
              data-row={item.index}
              data-at={item.index === keys.at || undefined}
              className={classes.row}
              style={{ transform: `translateY(${item.start}px)`, height: rowHeight }}
              onClick={() => keys.choose(item.index)}
              onDoubleClick={() => props.open(row)}
            >
              <div className={classes.chooser} role="gridcell">
                <Checkbox
                  size="xs"
                  aria-label={words.choose}
                  checked={props.chosen.has(id)}
                  onChange={() => props.choose(id)}
                />
              </div>
              {columns.map((column, index) => (
                <div
                  key={column.name}
                  role="gridcell"
                  className={index === 0 ? classes.frozen : classes.cell}
                  style={{ width: column.width, textAlign: column.align }}
                >
                  {column.cell(row)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Head<Row>({
  column,
  first,
  sort,
  direction,
  onSort,
  onWidth,
  words,
}: GridProps<Row> & { column: GridColumn<Row>; first: boolean }) {
  const sorted = column.sort === sort;
  const Arrow = direction === "asc" ? IconArrowUp : IconArrowDown;
  const turn = (): void => {
    if (column.sort) onSort(column.sort, sorted && direction === "asc" ? "desc" : "asc");
  };
  return (
    <div
      role="columnheader"
      aria-sort={sorted ? (direction === "asc" ? "ascending" : "descending") : undefined}
      className={first ? classes.frozenHead : classes.headCell}
      style={{ width: column.width, justifyContent: column.align === "right" ? "flex-end" : undefined }}
    >
      {column.sort ? (
        <UnstyledButton className={classes.sort} onClick={turn}>
          {column.label}
          {sorted && <Arrow size={13} aria-hidden />}
        </UnstyledButton>
      ) : (
        <span className={classes.sort}>{column.label}</span>
      )}
      <ColumnEdge
        label={`${words.narrower} ${column.label}`}
        width={column.width}
        onWidth={(width) => onWidth(column.name, width)}
      />
    </div>
  );
}
