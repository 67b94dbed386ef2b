import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import type { Point } from "./curve.ts";
import classes from "./top-ten.module.css";

export function CurveTable({ curve }: { curve: Point[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling part is reached by Tab, so that keys can scroll it
    <div className={classes["curve-table"]} tabIndex={0} role="group" aria-label={t("concentration.chart.title")}>
      <table className={classes["list"]}>
        <thead>
          <tr>
            <th scope="col" className={classes["number"]}>
              {t("concentration.chart.across")}
            </th>
            <th scope="col" className={classes["number"]}>
              {t("concentration.cumulative")}
            </th>
          </tr>
        </thead>
        <tbody>
          {curve.map((point) => (
            <tr key={point.accounts}>
              <td className={classes["number"]}>{format.number(point.accounts)}</td>
              <td className={classes["number"]}>{format.share(point.share, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
