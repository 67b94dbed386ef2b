import { Fragment, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import classes from "./today.module.css";
import type { Row } from "./today-list.ts";
import { type Deed, TodayRow } from "./today-row.tsx";

export type Group = "late" | "soon";

/** Late first, due soon after it; within each as the server orders: worth times urgency. */
export function inGroups(rows: Row[]): Row[] {
  return [...rows.filter((row) => groupOf(row) === "late"), ...rows.filter((row) => groupOf(row) === "soon")];
}

export const groupOf = (row: Row): Group => (row.why.kind === "due" ? "soon" : "late");

interface Props {
  list: RefObject<HTMLDivElement | null>;
  /** Already in groups. */
  rows: Row[];
  /** There are more than these. */
  more: boolean;
  at: number;
  currency: string;
  mayWrite: boolean;
  choose: (index: number) => void;
  act: (deed: Deed, index: number) => void;
}

export function TodayRows({ list, rows, more, at, ...rest }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const groups = (["late", "soon"] as const)
    .map((group) => ({
      group,
      from: rows.findIndex((row) => groupOf(row) === group),
      rows: rows.filter((row) => groupOf(row) === group),
    }))
    .filter((one) => one.rows.length > 0);
  return (
    <div ref={list} className={classes["list"]}>
      {groups.map(({ group, from, rows: mine }) => (
        <Fragment key={group}>
          <h2 className={classes["group"]} data-group={group} id={`today-${group}`}>
            {t(`today.group.${group}`)}
            <span className={classes["count"]} data-testid={`count-${group}`}>
              {format.number(mine.length)}
              {more && "+"}
            </span>
          </h2>
          <ol className={classes["rows"]} aria-labelledby={`today-${group}`}>
            {mine.map((row, index) => (
              <TodayRow key={row.account} row={row} index={from + index} chosen={from + index === at} {...rest} />
            ))}
          </ol>
        </Fragment>
      ))}
    </div>
  );
}
