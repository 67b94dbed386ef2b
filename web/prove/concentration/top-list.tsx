import { Anchor, Text } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useRowKeys } from "../../ui/row-keys.ts";
import { Rhythm } from "./rhythm.tsx";
import classes from "./top-ten.module.css";

type Row = Schemas["TopAccount"];

/** The accounts that bring the most, each with what it brings and how well it is looked after. */
export function TopList({ rows, currency }: { rows: Row[]; currency: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useRef<HTMLDivElement>(null);
  const open = (row: Row | undefined): void =>
    void (row && navigate({ to: "/accounts/$id", params: { id: row.account } as never }));
  const { at, choose } = useRowKeys(
    list,
    rows.length,
    { next: t("concentration.keys.next"), before: t("concentration.keys.before"), open: t("concentration.keys.open") },
    (index) => open(rows[index]),
  );
  const largest = Math.max(...rows.map((row) => row.share ?? 0), 0);
  return (
    <div className={`tilth-panel ${classes["scroll"]}`} ref={list}>
      <table className={classes["list"]}>
        <thead>
          <tr>
            <th scope="col" className={classes["number"]}>
              {t("concentration.rank")}
            </th>
            <th scope="col">{t("concentration.account")}</th>
            <th scope="col" className={classes["number"]}>
              {t("concentration.revenue")}
            </th>
            <th scope="col">{t("concentration.share")}</th>
            <th scope="col" className={`${classes["number"]} ${classes["wide"]}`}>
              {t("concentration.cumulative")}
            </th>
            <th scope="col" className={classes["roomy"]}>
              {t("concentration.last-touch")}
            </th>
            <th scope="col" className={`${classes["number"]} ${classes["roomy"]}`}>
              {t("concentration.coverage")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <OneRow
              key={row.account}
              row={row}
              index={index}
              at={index === at}
              largest={largest}
              currency={currency}
              choose={choose}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OneRow({
  row,
  index,
  at,
  largest,
  currency,
  choose,
}: {
  row: Row;
  index: number;
  at: boolean;
  largest: number;
  currency: string;
  choose: (index: number) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { touched, target, known, reachable } = row.coverage;
  return (
    <tr data-row={index} data-at={at || undefined} onMouseDown={() => choose(index)}>
      <td className={classes["number"]}>{format.number(row.rank)}</td>
      <td className={classes["name"]}>
        <Anchor component={Link} to="/accounts/$id" params={{ id: row.account } as never} size="sm" fw={550}>
          {row.name}
        </Anchor>
        <div className={classes["under"]}>
          <Rhythm row={row} />
          <Text size="xs">{t("concentration.people", { n: format.number(touched), all: format.number(target) })}</Text>
        </div>
      </td>
      <td className={classes["number"]}>{format.money(row.revenue_minor, currency, true)}</td>
      <td>
        <Share share={row.share} largest={largest} />
      </td>
      <td className={`${classes["number"]} ${classes["wide"]}`}>
        {row.cumulative_share === null ? "–" : format.share(row.cumulative_share, 1)}
      </td>
      <td className={`${classes["rhythm"]} ${classes["roomy"]}`}>
        <Rhythm row={row} />
      </td>
      <td
        className={`${classes["number"]} ${classes["roomy"]}`}
        title={t("concentration.coverage-says", { known, reachable, touched, target })}
      >
        {t("concentration.of", { n: format.number(touched), all: format.number(target) })}
      </td>
    </tr>
  );
}

/** The share in figures, and as a bar against the largest. */
function Share({ share, largest }: { share: number | null; largest: number }) {
  const format = useFormat();
  const part = largest > 0 ? Math.max(0, share ?? 0) / largest : 0;
  return (
    <div className={classes["share"]}>
      <span>{share === null ? "–" : format.share(share, 1)}</span>
      <div className={classes["bar"]} aria-hidden="true">
        <div style={{ width: `${part * 100}%` }} />
      </div>
    </div>
  );
}
