import { SegmentedControl } from "@mantine/core";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import classes from "./today.module.css";
import type { Row } from "./today-list.ts";
import { type Deed, TodayRow } from "./today-row.tsx";

/** All, or only those past their day, or only those whose day is near. */
export type Only = "all" | "late" | "soon";
const choices: Only[] = ["all", "late", "soon"];

export const isOf = (row: Row, only: Only): boolean => only === "all" || (only === "soon") === (row.why.kind === "due");

interface Props {
  list: RefObject<HTMLDivElement | null>;
  /** As the server orders them: worth times urgency. */
  rows: Row[];
  /** Before they were sifted. */
  all: Row[];
  only: Only;
  sift: (only: Only) => void;
  /** There are more than these. */
  more: boolean;
  at: number;
  currency: string;
  mayWrite: boolean;
  choose: (index: number) => void;
  act: (deed: Deed, index: number) => void;
}

export function TodayRows({ list, rows, all, only, sift, more, at, ...rest }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const counted = (one: Only): string =>
    `${format.number(all.filter((row) => isOf(row, one)).length)}${more ? "+" : ""}`;
  return (
    <div ref={list} className={classes["list"]}>
      <div className={classes["over"]}>
        <h2 className={classes["group"]} id="today-rows">
          {t("today.group.rows")}
          <span className={classes["count"]} data-testid="count-rows">
            {counted(only)}
          </span>
        </h2>
        {(only !== "all" || all.some((row) => isOf(row, "late") !== isOf(all[0] as Row, "late"))) && (
          <SegmentedControl
            size="xs"
            aria-label={t("today.only.label")}
            value={only}
            onChange={(next) => sift(next as Only)}
            data={choices.map((one) => ({ value: one, label: `${t(`today.only.${one}`)} ${counted(one)}` }))}
          />
        )}
      </div>
      {rows.length === 0 ? (
        <p className={classes["faint"]}>{t("today.only.none")}</p>
      ) : (
        <ol className={classes["rows"]} aria-labelledby="today-rows">
          {rows.map((row, index) => (
            <TodayRow key={row.account} row={row} index={index} chosen={index === at} {...rest} />
          ))}
        </ol>
      )}
    </div>
  );
}
