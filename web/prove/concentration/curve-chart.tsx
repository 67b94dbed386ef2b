import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { type Box, type Point, placeIn } from "./curve.ts";
import classes from "./top-ten.module.css";

const box: Box = { width: 420, height: 230, left: 44, right: 14, top: 12, bottom: 34 };
const grid = [0, 0.25, 0.5, 0.75, 1];

/** What the best accounts bring together, from one to all. The same numbers stand in the table that `d` shows. */
export function CurveChart({
  curve,
  accounts,
  n,
  share,
}: {
  curve: Point[];
  accounts: number;
  n: number;
  share: number;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const place = placeIn(box, accounts);
  const listed = Math.min(n, accounts);
  const line = [{ accounts: 0, share: 0 }, ...curve].map((point) => {
    const { x, y } = place(point);
    return `${x},${y}`;
  });
  const mark = place({ accounts: listed, share });
  const [ground, edge] = [box.height - box.bottom, box.width - box.right];
  // The words stand beside the mark where there is room, else before it.
  const beside = mark.x < box.width * 0.6;
  return (
    <svg
      viewBox={`0 0 ${box.width} ${box.height}`}
      className={classes["chart"]}
      role="img"
      aria-label={t("concentration.chart.says", { n: listed, accounts, share: format.share(share, 1) })}
    >
      {grid.map((at) => {
        const { y } = place({ accounts: 0, share: at });
        return (
          <g key={at}>
            <line x1={box.left} x2={edge} y1={y} y2={y} className={classes["grid"]} />
            <text x={box.left - 6} y={y + 4} textAnchor="end">
              {format.share(at)}
            </text>
          </g>
        );
      })}
      <polygon points={`${box.left},${ground} ${line.join(" ")} ${edge},${ground}`} className={classes["area"]} />
      <polyline points={line.join(" ")} className={classes["line"]} />
      <line x1={mark.x} x2={mark.x} y1={mark.y} y2={ground} className={classes["drop"]} />
      <circle cx={mark.x} cy={mark.y} r="4" className={classes["dot"]} />
      <text
        x={mark.x + (beside ? 9 : -9)}
        y={mark.y + (beside ? 14 : -8)}
        textAnchor={beside ? "start" : "end"}
        className={classes["told"]}
      >
        {t("concentration.chart.mark", { n: format.number(listed), share: format.share(share, 1) })}
      </text>
      <text x={box.left} y={ground + 16}>
        {format.number(0)}
      </text>
      <text x={edge} y={ground + 16} textAnchor="end">
        {format.number(accounts)}
      </text>
      <text x={(box.left + edge) / 2} y={ground + 30} textAnchor="middle">
        {t("concentration.chart.across")}
      </text>
    </svg>
  );
}
