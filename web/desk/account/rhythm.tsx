import { Button, Group, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { daysFrom, rhythmSpans } from "./rhythm-spans.ts";
import classes from "./strips.module.css";
import list from "../../ui/table.module.css";
import { useMonthName } from "../../ui/use-month-name.ts";

type Shape = Schemas["AccountScreen"]["rhythm"];

const height = 46;
const lane = 30;

/** The last year as a strip: valued touches tall, others short, the promise as a line that breaks where it was not kept. */
export function Rhythm({ rhythm, gapDays, actions }: { rhythm: Shape; gapDays: number; actions: ReactNode }) {
  const { t } = useTranslation();
  const [table, setTable] = useState(false);
  const valued = rhythm.days.filter((day) => day.valued > 0).map((day) => day.day);
  const spans = rhythmSpans(valued, rhythm.from, rhythm.to, gapDays, rhythm.last_valued_touch_on);
  const width = daysFrom(rhythm.from, rhythm.to) + 1;
  const x = (day: string): number => daysFrom(rhythm.from, day);
  const words = t("account.rhythm-says", {
    kept: spans.keptDays,
    overdue: spans.overdueDays,
    valued: valued.length,
    gap: gapDays,
  });
  return (
    <Panel title={t("account.rhythm")} actions={actions}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width="100%"
        height={height}
        preserveAspectRatio="none"
        role="img"
        aria-label={words}
        className={classes.strip}
      >
        {spans.overdue.map((span) => (
          <rect
            key={span.from}
            x={x(span.from)}
            width={daysFrom(span.from, span.to) + 1}
            y={4}
            height={lane}
            className={classes.overdue}
          />
        ))}
        <line x1={0} x2={width} y1={lane + 4} y2={lane + 4} className={classes.ground} />
        {spans.kept.map((span) => (
          <rect
            key={span.from}
            x={x(span.from)}
            width={daysFrom(span.from, span.to) + 1}
            y={lane + 3}
            height={4}
            className={classes.kept}
          />
        ))}
        {rhythm.days.map((day) =>
          day.valued > 0 ? (
            <rect key={day.day} x={x(day.day) - 0.8} width={2.6} y={8} height={lane - 5} className={classes.valued} />
          ) : (
            <rect key={day.day} x={x(day.day)} width={1.4} y={lane - 8} height={11} className={classes.other} />
          ),
        )}
      </svg>
      <Months from={rhythm.from} to={rhythm.to} />
      <Text size="xs" c="dimmed" mt={4}>
        {words}
      </Text>
      <Group gap="sm" mt={4}>
        <Key className={classes.valued} says={t("account.key-valued")} />
        <Key className={classes.other} says={t("account.key-other")} />
        <Key className={classes.kept} says={t("account.key-kept")} />
        <Key className={classes.overdue} says={t("account.key-overdue")} />
        <Button size="compact-xs" variant="subtle" onClick={() => setTable(!table)} aria-expanded={table}>
          {t("account.table")}
        </Button>
      </Group>
      {table && <Days days={rhythm.days} />}
    </Panel>
  );
}

function Months({ from, to }: { from: string; to: string }) {
  const month = useMonthName();
  const width = daysFrom(from, to) + 1;
  const firsts: string[] = [];
  const at = new Date(`${from.slice(0, 7)}-01T00:00:00Z`);
  for (; at.toISOString().slice(0, 10) <= to; at.setUTCMonth(at.getUTCMonth() + 1)) {
    if (at.toISOString().slice(0, 10) >= from) firsts.push(at.toISOString().slice(0, 10));
  }
  return (
    <div className={classes.months} aria-hidden="true">
      {firsts
        .filter((_, at) => at % 2 === 0)
        .map((day) => (
          <span key={day} style={{ left: `${(daysFrom(from, day) / width) * 100}%` }}>
            {month(day)}
          </span>
        ))}
    </div>
  );
}

function Key({ className, says }: { className: string | undefined; says: string }) {
  return (
    <span className={classes.key}>
      <svg width={10} height={10} aria-hidden="true">
        <rect width={10} height={10} className={className} />
      </svg>
      {says}
    </span>
  );
}

function Days({ days }: { days: Shape["days"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <table className={list["figures"]}>
      <thead>
        <tr>
          <th scope="col">{t("account.day")}</th>
          <th scope="col">{t("account.key-valued")}</th>
          <th scope="col">{t("account.key-other")}</th>
        </tr>
      </thead>
      <tbody>
        {[...days].reverse().map((day) => (
          <tr key={day.day}>
            <td>{format.day(day.day)}</td>
            <td>{day.valued}</td>
            <td>{day.other}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
